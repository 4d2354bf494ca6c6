using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Charts;
using Analytics.Reports.Charts;

namespace Analytics.Reports.Tests.Charts;

/// <summary>The pictures show the report's numbers.</summary>
public sealed class ReportChartContentTests
{
    [Fact]
    public void Curve_Table_HoldsMeansBandsAndFit()
    {
        var report = ReportExamples.Usual.Report;
        var row = ReportChartTests.Draw("usual", "calibration-curve", 720).Table.Rows[2].Cells;

        Assert.Equal("Strong", row[0].Text);
        Assert.Equal([4.5, report.Metrics["curve.strong"].Value, report.Metrics["curve.strong"].Low, report.Metrics["curve.strong"].High],
            row.Skip(1).Take(4).Select(cell => cell.Number));
        Assert.Equal([4, 5, report.Metrics["isotonic.strong"].Value, 30], row.Skip(5).Select(cell => cell.Number));
    }

    [Fact]
    public void Curve_FallingMeans_AreToldAndFittedLevel()
    {
        Invented[] interviews =
        [
            .. Enumerable.Range(0, 10).Select(i => ReportExamples.Interview($"S{i}", "r1", null, Profile.Strong, null, 5, 5)),
            .. Enumerable.Range(0, 10).Select(i => ReportExamples.Interview($"E{i}", "r1", null, Profile.Exceptional, null, 4, 4)),
        ];
        var picture = ReportChartTests.Draw(ReportExamples.Input(interviews), "calibration-curve");

        Assert.Contains("misses the means by up to 0.50 points", picture.Description, StringComparison.Ordinal);
        Assert.Equal([null, null, 4.5, 4.5], picture.Table.Rows.Select(row => row.Cells[7].Number));
    }

    [Fact]
    public void Heat_Cells_AreSharesOfTheProfilesItemsWithTheirInterviews()
    {
        Invented[] interviews =
        [
            ReportExamples.Interview("a", "r1", null, Profile.Weak, null, 1, 1, 2), ReportExamples.Interview("b", "r1", null, Profile.Weak, null, 2, null),
        ];
        var marks = ReportChartTests.Draw(ReportExamples.Input(interviews), "calibration-heat").Marks;

        Assert.Equal(["Weak (4), 1", "Weak (4), 2", "Weak (4), 3", "Weak (4), 4", "Weak (4), 5"], marks.Select(mark => mark.Label));
        Assert.Equal([("50 %", 2, 1), ("50 %", 2, 2), ("0 %", 0, 0), ("0 %", 0, 0), ("0 %", 0, 0)], marks.Select(mark => (mark.Value, mark.N, mark.Interviews ?? -1)));
    }

    [Fact]
    public void Separation_OfACeiling_SaysThatTheTopCannotBeTold()
    {
        var picture = ReportChartTests.Draw("ceiling", "calibration-separation", 720);

        Assert.Contains("Exceptional: above strong in 50 of 100 pairs (", picture.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("Weak: above", picture.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Separation_OfAHandful_IsNotJudged()
    {
        Invented[] interviews =
        [
            .. Enumerable.Range(0, 9).Select(i => ReportExamples.Interview($"W{i}", "r1", null, Profile.Weak, null, 1, 2)),
            .. Enumerable.Range(0, 7).Select(i => ReportExamples.Interview($"A{i}", "r1", null, Profile.Average, null, 3, 3)),
        ];

        Assert.EndsWith(
            "Average: above weak in 100 of 100 pairs; too few to judge.",
            ReportChartTests.Draw(ReportExamples.Input(interviews), "calibration-separation").Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Thresholds_Points_AddUpToTheCurvesInterviews()
    {
        foreach (var corpus in new[] { "usual", "many" })
        {
            var marks = ReportChartTests.Draw(corpus, "calibration-thresholds", 720).Marks;
            Assert.Equal(ReportExamples.All[corpus].Report.ThresholdCurve.Sum(point => point.Interviews), marks.Sum(mark => mark.N));
        }
    }

    [Fact]
    public void Thresholds_OutcomesThatDoNotOverlap_AreTold()
    {
        Invented[] interviews =
        [
            ReportExamples.Interview("a", "r1", null, Profile.Weak, Decision.NotAFit, 2, 2), ReportExamples.Interview("b", "r1", null, Profile.Strong, Decision.Proceed, 4, 5),
        ];
        var picture = ReportChartTests.Draw(ReportExamples.Input(interviews), "calibration-thresholds");

        Assert.EndsWith("Told to proceed from a mean of 4.50 on, others up to 2.00: the two do not overlap.", picture.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("Shaded", picture.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Repeats_Dots_AddUpToTheUnits()
    {
        var picture = ReportChartTests.Draw("usual", "calibration-repeats", 720);

        Assert.Equal(60, picture.Marks.Sum(mark => mark.N));
        Assert.Contains("within the smallest detectable change", picture.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Repeats_OfThousands_AreDrawnToTheTenth()
    {
        var interviews = ReportExamples.Corpus(runs: 2, candidates: 600, positions: 5, repeated: true);
        var picture = ReportChartTests.Draw(ReportExamples.Input(interviews), "calibration-repeats");

        Assert.Equal(600, picture.Marks.Sum(mark => mark.N));
        Assert.All(picture.Table.Rows, row => Assert.Equal(row.Cells[2].Number!.Value * 10, Math.Round(row.Cells[2].Number!.Value * 10), 9));
    }

    [Fact]
    public void Drift_Rows_AreRawStratifiedAndPaired()
    {
        var metrics = ReportExamples.Usual.Report.Metrics;
        var rows = ReportChartTests.Draw("usual", "calibration-drift", 720).Table.Rows;

        Assert.Equal(["Raw", "Stratified", "Paired"], rows.Select(row => row.Cells[0].Text));
        Assert.Equal([metrics["drift.raw"].Value, metrics["drift.stratified"].Value, metrics["drift.paired"].Value], rows.Select(row => row.Cells[1].Number));
    }

    [Fact]
    public void Control_ManyRuns_HasLimitsAndNamesTheRunsOutside()
    {
        var picture = ReportChartTests.Draw("many", "calibration-control", 720);

        Assert.Equal("7 Sep", picture.Marks[0].Label);
        Assert.Contains("out of its limits at 9 Nov", picture.Description, StringComparison.Ordinal);
        Assert.Contains("limits from 8 runs", ReportChartTests.Draw("usual", "calibration-control", 720).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_HundredsOfRuns_ShowsTheNewestAndSaysSo()
    {
        var interviews = Enumerable.Range(0, 200).Select(i => ReportExamples.Interview($"C{i}", $"run-{i:000}", null, Profile.Weak, null, 1, 2, 2)).ToArray();
        var picture = ReportChartTests.Draw(ReportExamples.Input(interviews), "calibration-control");

        Assert.Equal(60, picture.Marks.Count);
        Assert.Equal("run-199", picture.Marks[^1].Label);
        Assert.Contains("newest 60 of 200 runs", picture.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_AreSortedAndThoseProvenMarked()
    {
        var usual = ReportExamples.Usual;
        var input = usual with
        {
            Report = usual.Report with { Positions = [new PositionPoint("Low", -0.4, -0.6, -0.2, 20, -0.3, 0.01), new PositionPoint("High", 0.1, -0.1, 0.3, 20, 0.05, 0.4)] },
        };
        var picture = ReportChartTests.Draw(input, "calibration-positions");

        Assert.Equal(["High", "* Low"], picture.Marks.Select(mark => mark.Label));
        Assert.Contains("* adjusted p < 0.05", picture.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_Hundreds_ShowsThoseFurthestFromNothing()
    {
        var usual = ReportExamples.Usual;
        PositionPoint[] many = [.. Enumerable.Range(0, 200).Select(i => new PositionPoint($"P{i:000}", i / 200.0, null, null, 9, i / 250.0, null))];
        var picture = ReportChartTests.Draw(usual with { Report = usual.Report with { Positions = many } }, "calibration-positions");

        Assert.Equal(40, picture.Marks.Count);
        Assert.Equal("P199", picture.Marks[0].Label);
        Assert.Contains("40 of 200 positions", picture.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Draw_Twice_GivesTheSameBytes(ChartTheme theme) => Assert.All(ReportCharts.All, chart => Assert.Equal(
        ReportChartTests.Draw("usual", chart.Name, 720, theme).ToPng(), ReportChartTests.Draw("usual", chart.Name, 720, theme).ToPng()));
}
