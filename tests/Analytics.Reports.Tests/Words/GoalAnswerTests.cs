using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Cuts;
using Analytics.Charts;
using Analytics.Charts.Histograms;
using Analytics.Reports.Views.Words;

namespace Analytics.Reports.Tests.Words;

/// <summary>A goal on the pass mark in words, and shares written one way.</summary>
public sealed class GoalAnswerTests
{
    private static readonly CutScore Cuts = new(ScoreCube.FromInterviews(Enumerable.Range(0, 40).Select(i => Interview(Profile.Weak, i < 36 ? 2 : i < 38 ? 3 : 4))));

    [Fact]
    public void Of_AGoalThatIsSeenAndProvenAtAnotherMark_NamesBoth() => Assert.Equal(
        "At most 10\u00a0% of weak candidates pass from a cut of 3.0: there 10\u00a0% (95\u00a0% interval 4\u00a0% to 23\u00a0%, 40 candidates) pass. "
        + "Proven, the whole interval included, it is from a cut of 5.0: there 0\u00a0% (95\u00a0% interval 0\u00a0% to 9\u00a0%, 40 candidates) pass; it is the lowest that is.",
        Goal(.10));

    [Fact]
    public void Of_AGoalNoMarkProves_SaysHowFewTheyAre() => Assert.Equal(
        "At most 5\u00a0% of weak candidates pass from a cut of 4.0: there 5\u00a0% (95\u00a0% interval 1\u00a0% to 17\u00a0%, 40 candidates) pass. No cut proves it: 40 weak candidates are too few.",
        Goal(.05));

    [Fact]
    public void Of_AProvenMark_SaysSo() => Assert.EndsWith("The whole interval is on that side, which proves it.", Goal(.25), StringComparison.Ordinal);

    [Fact]
    public void Of_AProfileNobodyIsOf_IsNotReached() => Assert.Equal(
        "No pass mark is seen to reach it: at least 90\u00a0% of strong candidates pass.",
        GoalAnswer.Of(Profile.Strong, isAtMost: false, .9, CutGoal.AtLeast(Cuts, Profile.Strong, .9)));

    [Theory]
    [InlineData(11 / 3.0, 3.666)]
    [InlineData(4.35, 4.35)]
    [InlineData(5, 5)]
    public void Rounded_AMean_LetsTheSameInterviewsPass(double cut, double expected) => Assert.Equal((decimal)expected, GoalAnswer.Rounded(cut));

    [Theory]
    [InlineData(0, 1, "0 %")]
    [InlineData(1, 4000, "<0.1 %")]
    [InlineData(1, 1000, "0.1 %")]
    [InlineData(1, 100, "1 %")]
    [InlineData(1, 2, "50 %")]
    [InlineData(999, 1000, "99.9 %")]
    [InlineData(3999, 4000, ">99.9 %")]
    public void Percent_InReportsAndInPictures_IsWrittenOneWay(int some, int all, string text)
    {
        var data = new HistogramData("", "items", ["1", "2"], [new("", [new(some, null), new(all - some, null)])]);

        Assert.Equal(text, PercentText.Of((double)some / all).Replace('\u00a0', ' '));
        Assert.Equal(PercentText.Of((double)some / all), FigureText.Percent((double)some / all));
        Assert.Equal(text, data.Draw(new ChartSize(600, 300), ChartTheme.Light).Table.Rows[0].Cells[1].Text);
    }

    private static string Goal(double limit) => GoalAnswer.Of(Profile.Weak, isAtMost: true, limit, CutGoal.AtMost(Cuts, Profile.Weak, limit));

    private static InterviewScores Interview(Profile profile, int score) => new(new CellKey("", "", null, profile, null), [new ScoredItem(score)]);
}
