using Analytics.Portal.Pages.Scores;
using Analytics.Portal.Tests.Interviews;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Scores;

public sealed class MeanChartsTests
{
    [Fact]
    public void Bins_MeansOnAnEdge_CountUpwardsAndFiveInTheLast()
    {
        // 1, 4.75, 5 and 4.5: 1/1, 19/4, 10/2, 9/2.
        var bins = MeanCharts.Bins([new(null, 1, 1, 2), new(null, 4, 19, 3), new(null, 2, 10, 4), new(null, 2, 9, 5)], Cohort.All);

        Assert.Equal((2, 0, 5, 7), (bins[0].N, bins[1].N, bins[14].N, bins[15].N));
        Assert.Equal("/interviews?mean=4.75-5", bins[15].Link);
    }

    [Fact]
    public void Bins_OutsideAMeanThePageIsNarrowedTo_HaveNoLink()
    {
        var bins = MeanCharts.Bins([new(null, 1, 4, 2)], ListRows.Cohort("mean=4-5"));

        Assert.Equal("/interviews?mean=4-4.25", bins[12].Link);
        Assert.Null(bins[11].Link);
    }

    [Fact]
    public void Strip_EqualMeansOfDifferentFractions_AreOneDot()
    {
        var dot = Assert.Single(Assert.Single(MeanCharts.Strip([new("weak", 3, 13, 2), new("weak", 6, 26, 1)], By.Profile, Cohort.All).Groups).Dots);

        Assert.Equal((4.33, 3, "/interviews?profile=weak&mean=4.33"), (dot.Value, dot.N, dot.Link));
    }

    [Fact]
    public void Trend_ARunWithoutAGroup_IsAGapOfItsLine()
    {
        var trend = MeanCharts.Trend([Row("weak", "r1", 1), Row("strong", "r1", 1), Row("strong", "r2", 8)], By.Profile, Cohort.All);

        Assert.Equal(["Weak", "Strong"], trend.Series.Select(s => s.Name));
        Assert.Equal([4.0, null], trend.Series[0].Points.Select(p => p.Value));
        Assert.Equal("/interviews?profile=strong&run=r2", trend.Series[1].Points[1].Link);
    }

    private static ScoreSummaryRow Row(string profile, string run, int day) => new(
        profile, run, new DateTime(2026, 9, day), "kestrel", 10, 10, 20, 0, 80, 330, 40, 161, 644, 160, 40);
}
