using System.Xml.Linq;
using Analytics.Charts.StackedBars;
using CsCheck;

namespace Analytics.Charts.Tests;

/// <summary>What holds for the picture of every chart.</summary>
public class PictureTests
{
    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void ToPng_SameDataTwice_GivesTheSameBytes(string chart) =>
        Assert.Equal(Examples.Draw(chart).ToPng(2), Examples.Draw(chart).ToPng(2));

    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void ToSvg_SameDataTwice_GivesTheSameText(string chart) =>
        Assert.Equal(Examples.Draw(chart).ToSvg(), Examples.Draw(chart).ToSvg());

    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void ToPng_LightAndDark_Differ(string chart) =>
        Assert.NotEqual(Examples.Draw(chart).ToPng(), Examples.Draw(chart, ChartTheme.Dark).ToPng());

    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void ToPng_TwoPixelRatios_HaveTheirSizes(string chart)
    {
        var picture = Examples.Draw(chart);
        using var single = new Pixels(picture);
        using var twice = new Pixels(picture, 2);

        Assert.Equal((picture.Size.Width, picture.Size.Height), (single.Width, single.Height));
        Assert.Equal((2 * picture.Size.Width, 2 * picture.Size.Height), (twice.Width, twice.Height));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(double.NaN)]
    public void ToPng_AbsurdPixelRatio_IsRefused(double ratio) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Examples.Draw("stacked").ToPng(ratio));

    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void ToSvg_OfEveryChart_CanStandInsideAPage(string chart)
    {
        var svg = Examples.Draw(chart).ToInlineSvg();
        var root = XDocument.Parse(svg).Root!;

        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", svg, StringComparison.Ordinal);
        var used = root.Descendants().Attributes().Where(a => a.Value.StartsWith("url(#", StringComparison.Ordinal)).Select(a => a.Value[5..^1]).Distinct();
        Assert.Equal(Ids(svg).Order(), used.Order());
        Assert.DoesNotContain("data:", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", svg, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.Equal(Examples.Draw(chart).Description, root.Attribute("aria-label")!.Value);
    }

    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void ToSvg_OfEveryChart_NamesAFontThatEveryBrowserHas(string chart)
    {
        var families = XDocument.Parse(Examples.Draw(chart).ToSvg()).Descendants().Attributes("font-family").Select(family => family.Value).ToArray();

        Assert.All(families, family => Assert.EndsWith("sans-serif", family, StringComparison.Ordinal));
        Assert.NotEmpty(families);
    }

    [Fact]
    public void ToSvg_TwoPictures_ShareNoId()
    {
        var pictures = new[] { ChartTheme.Light, ChartTheme.Dark }.SelectMany(theme => Examples.All.Keys.Select(chart => Ids(Examples.Draw(chart, theme).ToSvg()))).ToArray();

        Assert.Contains(pictures, ids => ids.Count > 0);
        Assert.Equal(pictures.Sum(ids => ids.Count), pictures.SelectMany(ids => ids).Distinct().Count());
    }

    [Fact]
    public void InPage_Ground_IsTransparentAndStandaloneHasTheThemesOwn()
    {
        using var inPage = new Pixels(Examples.Draw("stacked"));
        using var alone = new Pixels(Examples.Draw("stacked", ChartTheme.Dark, ChartDress.Standalone));

        Assert.Equal(0, inPage.At(639, 0).Alpha);
        Assert.True(alone.Is(639, 0, Colours.Palette.For(ChartTheme.Dark).Ground));
    }

    [Fact]
    public void Draw_ByManyThreads_GivesWhatOneGives()
    {
        var alone = Examples.All.Keys.ToDictionary(name => name, name => (Png: Examples.Draw(name).ToPng(), Svg: Examples.Draw(name).ToSvg()));

        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        {
            var name = Examples.All.Keys.ElementAt(i % Examples.All.Count);
            var picture = Examples.Draw(name);
            Assert.Equal(alone[name].Png, picture.ToPng());
            Assert.Equal(alone[name].Svg, picture.ToSvg());
        });
    }

    [Fact]
    public void ToPng_OnePictureByManyThreads_GivesTheSameBytes()
    {
        var picture = Examples.Draw("trend");
        var expected = picture.ToPng();

        Parallel.For(0, 40, _ => Assert.Equal(expected, picture.ToPng()));
    }

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void ToSvg_StripesOfAnyColour_KeepAllItsDigits(ChartTheme theme)
    {
        var bar = new StackedBar("all", null, [.. Enumerable.Range(0, 12).Select(i => new BarPart($"part {i}", 0.08, 1, null))]);
        var stops = XDocument.Parse((Examples.Mix with { Bars = [bar] }).Draw(new(640, 300), theme).ToSvg()).Descendants().Attributes("stop-color").Select(stop => stop.Value).ToArray();

        Assert.True(stops.Length >= 4 * 7);
        Assert.All(stops, stop => Assert.Matches("^#[0-9A-F]{6}$", stop));
    }

    [Fact]
    public void ToSvg_NamesWithMarkup_AreText()
    {
        var bar = new StackedBar("<script>alert(1)</script> & \"co\"", null, [new("a<b", 1, 3, null)]);
        var svg = (Examples.Mix with { Bars = [bar], Title = "\"A\" & <b>" }).Draw(new(640, 300), ChartTheme.Light).ToSvg();

        Assert.Contains(XDocument.Parse(svg).Descendants(), element => element.Value == bar.Label);
        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void ToSvg_AnyNames_IsWellFormed() => Gen.String.Select(Gen.String).Sample((name, series) =>
    {
        var bar = new StackedBar(name, null, [new(series, 1, 3, null)]);
        var picture = (Examples.Mix with { Bars = [bar], Title = name }).Draw(new(640, 300), ChartTheme.Light, ChartDress.Standalone);
        XDocument.Parse(picture.ToSvg());
        Assert.NotEmpty(picture.ToPng());
    }, iter: 60);

    [Theory]
    [InlineData("データ分析")]
    [InlineData("مهندس")]
    [InlineData("😀 \ud83d")]
    public void Draw_NamesInOtherScripts_AreKeptInSvg(string name)
    {
        var bar = new StackedBar(name, null, [new("proceed", 1, 3, null)]);
        var texts = XDocument.Parse((Examples.Mix with { Bars = [bar] }).Draw(new(640, 300), ChartTheme.Light).ToSvg()).Descendants();

        Assert.Contains(texts, element => element.Value == name.Replace('\ud83d', '\ufffd') || element.Value == name);
    }

    [Theory]
    [InlineData(10, 300)]
    [InlineData(640, 5)]
    [InlineData(100000, 300)]
    public void Draw_ImpossibleSize_IsRefused(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Examples.Mix.Draw(new(width, height), ChartTheme.Light));

    [Fact]
    public void Draw_SmallestSize_HoldsItsMarks()
    {
        var picture = Examples.Mix.Draw(new(120, 60), ChartTheme.Light);

        Assert.All(picture.Marks, mark => Assert.True(mark.X >= 0 && mark.X + mark.Width <= 120));
    }

    [Theory]
    [MemberData(nameof(Examples.EmptyNames), MemberType = typeof(Examples))]
    public void Draw_WithoutData_SaysSoAndHasNoMarks(string chart)
    {
        var picture = Examples.Empty[chart]();

        Assert.Empty(picture.Marks);
        Assert.EndsWith("No data for this selection.", picture.Description, StringComparison.Ordinal);
        if (chart != "sparkline")
            Assert.Contains("No data for this selection", picture.ToSvg(), StringComparison.Ordinal);
        Assert.NotEmpty(picture.ToPng());
    }

    private static IReadOnlyList<string> Ids(string svg) => [.. XDocument.Parse(svg).Descendants().Attributes("id").Select(id => id.Value)];
}
