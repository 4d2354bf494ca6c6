using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Charts;
using Analytics.Reports.Charts;

namespace Analytics.Reports.Tests.Charts;

/// <summary>A mark leads to exactly the interviews behind it, or nowhere.</summary>
public sealed class EvidenceTests
{
    private static readonly Invented[] Interviews =
    [
        ReportExamples.Interview("a", "20260907_090000", "QA", Profile.Weak, Decision.NotAFit, 1, 2),
        ReportExamples.Interview("b", "20260907_090000", "R&D", Profile.Strong, Decision.Proceed, 4, 5),
        ReportExamples.Interview("c", "20260914_090000", "QA", Profile.Weak, Decision.NotAFit, 2, 2),
        ReportExamples.Interview("d", "20260914_090000", "R&D", Profile.Strong, Decision.Proceed, 4, 4),
    ];

    [Theory]
    [InlineData("calibration-curve", "Weak", "/interviews?profile=weak")]
    [InlineData("calibration-heat", "Weak (4), 2", "/interviews?profile=weak&score=2")]
    [InlineData("calibration-heat", "Weak (4), 5", null)]
    [InlineData("calibration-separation", "Strong, mean 4.50", "/interviews?profile=strong&mean=4.50")]
    [InlineData("calibration-thresholds", "mean 1.50", "/interviews?mean=1.50")]
    [InlineData("calibration-control", "14 Sep", "/interviews?run=20260914_090000")]
    [InlineData("calibration-drift", "Raw", "/interviews?run=20260907_090000&run=20260914_090000")]
    public void Mark_OfAllInterviews_LinksToItsOwn(string chart, string label, string? link) => Assert.Equal(link, Link(chart, label, Interviews));

    [Theory]
    [InlineData("calibration-curve", "Weak", "/interviews?profile=weak&mean=1-5")]
    [InlineData("calibration-control", "14 Sep", "/interviews?run=20260914_090000&mean=1-5")]
    [InlineData("calibration-drift", "Raw", "/interviews?run=20260907_090000&run=20260914_090000&mean=1-5")]
    [InlineData("calibration-separation", "Strong, mean 4.50", "/interviews?profile=strong&mean=4.50")]
    public void Mark_WhereSomeHaveNoScores_LeavesThemOut(string chart, string label, string link) => Assert.Equal(
        link, Link(chart, label, [.. Interviews, ReportExamples.Interview("e", "20260914_090000", "QA", Profile.Weak, null, null, null)]));

    [Fact]
    public void Threshold_WhereSomeHaveNoRecommendation_LeavesThemOut()
    {
        Invented[] interviews = [.. Interviews, ReportExamples.Interview("e", "20260914_090000", "QA", Profile.Weak, null, 1, 2)];
        const string Known = "recommendation=not_a_fit&recommendation=reservations&recommendation=proceed";

        Assert.Equal($"/interviews?{Known}&mean=1.50", Link("calibration-thresholds", "mean 1.50", interviews));
        Assert.Equal("/interviews?recommendation=proceed&mean=4.50", Link("calibration-thresholds", "mean 4.50", interviews, "recommendation=proceed&recommendation=unknown"));
    }

    [Theory]
    [InlineData("calibration-curve", "Weak", "evaluator=judge", "/interviews?profile=weak&evaluator=judge")]
    [InlineData("calibration-curve", "Weak", "profile=weak&profile=strong", "/interviews?profile=weak")]
    [InlineData("calibration-heat", "Weak (4), 2", "score=2&score=4", "/interviews?profile=weak&score=2")]
    [InlineData("calibration-heat", "Weak (4), 2", "score=1", null)]
    [InlineData("calibration-heat", "Weak (4), 2", "section=technical", null)]
    [InlineData("calibration-separation", "Strong, mean 4.50", "mean=4-5", "/interviews?profile=strong&mean=4.50")]
    [InlineData("calibration-separation", "Strong, mean 4.50", "mean=4.5-5", null)]
    public void Mark_OfANarrowedCohort_KeepsItOrHasNoLink(string chart, string label, string cohort, string? link) =>
        Assert.Equal(link, Link(chart, label, Interviews, cohort));

    [Theory]
    [InlineData(false, "/interviews?position=R%26D")]
    [InlineData(true, "/interviews?position=R%26D&mean=1-5")]
    public void Positions_ThatShareAProfile_LinkToTheirInterviews(bool someUnscored, string link)
    {
        List<Invented> interviews = [.. Interviews, ReportExamples.Interview("g", "20260914_090000", "QA", Profile.Strong, Decision.Proceed, 5, 4)];
        if (someUnscored) interviews.Add(ReportExamples.Interview("h", "20260914_090000", "QA", Profile.Weak, Decision.NotAFit));

        Assert.Equal(link, Link("calibration-positions", "R&D", interviews));
    }

    [Fact]
    public void Separation_ManyMeans_LinksToTheTenthItDraws()
    {
        var marks = ReportChartTests.Draw("many", "calibration-separation", 720).Marks;
        var fine = ReportChartTests.Draw("usual", "calibration-separation", 720).Marks;

        Assert.All(fine, mark => Assert.Matches(@"mean=[1-5]\.[0-9]{2}$", mark.Link));
        Assert.Equal(ReportExamples.Many.Means.Sum(row => row.Interviews), marks.Sum(mark => mark.N));
    }

    [Fact]
    public void Drift_ComparisonAskedFor_LinksToItsRuns()
    {
        Invented[] three = [.. Interviews, ReportExamples.Interview("f", "20260921_090000", "QA", Profile.Weak, null, 1, 1)];
        var comparison = new RunComparison(["20260907_090000"], ["20260921_090000"]);
        var report = CalibrationReportBuilder.Build(new CalibrationInput { Scores = ScoreCube.FromInterviews(three.Select(i => i.Scores)), Comparison = comparison });
        var picture = ReportChartTests.Draw(ReportExamples.Input(three) with { Report = report }, "calibration-drift");

        Assert.Equal("/interviews?run=20260907_090000&run=20260921_090000", Mark(picture, "Raw").Link);

        // The strong candidate of the first run has no counterpart in the other, and no list can say so.
        Assert.Null(Mark(picture, "Stratified").Link);
    }

    [Fact]
    public void Repeats_Dots_HaveNoLink() =>
        Assert.All(ReportChartTests.Draw("usual", "calibration-repeats", 720).Marks, mark => Assert.Null(mark.Link));

    private static string? Link(string chart, string label, IReadOnlyList<Invented> interviews, string cohort = "") =>
        Mark(ReportChartTests.Draw(ReportExamples.Input(interviews, cohort), chart), label).Link;

    private static ChartMark Mark(ChartPicture picture, string label) => Assert.Single(picture.Marks, mark => mark.Label == label);
}
