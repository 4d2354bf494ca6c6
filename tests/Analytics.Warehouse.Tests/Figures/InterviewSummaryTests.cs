using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using CsCheck;
using Dapper;
using Xunit;

namespace Analytics.Warehouse.Tests.Figures;

public sealed class InterviewSummaryTests
{
    // What lists were read from the rows themselves, one condition a filter.
    private const string OfRows = """
        select i.interview_id
        from store.interview i
        join store.run r using (run_id)
        where (len($positions) = 0 or list_contains($positions, coalesce(i.position, 'unknown')))
            and (len($profiles) = 0 or list_contains($profiles, i.quality_profile::varchar))
            and (len($runs) = 0 or list_contains($runs, i.run_id))
            and (len($evaluators) = 0 or list_contains($evaluators, r.evaluator))
            and (len($recommendations) = 0 or list_contains($recommendations, coalesce(i.recommendation::varchar, 'unknown')))
            and (len($scores) = 0 or i.interview_no in (select interview_no from store.evaluation where list_contains($scores, score)))
            and (len($sections) = 0 or i.interview_no in (select interview_no from store.evaluation where list_contains($sections, section) and score is not null))
            and (len($kinds) = 0 or i.interview_no in (select interview_no from store.question where list_contains($kinds, kind)))
            and (len($findings) = 0 or i.interview_no in (select interview_no from store.finding where list_contains($findings, code)))
            and (len($scales) = 0 or list_contains($scales, i.relevance_scale))
            and ($from is null or r.started_at >= $from::date)
            and ($to is null or r.started_at < $to::date + interval 1 day)
            and ($said is null or i.interview_no in (select interview_no from store.turn where contains(lower(text), lower($said))))
        order by 1
        """;

    [Fact]
    public async Task List_AnyCorpusAndCohort_HoldsTheInterviewsThatTheRowsSelect() =>
        await Gen.Int[0, 1_000_000].SampleAsync(
            async seed =>
            {
                using var corpus = new InventedCorpus(seed);
                await corpus.AddAsync(25);
                await corpus.ReplaceSomeAsync();
                await corpus.RemoveSomeAsync();
                Assert.Empty(new AggregateDifferences(corpus.Warehouse).Read());
                for (var i = 0; i < 6; i++) Check(corpus, corpus.Cohort(ofRows: i >= 3), i);
            },
            iter: 3,
            threads: 1);

    [Fact]
    public void Bits_OfEveryKindAndFinding_AreTheirOwn()
    {
        using var warehouse = WarehouseDatabase.InMemory();
        using var connection = warehouse.OpenConnection();

        var kinds = Enum.GetValues<TurnKind>().Select(kind => connection.ExecuteScalar<long>("select store.kind_bit($name)::bigint", new { name = SnakeCase.Of(kind) })).ToList();
        var findings = Enum.GetValues<FindingCode>().Select(code => connection.ExecuteScalar<long>("select store.finding_bit($name)::bigint", new { name = SnakeCase.Of(code) })).ToList();

        Assert.All([.. kinds, .. findings], bit => Assert.True(bit > 1));
        Assert.Equal(kinds.Count, kinds.Distinct().Count());
        Assert.Equal(findings.Count, findings.Distinct().Count());
    }

    // Every order is read whole; page by page, which costs several times as much, every third, others with the next cohort.
    private static void Check(InventedCorpus corpus, Cohort cohort, int turn)
    {
        using var connection = corpus.Warehouse.OpenConnection();
        var expected = connection.Query<long>(OfRows, Parameters(cohort)).ToList();
        var by = InterviewOrder.Default;
        var whole = new InterviewList(corpus.Warehouse).Read(cohort, by, 1, 100).Select(row => row.InterviewId).ToList();
        Assert.Equal(expected, whole.Order());
        foreach (var sort in Enum.GetValues<InterviewSort>())
        {
            var order = new InterviewOrder(sort, expected.Count % 2 == 0);
            var all = new InterviewList(corpus.Warehouse).Read(cohort, order, 1, 100).Select(row => row.InterviewId).ToList();
            var pages = Enumerable.Range(1, (expected.Count / 7) + 2).SelectMany(page => new InterviewList(corpus.Warehouse).Read(cohort, order, page, 7)).Select(row => row.InterviewId);
            Assert.Equal(expected, all.Order());
            if (((int)sort + turn) % 3 == 0) Assert.Equal(all, pages);
        }

        var summary = new InterviewListSummary(corpus.Warehouse).Read(cohort);
        Assert.Equal(expected.Count, summary.Interviews);
        if (!cohort.IsOfCells) return;
        Assert.Equal(summary, new InterviewListSummary(corpus.Warehouse) { IsKept = false }.Read(cohort));
        Assert.Equal(new InterviewFacets(corpus.Warehouse).Read(cohort), new InterviewFacets(corpus.Warehouse) { IsKept = false }.Read(cohort));
    }

    private static QueryParameters Parameters(Cohort cohort) => new QueryParameters()
        .Add("positions", cohort.Positions.ToList())
        .Add("profiles", cohort.Profiles.Select(SnakeCase.Of).ToList())
        .Add("runs", cohort.Runs.ToList())
        .Add("evaluators", cohort.Evaluators.ToList())
        .Add("recommendations", cohort.Recommendations.Select(CohortValue.Of).ToList())
        .Add("scores", cohort.Scores.ToList())
        .Add("sections", cohort.Sections.ToList())
        .Add("kinds", cohort.Kinds.Select(SnakeCase.Of).ToList())
        .Add("findings", cohort.Findings.Select(SnakeCase.Of).ToList())
        .Add("scales", cohort.Scales.Select(SnakeCase.Of).ToList())
        .Add("from", cohort.From)
        .Add("to", cohort.To)
        .Add("said", cohort.Search);
}
