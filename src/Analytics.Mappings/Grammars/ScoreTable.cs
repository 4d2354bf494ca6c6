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

    // What a table's name may have after that of its captions.
    private static readonly string[] Endings = [".scores", "_scores"];

    /// <summary>Names of tables that belong to captions of this name, or may name them.</summary>
    public static IEnumerable<string> NamesFor(string stem) => [$"{stem}.csv", .. Endings.Select(ending => stem + ending + ".csv"), "scores.csv", "ratings.csv"];

    /// <summary>The captions, without their ending, that a table names in its rows or is called by.</summary>
    public static IEnumerable<string> CaptionsOf(string table, string text)
    {
        var named = Rows(text).SelectMany(row => Naming.Select(column => (string?)row[column]).OfType<string>()).Distinct().SelectMany(name => new[] { name, Path.GetFileNameWithoutExtension(name) });
        var stem = Path.GetFileNameWithoutExtension(table);
        return named.Append(stem).Concat(Endings.Where(ending => stem.EndsWith(ending, StringComparison.OrdinalIgnoreCase)).Select(ending => stem[..^ending.Length]));
    }

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
            : Same(table.Stem, file.Stem) || Endings.Any(ending => Same(table.Stem, file.Stem + ending));
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
