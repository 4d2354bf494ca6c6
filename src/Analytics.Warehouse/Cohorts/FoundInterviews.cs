using Analytics.Transcripts;
using Analytics.Warehouse.Queries;
using Dapper;

namespace Analytics.Warehouse.Cohorts;

/// <summary>What of a cohort only rows can tell.</summary>
/// <param name="Text">Words somebody says; null for no search.</param>
/// <param name="From">The lowest relevance of one of the questions; null for any.</param>
/// <param name="Below">Where its range ends.</param>
/// <param name="Kinds">The kinds such a question is of, with commas between them; empty for any.</param>
internal sealed record RowSearch(string? Text, double? From, double? Below, string Kinds)
{
    /// <summary>The search of a cohort; null when nothing is looked for in rows.</summary>
    public static RowSearch? Of(Cohort cohort) => (cohort.Search, cohort.Relevance) switch
    {
        (null, null) => null,
        (var text, null) => new RowSearch(text, null, null, ""),
        var (text, range) => new RowSearch(text, range.Bounds[0], range.Bounds[1], string.Join(',', cohort.Kinds.Select(SnakeCase.Of))),
    };
}

/// <summary>
/// The interviews found in rows, where nothing narrower tells them: looked for once at one version of the warehouse and kept as a bit each, however many
/// slices then ask for them.
/// </summary>
internal sealed class FoundInterviews(WarehouseDatabase warehouse)
{
    // A bit for each of a million interviews is as much as a few answers of rows.
    private const int WeightOfASet = 8;

    /// <summary>The set, as <c>store.is_found</c> reads it.</summary>
    public byte[] Of(RowSearch search) => warehouse.Cache.Get(search, () => Find(search), _ => WeightOfASet);

    private byte[] Find(RowSearch search)
    {
        using var connection = warehouse.OpenConnection();
        byte[]? said = null, measured = null;
        if (search.Text is not null) said = Bits(warehouse.Words.Interviews(search.Text));
        if (search.From is not null)
        {
            measured = Bits(connection.Query<long>(
                SqlText.Named("InterviewsMeasured"),
                new QueryParameters().Add("from", search.From).Add("below", search.Below).Add("kinds", search.Kinds.Split(',', StringSplitOptions.RemoveEmptyEntries).ToList())));
        }

        return said is null ? measured! : measured is null ? said : [.. said.Zip(measured, (a, b) => (byte)(a & b))];
    }

    private static byte[] Bits(IEnumerable<long> numbers)
    {
        var all = numbers.AsList();
        // DuckDB's bit strings have a bit at least.
        var bits = new byte[(all.Count == 0 ? 0 : all.Max() / 8) + 1];
        foreach (var no in all) bits[no / 8] |= (byte)(0x80 >> (int)(no % 8));
        return bits;
    }
}
