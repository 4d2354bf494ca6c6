using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Scopes;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Cohorts;

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
        var found = Bits(search switch
        {
            SpokenSearch spoken => Saying(spoken.Text),
            StatedSearch stated => warehouse.Statements.Time(stated.Statement, null, () => connection.Query<long>(SqlText.Named(stated.Statement), stated.Parameters)),
            _ => throw new ArgumentException($"Nothing finds {search.GetType().Name} in rows.", nameof(search)),
        });
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
}
