using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Grammars;

/// <summary>Tables beside captions, as CSV with a heading: every row as an object, headings in lower case with underscores.</summary>
internal static class ScoreTable
{
    // Columns that say which interview a row is of.
    private static readonly string[] Naming = ["file", "interview", "call", "call_id", "interview_id", "recording", "transcript", "id"];

    /// <summary>The rows about this file: all of a table that has its name, and those of any other that name it.</summary>
    public static JArray Beside(SourceFile file)
    {
        JArray rows = [];
        foreach (var table in file.Beside.Where(beside => beside.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
            foreach (var row in Rows(table.Text).Where(row => IsOf(row, table, file))) rows.Add(row);
        return rows;
    }

    private static bool IsOf(JObject row, SourceFile table, SourceFile file)
    {
        var names = Naming.Select(column => (string?)row[column]).Where(name => !string.IsNullOrWhiteSpace(name)).ToArray();
        return names.Length > 0
            ? names.Any(name => Same(name!, file.Stem) || Same(Path.GetFileNameWithoutExtension(name!), file.Stem))
            : Same(table.Stem, file.Stem) || Same(table.Stem, file.Stem + ".scores") || Same(table.Stem, file.Stem + "_scores");
    }

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<JObject> Rows(string text)
    {
        using CsvReader csv = new(new StringReader(text.TrimStart('\uFEFF')), new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true, MissingFieldFound = null, BadDataFound = null });
        if (!csv.Read()) yield break;
        csv.ReadHeader();
        var columns = csv.HeaderRecord!.Select(name => name.Trim().ToLowerInvariant().Replace(' ', '_')).ToArray();
        while (csv.Read())
        {
            JObject row = new() { ["row"] = csv.Context.Parser!.Row };
            for (var i = 0; i < columns.Length; i++)
                if (csv.GetField(i) is { } field && field.Trim().Length > 0) row[columns[i]] = field.Trim();
            yield return row;
        }
    }
}
