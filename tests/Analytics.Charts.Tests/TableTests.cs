using Analytics.Charts.DotIntervals;
using Analytics.Charts.Histograms;
using Analytics.Charts.StackedBars;

namespace Analytics.Charts.Tests;

/// <summary>The table twin and the description hold the numbers that the picture shows.</summary>
public class TableTests
{
    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void Table_OfEveryChart_HasACellAColumn(string chart)
    {
        var table = Examples.Draw(chart).Table;

        Assert.NotEmpty(table.Rows);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count));
        Assert.All(table.Rows.SelectMany(row => row.Cells), cell => Assert.NotEmpty(cell.Text));
    }

    [Theory]
    [InlineData("stacked")]
    [InlineData("stacked counts")]
    [InlineData("trend")]
    [InlineData("histogram")]
    [InlineData("heat map")]
    [InlineData("dots")]
    [InlineData("multiples")]
    [InlineData("curve")]
    [InlineData("threshold curve")]
    [InlineData("scatter")]
    [InlineData("control")]
    [InlineData("sparkline")]
    public void Table_EveryMarksLink_IsAlsoInTheTable(string chart)
    {
        var picture = Examples.Draw(chart);
        var linked = picture.Table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Link).ToHashSet();

        Assert.All(picture.Marks, mark => Assert.Contains(mark.Link, linked));
    }

    [Fact]
    public void Histogram_OfItems_SaysInHowManyInterviewsTheyAre()
    {
        var data = new HistogramData("Scores", "items", ["1", "2"], [new HistogramGroup("", [new BinCount(88, "/a", 41), new BinCount(0, null, 0)])]);
        var picture = data.Draw(Examples.Size, ChartTheme.Light);

        Assert.Equal((88, 41), (picture.Marks[0].N, picture.Marks[0].Interviews));
        Assert.Equal(["Score", "items", "items, n", "interviews"], picture.Table.Columns.Select(column => column.Name));
        Assert.Equal("41", picture.Table.Rows[0].Cells[3].Text);
    }

    [Fact]
    public void StackedBars_OfItems_SayInHowManyInterviewsTheyAre()
    {
        var data = new StackedBarData("Levels", "questions", [new StackedBar("A", null, [new BarPart("low", 0.25, 5, "/a", 3), new BarPart("high", 0.75, 15, "/b", 9)])]);
        var table = data.Draw(Examples.Size, ChartTheme.Light).Table;

        Assert.Equal(["low, n", "low, interviews", "high, n", "high, interviews"], table.Columns.Select(c => c.Name).Where(c => c.Contains(',', StringComparison.Ordinal)));
        Assert.Equal(("3", "/a"), (table.Rows[0].Cells[3].Text, table.Rows[0].Cells[3].Link));
    }

    [Fact]
    public void Dots_OfItems_SayInHowManyInterviewsTheyAre()
    {
        var data = new DotIntervalData("Sections", "mean", [new DotRow("project", 3.5, 3.2, 3.8, 88, "/a", 41), new DotRow("technical", 3.1, null, null, 7, "/b")], Low: 1, High: 5);
        var table = data.Draw(Examples.Size, ChartTheme.Light).Table;

        Assert.Equal("interviews", table.Columns[^1].Name);
        Assert.Equal([("41", "/a"), ("7", "/b")], table.Rows.Select(row => (row.Cells[^1].Text, row.Cells[^1].Link)));
    }

    [Fact]
    public void StackedBars_Table_HoldsSharesCountsAndLinks()
    {
        var table = Examples.Draw("stacked").Table;

        Assert.Equal(
            ["Run", "not_a_fit", "not_a_fit, n", "reservations", "reservations, n", "proceed", "proceed, n", "n"],
            table.Columns.Select(column => column.Name));
        var cells = table.Rows[0].Cells;
        Assert.Equal(["Run 7 Sep", "20 %", "4", "30 %", "6", "50 %", "10", "20"], cells.Select(cell => cell.Text));
        Assert.Equal(0.2, cells[1].Number);
        Assert.Equal("/interviews?run=7 Sep&recommendation=not_a_fit", cells[1].Link);
        Assert.Equal("0 %", table.Rows[1].Cells[1].Text);
    }

    [Fact]
    public void StackedBars_BarWithoutObservations_IsUndefinedNotZero()
    {
        var bars = Examples.Mix.Bars.Append(new StackedBar("empty", null, [])).ToArray();
        var row = (Examples.Mix with { Bars = bars }).Draw(Examples.Size, ChartTheme.Light).Table.Rows[^1];

        Assert.Equal(["empty", "—", "0", "—", "0", "—", "0", "0"], row.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void StackedBars_Marks_CarryLabelValueNAndLink()
    {
        var mark = Examples.Draw("stacked").Marks[0];

        Assert.Equal(("Run 7 Sep, not_a_fit", "20 %", 4, "/interviews?run=7 Sep&recommendation=not_a_fit"), (mark.Label, mark.Value, mark.N, mark.Link));
    }

    [Fact]
    public void StackedBars_Description_NamesBarsCountAndRange() => Assert.Equal(
        "Recommendation mix per run. 4 bars, 247 interviews. proceed: from 33 % (Run 21 Sep) to 80 % (Run 28 Sep), last 80 % (Run 28 Sep).",
        Examples.Draw("stacked").Description);

    [Fact]
    public void Trend_Gap_IsARowWithoutValueAndNoMark()
    {
        var picture = Examples.Draw("trend");
        var gap = picture.Table.Rows[2].Cells;

        Assert.Equal(["w2", "calibrated", "—", "—", "—", "0"], gap.Select(cell => cell.Text));
        Assert.Null(gap[2].Number);
        Assert.Equal(9, picture.Marks.Count);
        Assert.DoesNotContain(picture.Marks, mark => mark.Label == "calibrated, w2");
        Assert.EndsWith("1 gap.", picture.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Trend_Marks_SayValueWithInterval()
    {
        var mark = Examples.Draw("trend").Marks[0];

        Assert.Equal(("calibrated, w0", "3.10 (2.85 to 3.35)", 20, "/runs/0"), (mark.Label, mark.Value, mark.N, mark.Link));
    }

    [Fact]
    public void Histogram_Table_HoldsEveryBin()
    {
        var rows = Examples.Draw("histogram").Table.Rows;

        Assert.Equal(["1", "28 %", "40", "0 %", "0"], rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(60.0 / 141, rows[1].Cells[1].Number);
        Assert.Equal(141, rows.Sum(row => row.Cells[2].Number));
    }

    [Fact]
    public void HeatMap_EmptyAndUndefinedCells_AreDashesWithTheirN()
    {
        var rows = Examples.Draw("heat map").Table.Rows;

        Assert.Equal(["Engineer", "1.80", "12", "—", "0", "4.20", "20"], rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["Analyst", "—", "0", "3.10", "3", "—", "2"], rows[1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Strip_Table_HoldsTheQuartilesOfWeightedDots()
    {
        // 4 x 3.5, 9 x 4, 2 x 4.5: ranks 3.5, 7 and 10.5 of 0 to 14.
        var row = Examples.Draw("strip").Table.Rows[1];

        Assert.Equal(["strong", "3.50", "3.75", "4.00", "4.00", "4.50", "15"], row.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Strip_Note_IsInTableAndDescription()
    {
        var picture = Examples.Draw("strip with notes");

        Assert.Equal(["—", "above weak in 93 of 100 pairs"], picture.Table.Rows.Select(row => row.Cells[^1].Text));
        Assert.EndsWith("strong: above weak in 93 of 100 pairs.", picture.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Means_ThatRoundToNothing_HaveNoSign() =>
        Assert.Equal("0.00", (Examples.Bias with { Rows = [new("weak", -0.001, null, null, 9, null)] }).Draw(Examples.Size, ChartTheme.Light).Marks[0].Value);

    [Fact]
    public void Shares_NearlyNothingAndNearlyAll_AreNotRoundedAway()
    {
        var data = new HistogramData("", "items", ["1", "2"], [new("", [new(1, null), new(999, null)])]);
        var rows = data.Draw(Examples.Size, ChartTheme.Light).Table.Rows;

        Assert.Equal(("0.1 %", "99.9 %"), (rows[0].Cells[1].Text, rows[1].Cells[1].Text));
    }

    [Fact]
    public void Trend_OnePoint_IsOneMark()
    {
        var data = Examples.Trend with { Series = [new("", [Examples.Point(0, 3)])] };
        var picture = data.Draw(Examples.Size, ChartTheme.Light);

        Assert.Single(picture.Marks);
        Assert.Equal("Mean score per run. mean score (1 to 5): 3.00 (w0).", picture.Description);
        Assert.DoesNotContain("NaN", picture.ToSvg(), StringComparison.OrdinalIgnoreCase);
    }
}
