using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Warehouse.Queries;

/// <summary>
/// The rows of a few interviews, asked for by constants: then their places in the file are known, while a join with a table of rows reads all of it.
/// </summary>
internal static partial class RowsOf
{
    // More than that are found sooner by one pass: planning each takes a fraction of a millisecond.
    private const int MostByThemselves = 60;

    /// <summary>A statement with the interviews' rows of a table in place of <c>{store.table}</c>.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="interviews">Their interview_no; one or more.</param>
    public static string In(string sql, IReadOnlyCollection<long> interviews) => TablePattern().Replace(sql, match => Of(match.Groups["table"].Value, interviews));

    private static string Of(string table, IReadOnlyCollection<long> interviews)
    {
        var numbers = interviews.Select(no => no.ToString(CultureInfo.InvariantCulture)).ToList();
        return numbers.Count > MostByThemselves
            ? $"(from {table} where interview_no in ({string.Join(", ", numbers)}))"
            : $"({string.Join(" union all ", numbers.Select(no => $"from {table} where interview_no = {no}"))})";
    }

    [GeneratedRegex(@"\{(?<table>store\.[a-z_]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TablePattern();
}
