using Analytics.Portal.Components;
using Analytics.Portal.Tests.Support;
using Analytics.Portal.Theme;
using Bunit;

namespace Analytics.Portal.Tests.Charts;

public sealed class ChartPanelTests : PortalContext
{
    [Fact]
    public void ChartPanel_WithoutData_SaysSoAndShowsNoPicture()
    {
        var figure = Figure();
        Assert.Empty(figure.FindAll("img"));
        Assert.Contains("No recommendation is known.", figure.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChartPanel_WithARun_HasAPictureLinksOverItsMarksAndTheSameNumbersAsATable()
    {
        await Warehouse.AddRunAsync("20260907_090000", "2026-09-07 09:00:00", "kestrel");
        var figure = Figure();
        Assert.Contains("Recommendation mix", figure.Find(".chart__plot--wide img").GetAttribute("alt"), StringComparison.Ordinal);
        var mark = figure.Find(".chart__plot--wide a[href='/interviews?run=20260907_090000&recommendation=proceed']");
        Assert.Equal("7 Sep, kestrel, Proceed: 50 %, n = 1", mark.GetAttribute("aria-label"));
        Assert.NotNull(figure.Find("details table a[href='/interviews?run=20260907_090000&recommendation=proceed']"));
    }

    // What a narrow screen shows is another drawing: it is made when it is asked for.
    [Fact]
    public async Task ChartPanel_OnANarrowScreen_AsksForMarksOfThatPicture()
    {
        await Warehouse.AddRunAsync("20260907_090000", "2026-09-07 09:00:00", "kestrel");
        var figure = Figure();
        var narrow = figure.Find(".chart__plot--narrow");
        Assert.Empty(narrow.QuerySelectorAll("a"));
        Assert.Matches("^/charts/recommendations[.]marks[?]theme=light&width=340&dress=page&v=[^&]+&from_page=", narrow.GetAttribute("data-marks"));
        Assert.Equal(("340", "260"), (narrow.QuerySelector("img")!.GetAttribute("width"), narrow.QuerySelector("img")!.GetAttribute("height")));
        Assert.Null(figure.Find(".chart__plot--wide").GetAttribute("data-marks"));
    }

    [Theory]
    [InlineData("dark", "theme=dark", 0)]
    [InlineData("light", "theme=light", 0)]
    [InlineData("system", "theme=light", 2)]
    public async Task ChartPanel_InAnyTheme_AsksForThePictureOfThatTheme(string theme, string picture, int darkSources)
    {
        Http.Request.Headers.Cookie = $"{ThemeChoice.Cookie}={theme}";
        await Warehouse.AddRunAsync("20260907_090000", "2026-09-07 09:00:00", "kestrel");
        var figure = Figure();
        Assert.All(figure.FindAll("img"), image => Assert.Contains(picture, image.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Equal(darkSources, figure.FindAll("source[media='(prefers-color-scheme: dark)']").Count);
    }

    private IRenderedComponent<ChartPanel> Figure() => Render<ChartPanel>(p => p
        .Add(c => c.Name, "recommendations").Add(c => c.Title, "Recommendation mix").Add(c => c.Nothing, "No recommendation is known."));
}
