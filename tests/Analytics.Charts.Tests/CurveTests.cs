using Analytics.Charts.Colours;
using Analytics.Charts.Curves;
using Analytics.Charts.Drawing;
using CsCheck;

namespace Analytics.Charts.Tests;

/// <summary>Curves: dots at their numbers, bands and zones behind them, the same in table and description.</summary>
public class CurveTests
{
    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Draw_EveryMark_IsCentredOnItsDot(ChartTheme theme)
    {
        var picture = Examples.Draw("curve", theme, ChartDress.Standalone);
        using var pixels = new Pixels(picture, 2);
        var colours = Palette.For(theme);

        foreach (var mark in picture.Marks)
        {
            var expected = mark.N < 8 ? colours.Ground : colours.Accent;
            Assert.True(pixels.Is(mark.X + (mark.Width / 2), mark.Y + (mark.Height / 2), expected), $"{mark} is not centred on its dot.");
        }
    }

    [Fact]
    public void Draw_EqualStepsOfX_AreEquallyFarApart()
    {
        var marks = Examples.Draw("threshold curve").Marks;
        var places = marks.Select(mark => mark.X + (mark.Width / 2)).ToArray();
        var steps = places.Zip(places.Skip(1), (a, b) => b - a).ToArray();

        Assert.All(steps, step => Assert.Equal(steps[0], step, 0.01));
    }

    [Fact]
    public void Draw_AreaIsN_GrowsWithN()
    {
        var marks = Examples.Draw("threshold curve").Marks;

        Assert.True(marks.Single(mark => mark.Label == "mean 1.8").Width > marks.Single(mark => mark.Label == "mean 1.2").Width);
    }

    [Fact]
    public void Draw_UndefinedPoint_HasNoMarkAndADashInTheTable()
    {
        var picture = Examples.Draw("curve");

        Assert.Equal(["Weak", "Average", "Exceptional"], picture.Marks.Select(mark => mark.Label));
        Assert.Equal(["Strong", "4.50", "—", "—", "—", "4.00", "5.00", "—", "0"], picture.Table.Rows[2].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Table_HoldsBandAndFit()
    {
        var table = Examples.Draw("curve").Table;

        Assert.Equal(
            ["Profile", "expected mean", "mean of interview means", "low", "high", "expected from", "expected to", "rising fit", "n"],
            table.Columns.Select(column => column.Name));
        Assert.Equal(["Weak", "1.50", "2.10", "1.80", "2.40", "1.00", "2.00", "2.10", "20"], table.Rows[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Description_OfFewPoints_SaysThemAll() => Assert.Equal(
        "Calibration curve. mean of interview means: Weak 2.10 (1.80 to 2.40), n 20, expected 1.00 to 2.00; "
        + "Average 3.40 (3.20 to 3.60), n 4, expected 3.00 to 4.00; Exceptional 4.70 (4.40 to 5.10), n 23, expected 5.00 to 5.00.",
        Examples.Draw("curve").Description);

    [Fact]
    public void Description_OfManyPoints_SaysRangeAndZone() => Assert.Equal(
        "Told to proceed. 21 points, share told to proceed: from 0 % (mean 1.0) to 100 % (mean 3.8), last 100 % (mean 5.0). Shaded from 2.80 to 3.60: either outcome.",
        Examples.Draw("threshold curve").Description);

    [Fact]
    public void Zone_IsShadedFromEndToEnd()
    {
        var picture = Examples.Draw("threshold curve");
        using var pixels = new Pixels(picture);
        double At(double x) => Between(picture, x);

        // In the middle of the lowest and second grid line, where no dot is.
        var y = picture.Marks.Max(mark => mark.Y) - 12;
        Assert.True(pixels.At(At(2.85), y).Alpha > 0);
        Assert.True(pixels.At(At(3.55), y).Alpha > 0);
        Assert.Equal(0, pixels.At(At(2.7), y).Alpha);
        Assert.Equal(0, pixels.At(At(3.7), y).Alpha);
    }

    [Fact]
    public void PackedNames_AnyNames_DoNotTouch() =>
        Gen.Select(Gen.Float[0, 300], Gen.Int[1, 24]).Array[1, 8].Sample(names =>
        {
            var packed = PackedNames.Packed([.. names.Select(name => (name.Item1, new string('n', name.Item2)))], 0, 320);
            Assert.Equal(names.Length, packed.Count);
            foreach (var line in packed.GroupBy(name => name.Line))
            {
                var ends = line.Select(name => (X: name.Middle, Half: Lettering.Width(name.Text, Lettering.Small) / 2)).OrderBy(name => name.X).ToArray();
                Assert.All(ends, end => Assert.True(end.X - end.Half >= -0.01 && end.X + end.Half <= 320.01));
                Assert.All(ends.Zip(ends.Skip(1)), pair => Assert.True(pair.First.X + pair.First.Half < pair.Second.X - pair.Second.Half));
            }
        });

    private static double Between(ChartPicture picture, double x)
    {
        var (first, last) = (picture.Marks[0], picture.Marks[^1]);
        var (from, to) = (first.X + (first.Width / 2), last.X + (last.Width / 2));
        return from + ((x - 1) / 4 * (to - from));
    }
}
