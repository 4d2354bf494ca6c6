using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using CsCheck;
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
                Assert.Empty(new AggregateDifferences(corpus.Warehouse, new InterviewsOfRuns(corpus.Warehouse)).Read());
                for (var i = 0; i < 4; i++)
                {
                    var by = (By)((seed + i) % 7);
                    var across = (By)((seed / 7) % 7);
                    var cohort = corpus.Cohort(ofRows: i >= 2);
                    Check(corpus, cohort, CohortSource.Rows, by, across);
                    if (cohort.IsOfCells) Check(corpus, cohort, CohortSource.Cells, by, across);
                }
            },
            iter: 12,
            threads: 1);

    private static void Check(InventedCorpus corpus, Cohort cohort, string source, By by, By across)
    {
        var (warehouse, expected) = (corpus.Warehouse, new ExpectedFigures(corpus.Interviews.Where(i => i.IsIn(cohort))));
        Assert.Equal(expected.Distribution(by), new ScoreDistribution(warehouse) { Source = source }.Read(cohort, by));
        Assert.Equal(expected.Means(by), new InterviewMeans(warehouse) { Source = source }.Read(cohort, by));
        Assert.Equal(expected.Summary(by, across).Select(Rounded), new ScoreSummary(warehouse) { Source = source }.Read(cohort, by, across).Select(Rounded));
        Assert.Equal(expected.Relevances(RelevanceScale.Judge, by), new RelevanceDistribution(warehouse) { Source = source }.Read(cohort, RelevanceScale.Judge, by));
        Assert.Equal(
            expected.RelevanceSummary(by, across).Select(Rounded), new RelevanceSummary(warehouse) { Source = source }.Read(cohort, by, across).Select(Rounded));
        Assert.Equal(expected.Runs(), new CohortRuns(warehouse) { Source = source }.Read(cohort));
        if (by == By.Section || across == By.Section) return;
        Assert.Equal(expected.Mix(by, across), new RecommendationMix(warehouse) { Source = source }.Read(cohort, by, across));
    }

    // Sums of means are doubles; only the order of addition may tell the plain computation from the query's.
    private static ScoreSummaryRow Rounded(ScoreSummaryRow row) => row with { MeanSum = Math.Round(row.MeanSum, 9), MeanSquares = Math.Round(row.MeanSquares, 9) };

    private static RelevanceSummaryRow Rounded(RelevanceSummaryRow row) => row with { MeanSum = Math.Round(row.MeanSum, 9), MeanSquares = Math.Round(row.MeanSquares, 9) };
}
