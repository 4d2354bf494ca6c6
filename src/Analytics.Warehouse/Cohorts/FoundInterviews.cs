using Analytics.Transcripts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Scopes;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Cohorts;

/// <summary>One thing of a cohort that only rows can tell.</summary>
/// <param name="Text">Words somebody says; null where a relevance is looked for.</param>
/// <param name="From">The lowest relevance of one of the questions; null for words.</param>
/// <param name="Below">Where its range ends.</param>
/// <param name="Kinds">The kinds such a question is of, with commas between them; empty for any.</param>
/// <param name="IsUnwanted">Whether the interviews found are left out.</param>
internal sealed record RowSearch(string? Text, double? From, double? Below, string Kinds, bool IsUnwanted)
{
    /// <summary>The searches of a cohort; none when nothing is looked for in rows.</summary>
    public static IReadOnlyList<RowSearch> Of(Cohort cohort) => [.. Of(cohort, false), .. cohort.Except is { } except ? Of(except, true) : []];

    private static IEnumerable<RowSearch> Of(Cohort cohort, bool isUnwanted)
    {
        if (cohort.Search is { } text) yield return new RowSearch(text, null, null, "", isUnwanted);
        if (cohort.Relevance is { } range) yield return new RowSearch(null, range.Bounds[0], range.Bounds[1], string.Join(',', cohort.Kinds.Select(SnakeCase.Of)), isUnwanted);
    }
}

/// <summary>
/// The interviews found in rows, where nothing narrower tells them: looked for once at one version of the warehouse and kept as a bit each, however many
/// slices then ask for them.
/// </summary>
internal sealed class FoundInterviews(WarehouseDatabase warehouse)
{
    // A bit for each of a million interviews is as much as a few answers of rows.
    private const int WeightOfASet = 8;

    /// <summary>The interviews that all searches of a cohort leave, as <c>store.is_found</c> reads them; null when nothing is looked for in rows.</summary>
    public byte[]? Of(Cohort cohort) => RowSearch.Of(cohort).Select(Of).Aggregate((byte[]?)null, (all, one) => all is null ? one : [.. all.Zip(one, (a, b) => (byte)(a & b))]);

    /// <summary>A bit for each number up to the highest.</summary>
    public static byte[] Bits(IEnumerable<long> numbers)
    {
        var all = numbers.AsList();
        // DuckDB's bit strings have a bit at least.
        var bits = new byte[(all.Count == 0 ? 0 : all.Max() / 8) + 1];
        foreach (var no in all) bits[no / 8] |= (byte)(0x80 >> (int)(no % 8));
        return bits;
    }

    private byte[] Of(RowSearch search) => warehouse.Cache.Get(search, () => Find(search), _ => WeightOfASet);

    private byte[] Find(RowSearch search)
    {
        using var connection = warehouse.OpenConnection();
        var found = Bits(search.Text is { } text ? Saying(text) : warehouse.Statements.Time("InterviewsMeasured", null, () => Measured(connection, search)));
        if (!search.IsUnwanted) return found;

        var last = connection.ExecuteScalar<long?>("select max(interview_no) from store.interview_summary") ?? 0;
        var others = new byte[(last / 8) + 1];
        for (var i = 0; i < others.Length; i++) others[i] = (byte)~(i < found.Length ? found[i] : 0);
        return others;
    }

    private IEnumerable<long> Saying(string text)
    {
        var saying = warehouse.Words.Interviews(text);
        return ReadScope.Current.Names is { } names ? new VeiledSearch(warehouse, names).SayingWithoutNames(text, saying) : saying;
    }

    private static IEnumerable<long> Measured(DuckDBConnection connection, RowSearch search) => connection.Query<long>(
        SqlText.Named("InterviewsMeasured"),
        new QueryParameters().Add("from", search.From).Add("below", search.Below).Add("kinds", search.Kinds.Split(',', StringSplitOptions.RemoveEmptyEntries).ToList()));
}
