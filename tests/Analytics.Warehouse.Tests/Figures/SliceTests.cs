using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Cohorts;
using CsCheck;
using Dapper;

namespace Analytics.Warehouse.Tests.Figures;

/// <summary>Every aggregate of a cohort's slice from what is kept, by run and by month, against the same counted from the interviews' summaries.</summary>
public sealed class SliceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EveryAggregate_AnyCorpusAndCohort_IsKeptAsItIsCounted(bool byRun) =>
        await Gen.Int[0, 1_000_000].SampleAsync(
            async seed =>
            {
                using var corpus = new InventedCorpus(seed);
                await corpus.AddAsync(40);
                await corpus.ReplaceSomeAsync();
                await corpus.RemoveSomeAsync();
                for (var i = 0; i < 3; i++)
                {
                    var cohort = i == 0 ? Cohort.All : corpus.Cohort(ofRows: false);
                    if (!cohort.IsOfCells) continue;
                    using var kept = Slice(corpus, cohort, byRun, true);
                    using var counted = Slice(corpus, cohort, byRun, false);
                    foreach (var table in Aggregate.All.Select(aggregate => aggregate.Sliced))
                    {
                        var sql = $"select to_json(t)::varchar from {table} t order by 1";
                        Assert.Equal(counted.Query<string>(sql, null), kept.Query<string>(sql, null));
                    }
                }
            },
            iter: 3,
            threads: 1);

    [Fact]
    public async Task Slices_AfterAChange_AreOfTheNewState()
    {
        using var corpus = new InventedCorpus(5);
        await corpus.AddAsync(10);
        Assert.Equal(10, Count(corpus));
        await corpus.AddAsync(3);
        Assert.Equal(13, Count(corpus));
    }

    [Fact]
    public async Task Runs_OfAMonthSelectedWhole_AreCountedUnderItsMonthUnlessRunsAreAskedFor()
    {
        using var corpus = new InventedCorpus(5);
        await corpus.AddAsync(30);
        // aurora has two runs in September, borealis one.
        using var months = Slice(corpus, Cohort.All, false, true);
        Assert.Equal(2, months.Query<long>("select count(*) from cohort_period where period_no < 0", null)[0]);
        using var edges = Slice(corpus, Cohort.All with { From = new DateOnly(2026, 9, 2) }, false, true);
        Assert.Equal([1, 1], edges.Query<long>("select count(*) from cohort_period group by period_no < 0", null));
        using var runs = Slice(corpus, Cohort.All, true, true);
        Assert.Equal(0, runs.Query<long>("select count(*) from cohort_period where period_no < 0", null)[0]);
    }

    private static CohortSlice Slice(InventedCorpus corpus, Cohort cohort, bool byRun, bool isKept) => CohortSlice.Open(corpus.Warehouse.OpenConnection(), cohort, byRun, isKept, null);

    private static long Count(InventedCorpus corpus) => corpus.Warehouse.Slices.Query<long>(Cohort.All, false, null, "select sum(interviews)::bigint from cohort_cell", null)[0];
}
