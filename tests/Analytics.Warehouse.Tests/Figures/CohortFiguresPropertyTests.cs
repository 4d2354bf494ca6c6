using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using CsCheck;
using Dapper;
using Xunit;

namespace Analytics.Warehouse.Tests.Figures;

public sealed class CohortFiguresPropertyTests
{
    [Fact]
    public async Task EveryQuery_AnyCorpusAndCohort_CellsRowsAndPlainComputationAgree() =>
        await Gen.Int[0, 1_000_000].SampleAsync(
            async seed =>
            {
                using var corpus = new InventedCorpus(seed);
                await corpus.AddAsync(25);
                await corpus.ReplaceSomeAsync();
                await corpus.RemoveSomeAsync();
                await corpus.AddAsync(8);
                Assert.Empty(new AggregateDifferences(corpus.Warehouse).Read());
                for (var i = 0; i < 4; i++)
                {
                    var by = (By)((seed + i) % 7);
                    var across = (By)((seed / 7) % 7);
                    var cohort = corpus.Cohort(ofRows: i >= 2);
                    Check(corpus, cohort, false, by, across);
                    if (cohort.IsOfCells) Check(corpus, cohort, true, by, across);
                }
            },
            iter: 5,
            threads: 1);

    private static void Check(InventedCorpus corpus, Cohort cohort, bool source, By by, By across)
    {
        var (warehouse, expected) = (corpus.Warehouse, new ExpectedFigures(corpus.Interviews.Where(i => i.IsIn(cohort))));
        Assert.Equal(expected.Distribution(by), new ScoreDistribution(warehouse) { IsKept = source }.Read(cohort, by));
        Assert.Equal(expected.Means(by), new InterviewMeans(warehouse) { IsKept = source }.Read(cohort, by));
        Assert.Equal(expected.Summary(by, across).Select(Rounded), new ScoreSummary(warehouse) { IsKept = source }.Read(cohort, by, across).Select(Rounded));
        Assert.Equal(expected.Relevances(RelevanceScale.Judge, by), new RelevanceDistribution(warehouse) { IsKept = source }.Read(cohort, RelevanceScale.Judge, by));
        Assert.Equal(
            expected.RelevanceSummary(by, across).Select(Rounded), new RelevanceSummary(warehouse) { IsKept = source }.Read(cohort, by, across).Select(Rounded));
        Assert.Equal(
            expected.Lowest(RelevanceScale.Similarity, 5), new LowestRatedQuestions(warehouse) { IsKept = source }.Read(cohort, RelevanceScale.Similarity, 5).Select(q => (q.InterviewId, q.QuestionNo)));
        Assert.Equal(expected.Runs(), new CohortRuns(warehouse) { IsKept = source }.Read(cohort));
        if (by == By.Section || across == By.Section) return;
        Assert.Equal(expected.Mix(by, across), new RecommendationMix(warehouse) { IsKept = source }.Read(cohort, by, across));
    }

    [Fact]
    public async Task RepeatedUnits_AnyCorpus_AreCandidatesOfTwoInterviewsOrMore() =>
        await Gen.Int[0, 1_000_000].SampleAsync(
            async seed =>
            {
                using var corpus = new InventedCorpus(seed);
                await corpus.AddAsync(40);
                var units = corpus.Interviews.GroupBy(i => (i.Code, i.Position, i.Profile)).ToList();
                Assert.Equal(
                    new CandidateCountRow(units.Count, units.Count(u => u.Count() > 1)), new CandidateCount(corpus.Warehouse).Read(Cohort.All));
                var repeated = units.Where(u => u.Count() > 1).SelectMany(u => u).ToList();
                using var connection = corpus.Warehouse.OpenConnection();
                var (interviews, scores) = connection.QuerySingle<(int, int)>(
                    "select count(*)::integer, coalesce(sum(score_1 + score_2 + score_3 + score_4 + score_5), 0)::integer from store.repeated_interview join store.interview_summary using (interview_no)");
                Assert.Equal((repeated.Count, repeated.Sum(i => i.ScoresOf(null).Count())), (interviews, scores));
                CandidatesAreThoseOf(corpus.Warehouse, corpus.Interviews, Cohort.All);
                CandidatesAreThoseOf(corpus.Warehouse, corpus.Interviews, Cohort.All with { Evaluators = ["aurora"] });
            },
            iter: 3,
            threads: 1);

    // Who was interviewed twice is asked of the cohort, not of the warehouse.
    private static void CandidatesAreThoseOf(WarehouseDatabase warehouse, IEnumerable<InventedInterview> all, Cohort cohort)
    {
        var candidates = all.Where(i => i.IsIn(cohort)).GroupBy(i => (i.Code, i.Position, i.Profile)).ToList();
        var rows = new RepeatedScores(warehouse).Read(cohort);
        Assert.Equal(
            candidates.Where(c => c.Count() > 1).SelectMany(c => c).OrderBy(i => i.Run.StartedAt).ThenBy(i => i.Run.Id, StringComparer.Ordinal).ThenBy(i => i.Id).Select(i => (i.Id, (double)i.ScoresOf(null).Sum(), i.ScoresOf(null).Count())),
            rows.Select(r => (r.InterviewId, r.ScoreSum, r.ScoredItems)));
        Assert.Equal(
            candidates.Select(c => (c.Key.Code, c.Count(i => i.Recommendation == RecommendationLevel.Proceed), c.Count(i => i.Recommendation is not null))).Order(),
            new CandidateOutcomes(warehouse).Read(cohort).Select(o => (o.CandidateCode, o.Proceed, o.Recommended)).Order());
    }

    // Sums of means are doubles; only the order of addition may tell the plain computation from the query's. Squares of means of up to four thousandths end
    // with the tenth decimal, so rounding to eleven meets no ties.
    private static ScoreSummaryRow Rounded(ScoreSummaryRow row) => row with { MeanSum = Math.Round(row.MeanSum, 11), MeanSquares = Math.Round(row.MeanSquares, 11) };

    private static RelevanceSummaryRow Rounded(RelevanceSummaryRow row) => row with { MeanSum = Math.Round(row.MeanSum, 11), MeanSquares = Math.Round(row.MeanSquares, 11) };
}
