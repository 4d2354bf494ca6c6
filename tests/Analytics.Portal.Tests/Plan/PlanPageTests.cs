using Analytics.Portal.Pages.Plan;
using Analytics.Portal.Tests.Interviews;
using Analytics.Portal.Tests.Support;
using Bunit;

namespace Analytics.Portal.Tests.Plan;

public sealed class PlanPageTests : SampleContext
{
    [Fact]
    public async Task Page_SaysHowManyOfWhomAndKeepsWhatIsAssumedInItsForm()
    {
        var page = await OpenAsync<PlanPage>("/plan?auc=0.8&power=0.9");

        Assert.Contains("candidates of each profile", page.Find(".page-header__lede").TextContent, StringComparison.Ordinal);
        Assert.Equal(("0.8", "0.9"), (page.Find("#plan-auc").GetAttribute("value"), page.Find("#plan-power").GetAttribute("value")));
        Assert.Equal(5, page.FindAll("tbody tr").Count);
        Assert.Contains("The interviews loaded have a spread of", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithANumberThatCannotBe_TakesTheUsualOneAndSaysSo() =>
        Assert.Equal("power \"2\" is not a number from 0.5 to 0.99; 0.8 is taken.", (await OpenAsync<PlanPage>("/plan?power=2", empty: true)).Find("[role=alert] p").TextContent);
}
