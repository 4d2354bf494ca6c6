using System.Xml.Linq;
using Analytics.Charts.Colours;
using Analytics.Charts.ControlCharts;

namespace Analytics.Charts.Tests;

/// <summary>Control charts: what left its limits is told by shape and words, and a gap is a gap.</summary>
public class ControlChartTests
{
    [Fact]
    public void Marks_SayWhereTheSmoothedValueLies() => Assert.Equal(
        [
            "3.00 (2.80 to 3.20); EWMA 3.00, inside 2.90 to 3.10", "3.10 (2.90 to 3.30); EWMA 3.05, inside 2.85 to 3.15",
            "3.90 (3.70 to 4.10); EWMA 3.40, above its limit of 3.20",
        ],
        Examples.Draw("control").Marks.Select(mark => mark.Value));

    [Fact]
    public void OutOfLimits_IsWrittenOnThePictureInTheTableAndTheDescription()
    {
        var picture = Examples.Draw("control");

        Assert.Equal(2, Texts(picture).Count(text => text == "out of limits"));
        Assert.Equal(["yes", "—", "yes", "out of limits"], picture.Table.Rows.Select(row => row.Cells[7].Text));
        Assert.EndsWith("1 gap. The EWMA line is out of its limits at w3.", picture.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void OutOfLimits_BelowTheLowerLimit_IsToo()
    {
        var data = Examples.Control with { Points = [.. Examples.Control.Points.Select(point => point with { LowerLimit = 3.45, UpperLimit = 3.5 })] };

        Assert.Contains("below its limit of 3.45", data.Draw(Examples.Size, ChartTheme.Light).Marks[^1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Gap_PartsTheLine()
    {
        // w0, gap, w2 w3: one stroke from w2 to w3; without the gap one through all.
        Assert.Equal(1, Strokes(Examples.Control));
        Assert.Equal(0, Strokes(Examples.Control with { Points = [.. Examples.Control.Points.Take(3)] }));
    }

    [Fact]
    public void WithoutLimits_IsAPlainPlotOfIntervals()
    {
        var picture = Examples.Draw("control without limits");

        Assert.Equal(["Run", "mean score", "low", "high", "n"], picture.Table.Columns.Select(column => column.Name));
        Assert.Equal("3.00 (2.80 to 3.20)", picture.Marks[0].Value);
        Assert.EndsWith("No control limits.", picture.Description, StringComparison.Ordinal);
        Assert.Equal(0, Strokes(Examples.Intervals));
        Assert.DoesNotContain("control limits", Texts(picture));
    }

    [Fact]
    public void Points_AreEquallyFarApartWhateverIsMissing()
    {
        var marks = Examples.Draw("control").Marks;
        double Middle(int i) => marks[i].X + (marks[i].Width / 2);

        Assert.Equal((Middle(2) - Middle(1)) * 2, Middle(1) - Middle(0), 0.01);
    }

    [Fact]
    public void OnePoint_IsOneMark()
    {
        var data = Examples.Control with { Points = [Examples.Control.Points[0]] };

        Assert.Single(data.Draw(Examples.Size, ChartTheme.Light).Marks);
    }

    private static IEnumerable<string> Texts(ChartPicture picture) =>
        XDocument.Parse(picture.ToSvg()).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value);

    private static int Strokes(ControlChartData data)
    {
        var orange = Palette.For(ChartTheme.Light).Category(1).Hex;
        return XDocument.Parse(data.Draw(Examples.Size, ChartTheme.Light).ToSvg()).Descendants()
            .Count(element => element.Attribute("fill")?.Value == "none" && element.Attribute("stroke-width")?.Value == "2"
                && string.Equals(element.Attribute("stroke")?.Value, orange, StringComparison.OrdinalIgnoreCase));
    }
}
