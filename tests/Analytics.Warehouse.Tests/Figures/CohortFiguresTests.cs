using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Queries;
using Xunit;

namespace Analytics.Warehouse.Tests.Figures;

public sealed class CohortFiguresTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void EmptyWarehouse_EveryQuery_GivesNoRows(bool source)
    {
        using var store = new Store();
        foreach (var by in Enum.GetValues<By>())
        {
            Assert.Empty(new ScoreDistribution(store.Warehouse) { IsKept = source }.Read(Cohort.All, by));
            Assert.Empty(new InterviewMeans(store.Warehouse) { IsKept = source }.Read(Cohort.All, by));
            Assert.Empty(new ScoreSummary(store.Warehouse) { IsKept = source }.Read(Cohort.All, by));
            Assert.Empty(new ScoreSummary(store.Warehouse) { IsKept = source }.ReadTrend(Cohort.All, by));
            Assert.Empty(new RelevanceDistribution(store.Warehouse) { IsKept = source }.Read(Cohort.All, RelevanceScale.Judge, by));
            Assert.Empty(new RelevanceSummary(store.Warehouse) { IsKept = source }.Read(Cohort.All, by, By.Profile));
            if (by != By.Section) Assert.Empty(new RecommendationMix(store.Warehouse) { IsKept = source }.Read(Cohort.All, by));
        }

        Assert.Empty(new CohortRuns(store.Warehouse) { IsKept = source }.Read(Cohort.All));
        Assert.Empty(new LowestRatedQuestions(store.Warehouse).Read(Cohort.All, RelevanceScale.Judge));
        Assert.Equal(new CandidateCountRow(0, 0), new CandidateCount(store.Warehouse).Read(Cohort.All));
    }
}
