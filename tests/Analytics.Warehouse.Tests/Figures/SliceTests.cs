using Analytics.Transcripts;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using CsCheck;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests.Figures;

/// <summary>Every aggregate of a cohort's slice from what is kept, by run and by month, against the same counted from the interviews' summaries.</summary>
public sealed class SliceTests
{
    [Theory]
    [InlineData(true, false, false)]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, false, false)]
    public async Task EveryAggregate_AnyCorpusAndCohort_IsKeptAsItIsCounted(bool byRun, bool inPlace, bool ofFewRuns) =>
        await Gen.Int[0, 1_000_000].SampleAsync(
            async seed =>
            {
                using var corpus = new InventedCorpus(seed);
                await corpus.AddAsync(40);
                await corpus.ReplaceSomeAsync();
                await corpus.RemoveSomeAsync();
                using var connections = new SliceConnections(corpus.Warehouse.OpenConnection);
                for (var i = 0; i < 3; i++)
                {
                    var cohort = i == 0 ? Cohort.All : corpus.Cohort(ofRows: false);
                    if (!cohort.IsOfCells) continue;
                    using var kept = CohortSlice.Open(connections, cohort, Cohort.All, new SliceKind(byRun, true, !byRun, inPlace, ofFewRuns), null);
                    using var counted = CohortSlice.Open(connections, cohort, Cohort.All, new SliceKind(byRun, false, !byRun), null);
                    foreach (var table in Aggregate.All.Select(aggregate => aggregate.Sliced))
                    {
                        var sql = $"select to_json(t)::varchar from {table} t order by 1";
                        Assert.Equal(counted.Query<string>(sql, null), kept.Query<string>(sql, null));
                    }
                }
            },
            iter: 3,
            threads: 1);

    /// <summary>A plan made for one cohort, even one without interviews, serves every other cohort and every later state of the warehouse.</summary>
    [Fact]
    public async Task Query_OfAConnectionThatLivesOn_IsWhatAFreshOneAnswers()
    {
        using var corpus = new InventedCorpus(11);
        using var living = new SliceConnections(corpus.Warehouse.OpenConnection);
        var statements = Statements().Distinct().ToList();
        Cohort[] none = [Cohort.All with { Positions = ["nobody"] }, Cohort.All with { Runs = ["none"] }];
        for (var round = 0; round < 3; round++)
        {
            await corpus.AddAsync(20);
            if (round > 0) await corpus.ReplaceSomeAsync();
            foreach (var cohort in none.Concat(Enumerable.Range(0, 3).Select(_ => corpus.Cohort(ofRows: round == 1))))
            {
                using var fresh = new SliceConnections(corpus.Warehouse.OpenConnection);
                using var expected = CohortSlice.Open(fresh, cohort, Cohort.All, new SliceKind(true, cohort.IsOfCells), null);
                using var slice = CohortSlice.Open(living, cohort, Cohort.All, new SliceKind(true, cohort.IsOfCells), null);
                using var place = CohortSlice.Open(living, cohort, Cohort.All, new SliceKind(true, cohort.IsOfCells, InPlace: cohort.IsOfCells), null);
                using var between = CohortSlice.Open(living, cohort, Cohort.All, new SliceKind(true, cohort.IsOfCells, OfFewRuns: cohort.IsOfCells), null);
                foreach (var sql in statements)
                {
                    var rows = expected.Query<string>(sql, null);
                    Assert.Equal(rows, slice.Query<string>(sql, null));
                    Assert.Equal(rows, place.Query<string>(sql, null));
                    Assert.Equal(rows, between.Query<string>(sql, null));
                }
            }
        }
    }

    [Fact]
    public async Task Dispose_OfASlice_LeavesItsConnectionEmptyForTheNext()
    {
        using var corpus = new InventedCorpus(5);
        await corpus.AddAsync(10);
        using var connections = new SliceConnections(corpus.Warehouse.OpenConnection);
        using (var all = CohortSlice.Open(connections, Cohort.All, Cohort.All, new SliceKind(true, true), null)) Assert.NotEqual(0, Rows(all));
        using var none = CohortSlice.Open(connections, Cohort.All with { Runs = ["none"] }, Cohort.All, new SliceKind(true, true), null);
        Assert.Equal(0, Rows(none));

        static long Rows(CohortSlice slice) => slice.Query<long>("select (select count(*) from cohort_run) + (select count(*) from cohort_section)", null)[0];
    }

    [Fact]
    public async Task Query_AfterOneThatFailed_IsAnswered()
    {
        using var corpus = new InventedCorpus(5);
        await corpus.AddAsync(10);
        Assert.Throws<DuckDBException>(() => corpus.Warehouse.Slices.Query<long>(Cohort.All, false, null, null, new Statement("Failing", "select error('no') from cohort_cell")));
        Assert.Equal(10, Count(corpus));
    }

    [Fact]
    public async Task Query_OfManyAtOnce_IsAnsweredForEach()
    {
        using var corpus = new InventedCorpus(7);
        await corpus.AddAsync(40);
        var cohorts = Enum.GetValues<QualityProfile>().Select(profile => Cohort.All with { Profiles = [profile] }).ToList();
        var expected = cohorts.ConvertAll(cohort => Count(corpus, cohort));
        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 12 }, (i, _) =>
        {
            var one = cohorts[i % cohorts.Count] with { From = new DateOnly(2000, 1, 1).AddDays(i / 3) };
            Assert.Equal(expected[i % cohorts.Count], Count(corpus, one));
            return ValueTask.CompletedTask;
        });
    }

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
        using var connections = new SliceConnections(corpus.Warehouse.OpenConnection);
        using var months = CohortSlice.Open(connections, Cohort.All, Cohort.All, new SliceKind(false, true, true), null);
        Assert.Equal(2, months.Query<long>("select count(*) from cohort_period where period_no < 0", null)[0]);
        using var edges = CohortSlice.Open(connections, Cohort.All with { From = new DateOnly(2026, 9, 2) }, Cohort.All, new SliceKind(false, true, true), null);
        Assert.Equal([1, 1], edges.Query<long>("select count(*) from cohort_period group by period_no < 0", null));
        using var runs = CohortSlice.Open(connections, Cohort.All, Cohort.All, new SliceKind(true, true), null);
        Assert.Equal(0, runs.Query<long>("select count(*) from cohort_period where period_no < 0", null)[0]);
    }

    [Theory]
    [InlineData("(1, 1), (2, 2), (3, -7), (4, -7), (5, -8), (6, 6), (9, 9)", -8, -7, 1, 2, 6, 9)]
    [InlineData("(3, 3), (5, 5)", 0, 0, 0, 0, 3, 5)]
    [InlineData("(3, -7), (1, 1)", -7, -7, 1, 1, 0, 0)]
    public void CellRanges_OfMonthsAndRuns_HoldEveryPeriod(string periods, int firstMonth, int lastMonth, int firstBefore, int lastBefore, int firstAfter, int lastAfter)
    {
        using var warehouse = WarehouseDatabase.InMemory();
        using var connection = new SliceConnection(warehouse.OpenConnection(), new SliceKind(false, true, true), 0);
        connection.Execute($"insert into cohort_run (run_no, period_no) values {periods}");

        Assert.Equal(
            new CellRanges(firstMonth, lastMonth, firstBefore, lastBefore, firstAfter, lastAfter),
            connection.Query<CellRanges>(SqlText.Named(nameof(CellRanges)), null)[0]);
    }

    /// <summary>With a plan DuckDB keeps what its last execution joined, which of single interviews is megabytes.</summary>
    [Theory]
    [InlineData("cohort_cell", true, true)]
    [InlineData("cohort_marked_count", true, true)]
    [InlineData("cohort_interview", true, false)]
    [InlineData("cohort_unit", true, false)]
    [InlineData("cohort_marked", true, false)]
    [InlineData("cohort_cell", false, true)]
    [InlineData("cohort_marked_count", false, false)]
    public void Query_OverAggregatesAlone_KeepsItsPlan(string table, bool isOfKept, bool isKept)
    {
        using var warehouse = WarehouseDatabase.InMemory();
        using var connection = new SliceConnection(warehouse.OpenConnection(), new SliceKind(true, isOfKept), 0);
        connection.Begin(Cohort.All, Cohort.All, null);
        Assert.Equal([0], connection.Query<long>($"select count(*) from {table}", null));
        var held = connection.Query<string>("select statement from duckdb_prepared_statements()", null);

        Assert.Equal(isKept, held.Exists(statement => statement.Contains($"from {table}", StringComparison.OrdinalIgnoreCase)));
    }

    private static long Count(InventedCorpus corpus, Cohort? cohort = null) =>
        corpus.Warehouse.Slices.Query<long>(cohort ?? Cohort.All, false, null, null, new Statement("Count", "select coalesce(sum(interviews), 0)::bigint from cohort_cell"))[0];

    /// <summary>Every statement whose plan is kept, its rows as text.</summary>
    private static IEnumerable<string> Statements() =>
        from query in typeof(ScoreSummary).Assembly.GetTypes().Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(CohortQuery<>))
        from split in new[] { By.None, By.Profile, By.Run, By.Section }
        let sql = new StatementSplit(split, By.Evaluator, RelevanceScale.Judge).Of(query)
        where !sql.Contains('$')
        select $"select to_json(t)::varchar from ({sql.Trim().TrimEnd(';')}) t";
}
