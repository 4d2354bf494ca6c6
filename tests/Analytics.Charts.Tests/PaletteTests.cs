using Analytics.Charts.Colours;

namespace Analytics.Charts.Tests;

/// <summary>Colours can be told apart and seen on their grounds, computed for every kind of colour vision.</summary>
public class PaletteTests
{
    /// <summary>Some 10 is what readers tell apart in small marks side by side; the palette keeps half as much again.</summary>
    private const double Apart = 15;

    public static MatrixTheoryData<ChartTheme, string> Visions { get; } = new([ChartTheme.Light, ChartTheme.Dark], [.. ColourVision.Kinds.Keys]);

    [Theory]
    [InlineData(50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425)]
    [InlineData(50, 2.5, 0, 50, 3.1736, 0.5854, 1.0000)]
    [InlineData(50, 2.5, 0, 73, 25, -18, 27.1492)]
    [InlineData(50, 2.49, -0.001, 50, -2.49, 0.0011, 7.2195)]
    [InlineData(2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082)]
    public void DistanceTo_PublishedPairs_AgreesToFourDigits(double l1, double a1, double b1, double l2, double a2, double b2, double expected)
    {
        Assert.Equal(expected, new Lab(l1, a1, b1).DistanceTo(new Lab(l2, a2, b2)), 4);
        Assert.Equal(expected, new Lab(l2, a2, b2).DistanceTo(new Lab(l1, a1, b1)), 4);
    }

    [Theory]
    [MemberData(nameof(Visions))]
    public void Categorical_AnyTwo_AreToldApart(ChartTheme theme, string vision) => AssertApart(Palette.For(theme).Categorical, vision, Apart);

    [Theory]
    [MemberData(nameof(Visions))]
    public void Outcome_AnyTwo_AreToldApart(ChartTheme theme, string vision) => AssertApart(Palette.For(theme).Outcome, vision, Apart);

    [Theory]
    [MemberData(nameof(Visions))]
    public void Sequential_LightnessWithAnyVision_GoesOneWay(ChartTheme theme, string vision)
    {
        var lightness = Enumerable.Range(0, 21).Select(i => ColourVision.Seen(Palette.For(theme).Sequential(i / 20.0), vision).L).ToArray();
        var direction = Math.Sign(lightness[^1] - lightness[0]);

        Assert.All(lightness.Zip(lightness.Skip(1)), pair => Assert.Equal(direction, Math.Sign(pair.Second - pair.First)));
        Assert.True(Math.Abs(lightness[^1] - lightness[0]) > 50);
    }

    [Theory]
    [MemberData(nameof(Visions))]
    public void Diverging_TwoSides_AreToldApartFromEachOtherAndFromTheMiddle(ChartTheme theme, string vision)
    {
        var colours = Palette.For(theme);
        Colour[] shades = [colours.Diverging(-0.67), colours.Diverging(0), colours.Diverging(0.67)];

        AssertApart(shades, vision, Apart);
    }

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Contrast_ShapesAndText_AreSeenOnPageAndCard(ChartTheme theme)
    {
        var colours = Palette.For(theme);
        foreach (var ground in new[] { colours.Ground, colours.Surface })
        {
            Assert.All(colours.Categorical.Concat(colours.Outcome).Append(colours.Accent), shape => Assert.InRange(shape.ContrastWith(ground), 3, 21));
            Assert.InRange(colours.Ink.ContrastWith(ground), 7, 21);
            Assert.InRange(colours.Muted.ContrastWith(ground), 4.5, 21);
        }
    }

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void InkOn_AnyFillOfTheTheme_IsLegible(ChartTheme theme)
    {
        var colours = Palette.For(theme);
        var fills = colours.Categorical.Concat(colours.Outcome)
            .Concat(Enumerable.Range(0, 41).SelectMany(i => new[] { colours.Sequential(i / 40.0), colours.Diverging((i / 20.0) - 1) }));

        Assert.All(fills, fill => Assert.InRange(ThemeColours.InkOn(fill).ContrastWith(fill), 4.2, 21));
    }

    [Fact]
    public void Contrast_BlackOnWhite_IsTwentyOne() => Assert.Equal(21, Colour.Parse("#000000").ContrastWith(Colour.Parse("#ffffff")), 6);

    [Theory]
    [InlineData("355ddb")]
    [InlineData("#35")]
    [InlineData("#gggggg")]
    public void Parse_NotAHexCode_IsRefused(string text) => Assert.Throws<FormatException>(() => Colour.Parse(text));

    private static void AssertApart(IReadOnlyList<Colour> colours, string vision, double least)
    {
        for (var i = 0; i < colours.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var distance = ColourVision.Seen(colours[i], vision).DistanceTo(ColourVision.Seen(colours[j], vision));
                Assert.True(distance >= least, $"{colours[i].Hex} and {colours[j].Hex} are {distance:0.0} apart with {vision} vision.");
            }
        }
    }
}
