using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Queries;

/// <summary>
/// The rows of a few interviews, asked for by constants: then their places in the file are known, while a join with a table of rows reads all of it.
/// </summary>
internal static partial class RowsOf
{
    // Interviews this close to each other are read in one go: a table is read some two thousand rows at a time, whichever of them are wanted.
    private const int Near = 1_000;

    // More places than that are found sooner by one pass: planning each takes a fraction of a millisecond.
    private const int MostPlaces = 60;

    /// <summary>A statement with the interviews' rows of a table in place of <c>{store.table}</c>.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="interviews">Their interview_no; one or more.</param>
    public static string In(string sql, IEnumerable<long> interviews)
    {
        var places = Places([.. interviews.Distinct().Order()]);
        if (places.Count > MostPlaces) places = [[.. places.SelectMany(place => place)]];
        return TablePattern().Replace(sql, match => $"({string.Join(" union all ", places.Select(place => Of(match.Groups["table"].Value, place)))})");
    }

    /// <summary>The interview_no of some interviews; those that are gone have none.</summary>
    /// <param name="connection">Where to ask.</param>
    /// <param name="interviews">Their public ids; one or more.</param>
    public static IReadOnlyList<long> Numbers(DuckDBConnection connection, IEnumerable<long> interviews) => connection.Query<long>(
        $"select interview_no from store.interview where interview_id in ({string.Join(", ", interviews.Select(id => id.ToString(CultureInfo.InvariantCulture)))}) order by 1").AsList();

    private static List<List<long>> Places(List<long> ordered)
    {
        List<List<long>> places = [];
        foreach (var no in ordered)
        {
            if (places is [.., [.., var last]] && no - last <= Near) places[^1].Add(no);
            else places.Add([no]);
        }

        return places;
    }

    private static string Of(string table, List<long> place)
    {
        var numbers = string.Join(", ", place.Select(no => no.ToString(CultureInfo.InvariantCulture)));
        return place.Count == 1 ? $"from {table} where interview_no = {numbers}"
            : string.Create(CultureInfo.InvariantCulture, $"from {table} where interview_no between {place[0]} and {place[^1]} and interview_no in ({numbers})");
    }

    [GeneratedRegex(@"\{(?<table>store\.[a-z_]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TablePattern();
}
