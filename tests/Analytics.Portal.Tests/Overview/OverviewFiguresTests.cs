using Analytics.Portal.Pages.Overview;
using Analytics.Portal.Tests.Support;

namespace Analytics.Portal.Tests.Overview;

public sealed class OverviewFiguresTests
{
    [Fact]
    public void Shares_LeaveUnknownRecommendationsOutOfBothNumbers()
    {
        var figures = new OverviewFigures([Runs.Of("2026-09-07", interviews: 25, proceed: 10, reservations: 6, notAFit: 4)], []);
        Assert.Equal((25, 20), (figures.Interviews, figures.Recommended));
        Assert.Equal((0.5, 20), (figures.Proceed.Value, figures.Proceed.N));
        Assert.Equal(0.2, figures.NotAFit.Value);
    }

    [Fact]
    public void MeanScore_IsTheMeanOfInterviewMeansOverAllRuns()
    {
        var figures = new OverviewFigures([Runs.Of("2026-09-07", scored: 20, mean: 4), Runs.Of("2026-09-14", scored: 10, mean: 2.5)], []);
        Assert.Equal(3.5, figures.MeanScore.Value!.Value, 10);
        Assert.Equal(30, figures.MeanScore.N);
        Assert.True(figures.MeanScore.Low < 3.5 && figures.MeanScore.High > 3.5);
    }

    [Fact]
    public void RelevanceOn_OneScale_NeverTouchesTheOther()
    {
        var figures = new OverviewFigures([], [Runs.Relevance("2026-09-07", "judge", 10, 0.8), Runs.Relevance("2026-09-07", "similarity", 30, 0.3)]);
        Assert.Equal(0.8, figures.RelevanceOn("judge").Mean.Value!.Value, 10);
        Assert.Equal((10, 30), (figures.RelevanceOn("judge").Mean.N, figures.RelevanceOn("judge").Questions));
        Assert.Equal(0.3, figures.RelevanceOn("similarity").Mean.Value!.Value, 10);
    }

    [Fact]
    public void Everything_OfAnEmptyWarehouse_IsUndefinedAndNotZero()
    {
        var figures = new OverviewFigures([], []);
        Assert.Null(figures.Proceed.Value);
        Assert.Null(figures.MeanScore.Value);
        Assert.Null(figures.RelevanceOn("judge").Mean.Value);
        Assert.Null(figures.NewestRun);
        Assert.Empty(figures.Evaluators);
    }
}
