using System.Collections.Concurrent;
using Analytics.Warehouse.Cohorts;
using Dapper;

namespace Analytics.Warehouse.Queries;

/// <summary>
/// The interviews found in rows, where nothing narrower tells them: looked for once at one version of the warehouse and kept as a bit each, however many
/// statements of a page then ask for them.
/// </summary>
internal sealed class FoundInterviews(WarehouseDatabase warehouse)
{
    private const int MostKept = 32;

    private Kept _kept = new(-1);

    /// <summary>The set, as Schema/0016_found_interviews.sql says.</summary>
    public byte[] Of(RowSearch search)
    {
        var version = warehouse.Version;
        var kept = _kept;
        if (kept.Version != version || kept.Sets.Count > MostKept) _kept = kept = new Kept(version);
        return kept.Sets.GetOrAdd(search, Find);
    }

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

    private sealed record Kept(long Version)
    {
        public ConcurrentDictionary<RowSearch, byte[]> Sets { get; } = new();
    }
}

/// <summary>Names the statement that finds words.</summary>
internal static class InterviewsSaying;

/// <summary>Names the statement that finds single questions by their relevance.</summary>
internal static class InterviewsMeasured;
