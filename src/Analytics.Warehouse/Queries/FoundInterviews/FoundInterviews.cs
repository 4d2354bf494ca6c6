using Analytics.Warehouse.Cohorts;
using Dapper;

namespace Analytics.Warehouse.Queries;

/// <summary>
/// The interviews found in rows, where nothing narrower tells them: looked for once at one version of the warehouse and kept as a bit each, however many
/// statements of a page then ask for them.
/// </summary>
internal sealed class FoundInterviews(WarehouseDatabase warehouse)
{
    // A bit for each of a million interviews is as much as a few answers of rows.
    private const int WeightOfASet = 8;

    private readonly KeptAnswers<byte[]> _kept = new(warehouse, _ => WeightOfASet);

    /// <summary>The set, as Schema/0016_found_interviews.sql says.</summary>
    public byte[] Of(RowSearch search) => _kept.Get(search, () => Find(search));

    private byte[] Find(RowSearch search)
    {
        using var connection = warehouse.OpenConnection();
        byte[]? said = null, measured = null;
        if (search.Text is not null)
            said = Bits(connection.Query<long>(SqlText.Of(typeof(InterviewsSaying)), new QueryParameters().Add("q", search.Text)));
        if (search.From is not null)
        {
            measured = Bits(connection.Query<long>(
                SqlText.Of(typeof(InterviewsMeasured)),
                new QueryParameters().Add("from", search.From).Add("below", search.Below).Add("kinds", search.Kinds.Split(',', StringSplitOptions.RemoveEmptyEntries).ToList())));
        }

        return said is null ? measured! : measured is null ? said : [.. said.Zip(measured, (a, b) => (byte)(a & b))];
    }

    private static byte[] Bits(IEnumerable<long> ids)
    {
        var all = ids.AsList();
        // DuckDB's bit strings have a bit at least.
        var bits = new byte[(all.Count == 0 ? 0 : all.Max() / 8) + 1];
        foreach (var id in all) bits[id / 8] |= (byte)(0x80 >> (int)(id % 8));
        return bits;
    }
}

/// <summary>Names the statement that finds words.</summary>
internal static class InterviewsSaying;

/// <summary>Names the statement that finds single questions by their relevance.</summary>
internal static class InterviewsMeasured;
