using Analytics.Transcripts;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Scopes;
using Analytics.Warehouse.Tests.Figures;

namespace Analytics.Warehouse.Tests.Scopes;

/// <summary>Who may read some interviews is answered as if the others were not there.</summary>
public sealed class RowScopeTests
{
    private static readonly By[] Splits = [By.None, By.Position, By.Run];

    [Fact]
    public async Task Figures_InAScope_AreThoseOfACorpusWithoutTheOthers()
    {
        for (var seed = 1; seed <= 2; seed++)
        {
            using var whole = new InventedCorpus(seed);
            await whole.AddAsync(60);
            var rows = Scoped(whole);
            using var part = new InventedCorpus(seed);
            await part.AddAsync(60);
            await part.KeepAsync(i => i.IsIn(rows));

            foreach (var cohort in Enumerable.Range(0, 3).Select(i => whole.Cohort(ofRows: i > 1)))
            {
                var expected = Told(part.Warehouse, cohort);
                using (ReadScope.Of(rows).Enter()) Assert.Equal(expected, Told(whole.Warehouse, cohort));
            }
        }
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Aggregates_OfAMonthHalfInScope_CountItsRunsAndNotTheMonth(bool byRun, bool byMonth)
    {
        using var corpus = new InventedCorpus(5);
        await corpus.AddAsync(40);
        var rows = Cohort.All with { Runs = ["20260907_090000", "20260914_233000"] };
        using var connections = new SliceConnections(corpus.Warehouse.OpenConnection);

        using var scoped = CohortSlice.Open(connections, Cohort.All, rows, new SliceKind(byRun, true, byMonth), null);
        using var asked = CohortSlice.Open(connections, rows, Cohort.All, new SliceKind(byRun, false), null);

        Assert.Equal(asked.Query<long>("select sum(interviews)::bigint from cohort_cell", null), scoped.Query<long>("select sum(interviews)::bigint from cohort_cell", null));
    }

    [Fact]
    public async Task Interview_OutOfScope_IsNotThere()
    {
        using var corpus = new InventedCorpus(3);
        await corpus.AddAsync(20);
        var rows = Cohort.All with { Positions = ["Data Engineer"] };
        var header = new InterviewHeader(corpus.Warehouse);
        var visible = new VisibleInterviews(corpus.Warehouse);

        using var scope = ReadScope.Of(rows).Enter();

        foreach (var interview in corpus.Interviews)
        {
            Assert.Equal(interview.IsIn(rows) ? 1 : 0, header.Read(interview.Id).Count);
            Assert.Equal(interview.IsIn(rows), visible.Of([interview.Id]).Count == 1);
        }

        Assert.All(new InterviewUnit(corpus.Warehouse).Read(corpus.Interviews.First(i => i.IsIn(rows)).Id), row => Assert.True(corpus.Interviews.Single(i => i.Id == row.InterviewId).IsIn(rows)));
    }

    [Fact]
    public async Task WhatIsToldOfAllThatIsLoaded_IsRefusedInAScope()
    {
        using var corpus = new InventedCorpus(3);
        await corpus.AddAsync(20);
        using var scope = ReadScope.Of(Cohort.All with { Positions = ["Data Engineer"] }).Enter();

        Assert.Throws<OutOfScopeException>(() => new FindingCounts(corpus.Warehouse).Read());
        Assert.Throws<OutOfScopeException>(() => new EvaluatorVerdicts(corpus.Warehouse).Read());
        Assert.Throws<OutOfScopeException>(() => new LedgerExport(corpus.Warehouse).Open());
    }

    [Fact]
    public async Task HeldValues_InAScope_AreItsOwn()
    {
        using var corpus = new InventedCorpus(3);
        await corpus.AddAsync(40);
        using var scope = ReadScope.Of(Cohort.All with { Positions = ["Data Engineer"], Evaluators = ["aurora"] }).Enter();

        var known = new HeldValues(corpus.Warehouse).Read();

        Assert.Equal(["Data Engineer"], known.Positions);
        Assert.Equal(["aurora"], known.Evaluators);
    }

    [Fact]
    public async Task Answers_AreNeverKeptForAnotherReader()
    {
        using var corpus = new InventedCorpus(3);
        await corpus.AddAsync(40);
        var scores = new ScoreSummary(corpus.Warehouse);
        var rows = Cohort.All with { Profiles = [QualityProfile.Weak] };

        var all = scores.Read(Cohort.All)[0].Interviews;
        int few;
        using (ReadScope.Of(rows).Enter()) few = scores.Read(Cohort.All)[0].Interviews;

        Assert.Equal((40, corpus.Interviews.Count(i => i.IsIn(rows))), (all, few));
        Assert.Equal(40, scores.Read(Cohort.All)[0].Interviews);
    }

    [Fact]
    public async Task OfPositions_NoneIsNothingAndNullIsAll()
    {
        using var corpus = new InventedCorpus(3);
        await corpus.AddAsync(20);
        var scores = new ScoreSummary(corpus.Warehouse);

        using (ReadScope.OfPositions([]).Enter()) Assert.Empty(scores.Read(Cohort.All));
        using (ReadScope.OfPositions(["unknown"]).Enter()) Assert.Equal(corpus.Interviews.Count(i => i.Position is null), scores.Read(Cohort.All)[0].Interviews);
        Assert.True(ReadScope.OfPositions(null).IsEverything);
    }

    [Fact]
    public void Scope_OfWhatOnlyInterviewsTell_IsRefused() =>
        Assert.Contains("not by score 5", Assert.Throws<ArgumentException>(() => ReadScope.Of(Cohort.All with { Scores = [5] })).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Enter_LastsForWorkBegunInIt_AndEndsWithIt()
    {
        Task<ReadScope> later;
        var scope = ReadScope.Of(Cohort.All, 5);
        using (scope.Enter()) later = Task.Run(async () =>
        {
            await Task.Yield();
            return ReadScope.Current;
        });

        Assert.Same(scope, await later);
        Assert.Same(ReadScope.Everything, ReadScope.Current);
    }

    private static Cohort Scoped(InventedCorpus corpus)
    {
        while (true)
        {
            if (corpus.Cohort(ofRows: false) is { IsAll: false } rows) return rows;
        }
    }

    private static List<object> Told(WarehouseDatabase warehouse, Cohort cohort)
    {
        var order = new InterviewOrder(InterviewSort.Candidate, false);
        List<object> told = [];
        foreach (var by in Splits)
        {
            told.AddRange(new ScoreSummary(warehouse).Read(cohort, by));
            told.AddRange(new RecommendationMix(warehouse).Read(cohort, by));
            told.AddRange(new RelevanceSummary(warehouse).Read(cohort, by));
            told.AddRange(new InterviewMeans(warehouse).Read(cohort, by));
        }

        told.AddRange(new CohortRuns(warehouse).Read(cohort));
        told.Add(new CandidateCount(warehouse).Read(cohort));
        told.AddRange(new InterviewList(warehouse).Read(cohort, order, 1, 100).Select(row => row.InterviewId).Order().Cast<object>());
        told.AddRange(new InterviewFacets(warehouse).Read(cohort).Where(facet => facet.Interviews > 0));
        return told;
    }
}
