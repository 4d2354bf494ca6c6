using Analytics.Portal.Pages.Agreement;
using Analytics.Portal.Pages.Calibration;
using Analytics.Portal.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Agreement;

public sealed class AgreementPageTests : PortalContext
{
    [Fact]
    public void Page_WithoutInterviews_LeadsToData()
    {
        var page = Open<AgreementPage>("/agreement");

        Assert.Contains("No interviews are loaded yet", page.Markup, StringComparison.Ordinal);
        Assert.NotNull(page.Find("a[href='/data']"));
    }

    [Fact]
    public async Task Page_WithoutRatings_SaysWhereToBegin()
    {
        await Warehouse.FillAsync(rated: false);
        var page = Open<AgreementPage>("/agreement");

        Assert.Contains("Nobody rated an answer of this selection yet", page.Find(".page-header__lede").TextContent, StringComparison.Ordinal);
        Assert.Contains("Rate 100 answers drawn by chance", page.Find(".page-header__lede").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".verdict-card"));
        Assert.Equal(4, page.FindAll("tbody tr").Count);
    }

    [Fact]
    public async Task Page_WithRatings_SaysByWhomHowFarAndWhatToDoNext()
    {
        await Warehouse.FillAsync(rated: true);
        var page = Open<AgreementPage>("/agreement");

        var lede = page.Find(".page-header__lede").TextContent;
        Assert.Contains("does not agree with people enough", lede, StringComparison.Ordinal);
        Assert.Contains("rated by <b>Bo</b> and Ann", lede.Replace("Ann and <b>Bo</b>", "<b>Bo</b> and Ann", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("b"));
        Assert.Equal(5, page.FindAll(".verdict-card").Count);
        Assert.Equal(25, page.FindAll(".confusion tbody td").Count);
        Assert.Equal(2, page.FindAll("a[href^='/agreement/map.json?']").Count);
        var differences = page.FindAll("section[aria-labelledby=differences] tbody th a");
        Assert.NotEmpty(differences);
        Assert.All(differences, a => Assert.Matches("^/interviews/[0-9-]+\\?.*#(q[0-9]+|turn-[0-9]+|unmatched)$", a.GetAttribute("href")!));
        Assert.All(page.FindAll(".metric-name"), a => Assert.NotNull(page.Find(a.GetAttribute("href")![a.GetAttribute("href")!.IndexOf('#', StringComparison.Ordinal)..])));
    }

    [Fact]
    public async Task Calibration_WithRatings_HasAnEighthCardThatLeadsHere()
    {
        await Warehouse.FillAsync(rated: true);
        var page = Open<CalibrationPage>("/calibration");

        Assert.Equal(8, page.FindAll(".verdict-card").Count);
        Assert.Contains("Eight requirements", page.Find("#verdicts-title").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("#people a[href='/agreement']"));
    }

    private IRenderedComponent<TPage> Open<TPage>(string address) where TPage : IComponent
    {
        Http.Request.Path = address;
        Http.Request.QueryString = QueryString.Empty;
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<TPage>();
    }
}
