using System.Xml.Linq;
using Analytics.Charts.Colours;
using Analytics.Charts.Drawing;
using Analytics.Charts.Strips;
using Analytics.Charts.Trends;
using CsCheck;

namespace Analytics.Charts.Tests;

/// <summary>The arithmetic of shapes: round numbers, labels that do not touch, lines that stop at gaps.</summary>
public class ShapeTests
{
    [Fact]
    public void Trend_GapAndBreak_PartTheLine()
    {
        // w0 w1, gap at w2, w3 w4: two strokes, where an unbroken series has one.
        Assert.Equal(2, Strokes(Examples.Lone));
        Assert.Equal(2, Strokes(Examples.Lone with { Breaks = null }));
        var whole = Examples.Lone with { Series = [new("", [.. Enumerable.Range(0, 5).Select(i => Examples.Point(i, 3))])], Breaks = null };
        Assert.Equal(1, Strokes(whole));
        Assert.Equal(2, Strokes(whole with { Breaks = [new TrendBreak(Examples.At(2), "scale: judge")] }));
    }

    [Theory]
    [InlineData(1, 2, 2)]
    [InlineData(1, 4, 1)]
    public void Trend_WordsOfBreaks_DoNotStandInEachOther(int first, int second, int lines)
    {
        var breaks = new[] { first, second }.Select(week => new TrendBreak(Examples.At(week), "scale: judge and text similarity")).ToList();
        var picture = (Examples.Lone with { Breaks = breaks }).Draw(Examples.Size, ChartTheme.Light);

        var words = XDocument.Parse(picture.ToSvg()).Descendants().Where(e => e.Name.LocalName == "text" && e.Value.StartsWith("scale", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, words.Count);
        Assert.Equal(lines, words.Select(word => (string)word.Attribute("y")!).Distinct().Count());
    }

    [Fact]
    public void Trend_IntervalBeyondAFixedScale_EndsWithTheScale()
    {
        var data = Examples.Trend with { Series = [new("", [new(Examples.At(0), "w0", 1.1, -3, 9, 2, null)])], Low = 1, High = 5 };
        var marks = data.Draw(Examples.Size, ChartTheme.Light).Marks;

        Assert.All(marks, mark => Assert.True(mark.Y + mark.Height <= Examples.Size.Height));
    }

    [Theory]
    [InlineData(0, 37, 4, new double[] { 0, 10, 20, 30, 40 })]
    [InlineData(0, 0.41, 4, new[] { 0, 0.2, 0.4, 0.6 })]
    [InlineData(-0.6, 0.52, 5, new[] { -1, -0.5, 0, 0.5, 1 })]
    public void Within_OpenEnds_GivesRoundStepsAroundThem(double low, double high, int wanted, double[] expected) =>
        Assert.Equal(expected, NiceScale.Within(low, high, false, false, wanted));

    [Theory]
    [InlineData(37, 4, 0, new double[] { 0, 10, 20, 30 })]
    [InlineData(40, 4, 0, new double[] { 0, 10, 20, 30, 40 })]
    [InlineData(2, 6, 1, new double[] { 0, 1, 2 })]
    [InlineData(0, 4, 0, new double[] { 0 })]
    public void FromZero_AnyEnd_StaysInsideIt(double end, int wanted, double smallest, double[] expected) =>
        Assert.Equal(expected, NiceScale.FromZero(end, wanted, smallest));

    [Theory]
    [InlineData(1, 5, 5, new double[] { 1, 2, 3, 4, 5 })]
    [InlineData(1, 5, 2, new double[] { 1, 3, 5 })]
    [InlineData(0, 1, 4, new[] { 0, 0.5, 1 })]
    public void Within_FixedEnds_KeepsThem(double low, double high, int wanted, double[] expected) =>
        Assert.Equal(expected, NiceScale.Within(low, high, true, true, wanted));

    [Fact]
    public void Within_AnyRange_AscendsAndCoversIt() =>
        Gen.Select(Gen.Double[-1000, 1000], Gen.Double[0.001, 1000], Gen.Int[2, 8], Gen.Bool, Gen.Bool).Sample((low, width, wanted, lowFixed, highFixed) =>
        {
            var ticks = NiceScale.Within(low, low + width, lowFixed, highFixed, wanted);
            Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.True(pair.Second > pair.First));
            Assert.True(ticks[0] <= low + 1e-6 && ticks[^1] >= low + width - 1e-6);
            Assert.InRange(ticks.Count, 2, 3 * wanted);
        });

    [Fact]
    public void Thinned_AnyLabels_DoNotTouchAndHoldTheLast() =>
        Gen.Float[5, 120].Array[1, 60].Sample(widths =>
        {
            var positions = widths.Select((_, i) => i * 20f).ToArray();
            var shown = NiceScale.Thinned(positions, widths);
            Assert.Equal(widths.Length - 1, shown[^1]);
            Assert.All(shown.Zip(shown.Skip(1)), pair =>
                Assert.True(positions[pair.Second] - positions[pair.First] >= ((widths[pair.First] + widths[pair.Second]) / 2) + 8));
        });

    [Fact]
    public void Spread_AnyPlaces_KeepsOrderAndALinesDistance() =>
        Gen.Float[0, 200].Array[1, 12].Sample(wanted =>
        {
            var places = LineNames.Spread([.. wanted.Order()], 0, 200);
            Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 14.99));
            Assert.All(places, place => Assert.True(place <= 200.01));
        });

    [Fact]
    public void Swarm_RoomEnough_HidesNoDot() =>
        Gen.Select(Gen.Float[0, 400].Array[1, 40], Gen.Int[1, 4]).Sample((where, most) =>
        {
            var places = where.Order().ToArray();
            var counts = places.Select((_, i) => 1 + (i % most)).ToArray();
            var swarm = new Swarm(places, counts, 80);
            var (radii, offsets) = swarm.Place(swarm.SingleRadius());
            for (var i = 0; i < places.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var distance = Math.Sqrt(Math.Pow(places[i] - places[j], 2) + Math.Pow(offsets[i] - offsets[j], 2));
                    Assert.True(distance >= radii[i] + radii[j] - 0.01);
                }
            }
        });

    [Theory]
    [InlineData(1)]
    [InlineData(400)]
    [InlineData(250_000)]
    public void Swarm_DotsOfThousands_StayInTheirRow(int most)
    {
        float[] places = [10, 60, 110];
        int[] counts = [1, most / 2 + 1, most];
        var swarm = new Swarm(places, counts, 20);
        var (radii, _) = swarm.Place(swarm.SingleRadius());

        Assert.All(radii, radius => Assert.InRange(radius, 1.25f, 9.01f));
        Assert.True(radii[2] >= radii[1] && radii[1] >= radii[0]);
    }

    [Fact]
    public void Fit_TooLong_IsCutWithAnEllipsisAndFits()
    {
        var cut = Lettering.Fit("Site Reliability Engineer", Lettering.Normal, 90);

        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.True(Lettering.Width(cut, Lettering.Normal) <= 90);
        Assert.Equal("", Lettering.Fit("Site Reliability Engineer", Lettering.Normal, 5));
    }

    [Fact]
    public void Width_OnAnyMachine_IsThatOfTheEmbeddedFont()
    {
        // Advances of Arial and its metric twins, in 2048ths of the size: n 1139, space 569, 2 1139.
        Assert.Equal(12 * (1139 + 569 + 1139 + 1139) / 2048f, Lettering.Width("n 22", 12), 2);
    }

    // Dashes of 5 pixels and gaps of 4, from the first point on, round the corner of a line too; the SVG needs no pattern of a pen.
    [Fact]
    public void Reference_IsDrawnInDashes()
    {
        var dashes = XDocument.Parse(Examples.Draw("trend alone").ToSvg()).Descendants()
            .Where(element => element.Name.LocalName == "path" && element.Attribute("stroke-width")?.Value == "1")
            .Select(element => element.Attribute("d")!.Value.Split('M', StringSplitOptions.RemoveEmptyEntries)).Single(pieces => pieces.Length > 40);
        var ends = dashes.Select(piece => piece.Split('L').Select(point => double.Parse(point.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ToArray()).ToArray();
        Assert.All(ends.SkipLast(1), dash => Assert.Equal(5, dash[1] - dash[0], 1));
        Assert.All(ends.Zip(ends.Skip(1)), pair => Assert.Equal(4, pair.Second[0] - pair.First[1], 1));
    }

    private static int Strokes(TrendData data)
    {
        var accent = Palette.For(ChartTheme.Light).Accent.Hex;
        return XDocument.Parse(data.Draw(Examples.Size, ChartTheme.Light).ToSvg()).Descendants()
            .Count(element => element.Name.LocalName == "path" && element.Attribute("fill")?.Value == "none" && element.Attribute("stroke-width")?.Value == "2"
                && string.Equals(element.Attribute("stroke")?.Value, accent, StringComparison.OrdinalIgnoreCase));
    }
}
