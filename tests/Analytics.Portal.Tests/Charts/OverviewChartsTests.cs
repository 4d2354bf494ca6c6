using Analytics.Portal.Charts;
using Analytics.Portal.Pages.Overview;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Charts;

public sealed class OverviewChartsTests
{
    [Fact]
    public void Recommendations_OfARun_LinkEachPartToItsInterviews()
    {
        var bar = Assert.Single(Charts([Runs.Of("2026-09-07")]).Recommendations().Bars);
        Assert.Equal("7 Sep", bar.Label);
        Assert.Equal([0.2, 0.3, 0.5], bar.Parts.Select(p => p.Value));
        Assert.Equal("/interviews?run=20260907_090000&recommendation=not_a_fit", bar.Parts[0].Link);
    }

    [Fact]
    public void Recommendations_OfARunWithoutAny_IsAGapAndNotABarOfZeros() =>
        Assert.Empty(Assert.Single(Charts([Runs.Of("2026-09-07", proceed: 0, reservations: 0, notAFit: 0)]).Recommendations().Bars).Parts);

    [Fact]
    public void Scores_OfTwoEvaluators_AreTwoLinesThatKeepInsideTheScale()
    {
        var series = Charts([Runs.Of("2026-09-07", "b", mean: 4.95, spread: 0.9), Runs.Of("2026-09-14", "a")]).Scores().Series;
        Assert.Equal(["a", "b"], series.Select(s => s.Name));
        Assert.Equal(5, Assert.Single(series[1].Points).High);
    }

    [Fact]
    public void Relevance_OfARunWithoutTheScale_IsAGap()
    {
        var points = new OverviewCharts(new OverviewFigures(
            [Runs.Of("2026-09-07"), Runs.Of("2026-09-14")], [Runs.Relevance("2026-09-14", "judge", 10, 0.8)])).Relevance("judge").Series[0].Points;
        Assert.Null(points[0].Value);
        Assert.Equal(0, points[0].N);
        Assert.Equal(0.8, points[1].Value!.Value, 10);
    }

    [Fact]
    public void Charts_OfManyRuns_ShowTheNewest()
    {
        var runs = Enumerable.Range(0, 40).Select(i => Runs.Of(new DateTime(2026, 1, 5).AddDays(7 * i).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))).ToList();
        var bars = Charts(runs).Recommendations().Bars;
        Assert.Equal(OverviewCharts.RunsShown, bars.Count);
        Assert.Equal("5 Oct", bars[^1].Label);
    }

    [Fact]
    public void Labels_AcrossYearsAndWithinADay_TellRunsApart()
    {
        var runs = new[] { Runs.Of("2025-12-18"), Runs.Of("2026-01-05"), Runs.Of("2026-01-05") };
        Assert.Equal("18 Dec 25 09:00", new RunLabels(runs).Of(runs[0].StartedAt));
    }

    private static OverviewCharts Charts(IReadOnlyList<RunFiguresRow> runs) => new(new OverviewFigures(runs, []));
}
