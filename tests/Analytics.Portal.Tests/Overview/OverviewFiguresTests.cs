using Analytics.Portal.Pages.Overview;
using Analytics.Portal.Tests.Support;

namespace Analytics.Portal.Tests.Overview;

public sealed class OverviewFiguresTests
{
    [Fact]
    public void Shares_LeaveUnknownRecommendationsOutOfBothNumbers()
    {
        var figures = Runs.Figures([Runs.Mix("2026-09-07", interviews: 25)], [Runs.Scores("2026-09-07")]);
        Assert.Equal((25, 20), (figures.Interviews, figures.Recommended));
        Assert.Equal((0.5, 20), (figures.Proceed.Value, figures.Proceed.N));
        Assert.Equal(0.2, figures.NotAFit.Value);
    }

    [Fact]
    public void MeanScore_IsTheMeanOfInterviewMeansOverAllRuns()
    {
        var figures = Runs.Figures(
            [Runs.Mix("2026-09-07"), Runs.Mix("2026-09-14", interviews: 10, proceed: 10, reservations: 0, notAFit: 0)],
            [Runs.Scores("2026-09-07", mean: 4), Runs.Scores("2026-09-14", interviews: 10, mean: 2.5)]);
        Assert.Equal(3.5, figures.MeanScore.Value!.Value, 10);
        Assert.Equal(30, figures.MeanScore.N);
        Assert.True(figures.MeanScore.Low < 3.5 && figures.MeanScore.High > 3.5);
    }

    [Fact]
    public void Everything_OfNoInterview_IsUndefinedAndNotZero()
    {
        Assert.Null(OverviewFigures.None.Proceed.Value);
        Assert.Null(OverviewFigures.None.MeanScore.Value);
        Assert.Null(OverviewFigures.None.NewestRun);
        Assert.Empty(OverviewFigures.None.Evaluators);
    }
}
