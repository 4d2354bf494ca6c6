using System.Text;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Erasure;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Tests.Support;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests;

/// <summary>A warehouse after an erasure against one that never held the candidate: every table, every aggregate.</summary>
public sealed class ErasedAsNeverHeldTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly WarehouseDatabase _warehouse = WarehouseDatabase.InMemory();

    public void Dispose()
    {
        _warehouse.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Erase_LeavesWhatAWarehouseHoldsThatNeverHeldTheCandidate(int seed)
    {
        var random = new Random(seed);
        var people = new[] { ("C001", "Ada Byron"), ("C001", "Bea Falk"), ("C002", "Alan Turing"), ("C003", "Grace Hopper"), ("C001", "Cleo Vance") };
        var profiles = new[] { "weak", "average", "strong" };
        using var never = WarehouseDatabase.InMemory();
        for (var run = 0; run < 4; run++)
        {
            foreach (var (code, name) in people.Where(_ => random.Next(4) > 0))
            {
                var text = TranscriptText.Of(name, profiles[random.Next(3)], random.Next(1, 6), $"Answer {random.Next(2)} of {name}.");
                var file = $"transcripts_2026010{run + 1}_090000/{code}_{name.Replace(' ', '_')}";
                _folder.Write($"in/{file}.txt", text);
                if (random.Next(4) == 0) _folder.Write($"in/{file}_copy.txt", text);
                if (random.Next(3) == 0) _folder.Write($"in/transcripts_20260201_09000{run}/{code}_{name.Replace(' ', '_')}.txt", text);
            }
        }

        await IngestAsync(_warehouse);
        var (wish, erasure, marks) = (new ErasureWish("C001 Ada Byron"), new InterviewErasure(_warehouse, new IngestLimits(), TimeProvider.System), new FakeMarks());
        marks.Add(erasure.Find(wish), wish);
        await erasure.EraseAsync(wish, _ => false, marks.All);
        foreach (var file in Directory.EnumerateFiles(_folder.At("in"), "*Ada*", SearchOption.AllDirectories)) File.Delete(file);
        await IngestAsync(never);

        using var held = _warehouse.OpenConnection();
        using var fresh = never.OpenConnection();
        Assert.Empty(new AggregateDifferences(_warehouse).Read());
        foreach (var sql in Everything) Assert.Equal(Rows(fresh, sql), Rows(held, sql));
    }

    // Numbers within the warehouse differ; all else is compared.
    private static IEnumerable<string> Everything =>
    [
        "from runs", "from interviews", "from turns", "from questions", "from evaluations", "from report_sections", "from skills",
        "select interview_id, code, severity, line from findings",
        "select interview_id, r.run_id, t.* exclude (stratum_no), s.* exclude (interview_no, interview_id, run_no, stratum_no) from store.interview_summary s join store.run r using (run_no) join store.stratum t using (stratum_no)",
        "select interview_id, s.candidate_key from store.repeated_interview s join store.interview using (interview_no)",
        "select evaluator, started_at from store.month", "select * exclude (stratum_no) from store.stratum",
        .. Aggregate.All.Select(aggregate => $"""
            select coalesce(r.run_id, m.evaluator || m.started_at::varchar), t.* exclude (stratum_no), c.* exclude (period_no, stratum_no)
            from store.{aggregate.Table} c join store.stratum t using (stratum_no) left join store.run r on r.run_no = c.period_no left join store.month m on -m.month_no = c.period_no
            """),
    ];

    private static List<string> Rows(DuckDBConnection connection, string sql)
    {
        using var reader = connection.ExecuteReader(sql);
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)}={reader.GetValue(i)}")));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private Task<IngestSummary> IngestAsync(WarehouseDatabase warehouse) => new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([_folder.At("in")]));
}
