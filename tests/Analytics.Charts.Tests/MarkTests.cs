using Analytics.Charts.Colours;

namespace Analytics.Charts.Tests;

/// <summary>A mark is exactly where its shape is: compared with the pixels of the picture.</summary>
public class MarkTests
{
    public static MatrixTheoryData<string, ChartTheme, int> Bars { get; } =
        new(["stacked", "stacked counts", "stacked lying"], [ChartTheme.Light, ChartTheme.Dark], [1, 2]);

    [Theory]
    [MemberData(nameof(Bars))]
    public void StackedBars_EveryMark_IsItsPartToThePixel(string chart, ChartTheme theme, int ratio)
    {
        var picture = Examples.Draw(chart, theme);
        using var pixels = new Pixels(picture, ratio);
        var outcome = Palette.For(theme).Outcome;

        foreach (var mark in picture.Marks)
        {
            var colour = outcome[Array.IndexOf(["not_a_fit", "reservations", "proceed"], mark.Label.Split(", ")[^1])];
            Assert.True(pixels.IsExactly(mark, colour), $"{mark} is not where its bar is.");
        }
    }

    [Fact]
    public void StackedBars_PartsMissingInASelection_KeepTheirColours()
    {
        var bars = Examples.Mix.Bars.Select(bar => bar with { Parts = [bar.Parts[2]] }).ToArray();
        var data = Examples.Mix with { Bars = bars, Series = ["not_a_fit", "reservations", "proceed"] };
        var picture = data.Draw(Examples.Size, ChartTheme.Light);
        using var pixels = new Pixels(picture);

        Assert.All(picture.Marks, mark => Assert.True(pixels.IsExactly(mark, Palette.For(ChartTheme.Light).Outcome[2])));
    }

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Histogram_EveryMark_IsItsBarToThePixel(ChartTheme theme)
    {
        var picture = Examples.Draw("histogram", theme);
        using var pixels = new Pixels(picture);

        foreach (var mark in picture.Marks)
        {
            var colour = Palette.For(theme).Category(mark.Label.StartsWith("weak", StringComparison.Ordinal) ? 0 : 1);
            Assert.True(pixels.IsExactly(mark, colour), $"{mark} is not where its bar is.");
        }
    }

    [Fact]
    public void SmallMultiples_EveryMark_IsItsBarToThePixel()
    {
        var picture = Examples.Draw("multiples");
        using var pixels = new Pixels(picture);

        Assert.All(picture.Marks, mark => Assert.True(pixels.IsExactly(mark, Palette.For(ChartTheme.Light).Accent), $"{mark} is not where its bar is."));
    }

    [Theory]
    [InlineData("heat map")]
    [InlineData("heat map with frames")]
    public void HeatMap_EveryMark_IsItsCellToThePixel(string chart)
    {
        var picture = Examples.Draw(chart);
        using var pixels = new Pixels(picture);

        foreach (var mark in picture.Marks)
        {
            var value = Examples.Heat.Cells.Single(cell => mark.Label == $"{cell.Row}, {cell.Column}").Value!.Value;
            var colour = Palette.For(ChartTheme.Light).Sequential((value - 1) / 4);
            Assert.True(pixels.IsExactly(mark, colour), $"{mark} is not where its cell is.");
        }
    }

    [Theory]
    [InlineData("trend")]
    [InlineData("dots")]
    public void Dots_EveryMark_HoldsItsWholeDot(string chart)
    {
        var picture = Examples.Draw(chart);
        using var pixels = new Pixels(picture, 2);
        var categorical = Palette.For(ChartTheme.Light).Categorical;

        foreach (var mark in picture.Marks)
        {
            var colour = categorical[mark.Label.StartsWith("lenient", StringComparison.Ordinal) ? 1 : 0];
            var inside = 0;
            for (var x = mark.X; x < mark.X + mark.Width; x += 0.5)
            {
                for (var y = mark.Y; y < mark.Y + mark.Height; y += 0.5)
                    inside += pixels.Is(x, y, colour) ? 1 : 0;
            }

            Assert.True(inside > 60, $"{mark} holds {inside} pixels of its dot.");
        }
    }

    [Fact]
    public void Trend_SolidAndHollowPoints_AreCentredInTheirMarks()
    {
        var picture = Examples.Draw("trend", ChartTheme.Light, ChartDress.Standalone);
        using var pixels = new Pixels(picture, 2);
        var colours = Palette.For(ChartTheme.Light);

        foreach (var mark in picture.Marks)
        {
            var series = mark.Label.StartsWith("lenient", StringComparison.Ordinal) ? 1 : 0;
            var expected = mark.N < Examples.Trend.SmallN ? colours.Ground : colours.Category(series);
            Assert.True(pixels.Is(mark.X + (mark.Width / 2), mark.Y + (mark.Height / 2), expected), $"{mark} is not centred on its point.");
        }
    }

    [Fact]
    public void Strip_EveryMark_IsCentredOnItsDotAndAsWide()
    {
        var picture = Examples.Draw("strip", ChartTheme.Light, ChartDress.Standalone);
        using var pixels = new Pixels(picture, 2);
        var ground = Palette.For(ChartTheme.Light).Ground;

        foreach (var mark in picture.Marks)
        {
            Assert.False(pixels.Is(mark.X + (mark.Width / 2), mark.Y + (mark.Height / 2), ground));
            Assert.InRange(mark.Width / 2, 1.25, 9.01);
        }
    }

    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void Marks_OfEveryChart_LieInsideThePictureWithLabelValueAndN(string chart)
    {
        var picture = Examples.Draw(chart);

        Assert.NotEmpty(picture.Marks);
        Assert.All(picture.Marks, mark =>
        {
            Assert.True(mark.Width >= 1 && mark.Height >= 1);
            Assert.True(mark.X >= 0 && mark.X + mark.Width <= picture.Size.Width + 0.01, $"{mark} sticks out.");
            Assert.True(mark.Y >= 0 && mark.Y + mark.Height <= picture.Size.Height + 0.01, $"{mark} sticks out.");
            Assert.NotEmpty(mark.Label);
            Assert.NotEmpty(mark.Value);
            Assert.NotEqual("—", mark.Value);
            Assert.True(mark.N > 0);
            Assert.StartsWith("/", mark.Link, StringComparison.Ordinal);
        });
    }
}
