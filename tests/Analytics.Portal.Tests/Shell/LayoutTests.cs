using Analytics.Portal.Components.Layout;
using Analytics.Portal.Tests.Support;
using Analytics.Portal.Theme;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Shell;

public sealed class LayoutTests : PortalContext
{
    [Fact]
    public void MainLayout_HasLandmarksAndASkipLinkToTheContent()
    {
        Http.Request.Path = "/interviews";
        Http.Request.QueryString = new("?run=1");
        var layout = Render<MainLayout>(p => p.Add(c => c.Body, "<h1>Page</h1>"));
        Assert.Equal("/interviews?run=1#content", layout.Find("a").GetAttribute("href"));
        Assert.Equal("content", layout.Find("main").Id);
        Assert.Equal("Page", layout.Find("main h1").TextContent);
        Assert.NotNull(layout.Find("header"));
        Assert.NotNull(layout.Find("footer"));
        Assert.Equal("Pages", layout.Find("nav").GetAttribute("aria-label"));
    }

    [Fact]
    public void SiteHeader_MarksTheCurrentPage()
    {
        Http.Request.Path = "/interviews/12";
        Assert.Equal("Interviews", Render<SiteHeader>().Find("[aria-current=page]").TextContent.Trim());
    }

    [Theory]
    [InlineData("/scores", "?profile=strong&not.score=1&by=run", "profile=strong&not.score=1")]
    [InlineData("/interviews/12", "?last=90d", "last=90d")]
    [InlineData("/data", "?q=C017&back=%2Fscores%3Fprofile%3Dstrong", "profile=strong")]
    public void SiteHeader_OfAnyPage_KeepsItsFilters(string path, string query, string kept)
    {
        (Http.Request.Path, Http.Request.QueryString) = (path, new QueryString(query));
        var links = Render<SiteHeader>().FindAll(".site-nav a").ToDictionary(a => a.TextContent.Trim(), a => a.GetAttribute("href"));

        Assert.Equal($"/relevance?{kept}", links["Relevance"]);
        Assert.Equal($"/data?back={Uri.EscapeDataString("/?" + kept)}", links["Data"]);
    }

    [Fact]
    public void SiteHeader_WithoutFilters_IsPlain() =>
        Assert.Equal(SiteNavigation.Pages.Select(page => page.Path), Render<SiteHeader>().FindAll(".site-nav a").Select(a => a.GetAttribute("href")));

    [Theory]
    [InlineData(null, "Theme of this device")]
    [InlineData("dark", "Dark theme")]
    [InlineData("light", "Light theme")]
    [InlineData("pink", "Theme of this device")]
    public void ThemeSwitch_WithACookie_HasItsChoicePressed(string? cookie, string pressed)
    {
        if (cookie is not null) Http.Request.Headers.Cookie = $"{ThemeChoice.Cookie}={cookie}";
        Http.Request.Path = "/data";
        var form = Render<ThemeSwitch>();
        Assert.Equal(pressed, form.Find("[aria-pressed=true]").TextContent.Trim());
        Assert.Equal("/theme", form.Find("form").GetAttribute("action"));
        Assert.Equal("/data", form.Find("input[name=back]").GetAttribute("value"));
    }

    [Fact]
    public void PageAddress_OnTheNotFoundPage_IsTheAddressTheReaderSees()
    {
        Http.Request.Path = "/not-found";
        Http.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature { OriginalPath = "/nope", OriginalQueryString = "?a=1" });
        Assert.Equal("/nope?a=1", Render<ThemeSwitch>().Find("input[name=back]").GetAttribute("value"));
    }

    [Fact]
    public async Task SiteFooter_SaysVersionAndAgeOfTheData()
    {
        await Warehouse.AddRunAsync("20260907_090000", "2026-09-07 09:00:00", "kestrel");
        Assert.Contains("Warehouse version 1, changed", Render<SiteFooter>().Find("footer").TextContent, StringComparison.Ordinal);
    }

    private void Navigate(string path) =>
        Services.GetRequiredService<NavigationManager>().NavigateTo(path);
}
