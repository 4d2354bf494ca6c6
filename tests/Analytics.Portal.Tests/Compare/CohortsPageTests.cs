using Analytics.Portal.Pages.Cohorts;
using Analytics.Portal.Pages.Interviews;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse.Queries;
using Bunit;

namespace Analytics.Portal.Tests.Compare;

/// <summary>The Cohorts page over the sample corpus.</summary>
public sealed class CohortsPageTests : SampleContext
{
    [Theory]
    [InlineData("/cohorts?profile=strong&vs.profile=average")]
    [InlineData("/cohorts?from=2026-10-01&vs.to=2026-09-30")]
    [InlineData("/cohorts?score=5&vs.score=1")]
    public async Task EveryMark_LeadsToAsManyInterviewsAsItSays(string address)
    {
        var marks = Marks(await OpenAsync<CohortsPage>(address));
        var list = await ListedInterviews.OfSamplesAsync();
        var known = new HeldValues(await SampleWarehouse.GetAsync()).Read();

        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.Equal(mark.Interviews, list.Count(ListAddress.Read("http://localhost" + mark.Link, known).Address.Cohort)));
    }

    [Fact]
    public async Task Page_OfTwoCohorts_AnswersFirstAndComparesEveryHeadlineFigure()
    {
        var page = await OpenAsync<CohortsPage>("/cohorts?profile=strong&vs.profile=average");

        Assert.Matches("^Strong scores \\d\\.\\d\\d higher than average at the same mix of positions: 95\u00a0% interval", page.Find(".page-header__lede").TextContent);
        Assert.Contains("With each cohort’s own mix the means are 4.", page.Find(".page-header__lede").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Mean of interview means, same mix", "Mean of interview means, as they come", "Mean of all items", "Proceed", "Reservations", "Not a fit", "Measured relevance, judge scale", "Measured relevance, text similarity", "Scored items per interview"],
            page.FindAll(".comparison tbody th").Select(th => th.TextContent));
        Assert.Equal("/cohorts?profile=average&vs.profile=strong", page.Find(".page-header__actions a").GetAttribute("href"));
        Assert.Empty(page.FindAll(".notice"));
    }

    [Fact]
    public async Task Picker_IsAFormThatHoldsBothCohorts()
    {
        var form = (await OpenAsync<CohortsPage>("/cohorts?profile=strong&vs.profile=average")).Find("form");

        Assert.Equal("get", form.GetAttribute("method"));
        Assert.NotNull(form.QuerySelector("input[name=profile][value=strong][checked]"));
        Assert.NotNull(form.QuerySelector("input[name='vs.profile'][value=average][checked]"));
    }

    [Fact]
    public async Task Page_OfCohortsThatMayShareInterviews_SaysSo() =>
        Assert.Contains("may share interviews", (await OpenAsync<CohortsPage>("/cohorts?profile=strong")).Find(".notice").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Page_WithoutCohorts_OffersComparisonsThatAreThere()
    {
        var page = await OpenAsync<CohortsPage>("/cohorts");

        Assert.Contains("Exceptional against strong", page.FindAll(".link-list a").Select(a => a.TextContent));
        Assert.True(page.Find("details.picker").HasAttribute("open"));
    }

    [Fact]
    public async Task Page_WithOneCohortChosen_OffersItsNeighbours() =>
        Assert.Contains(
            "/cohorts?profile=strong&vs.profile=average",
            (await OpenAsync<CohortsPage>("/cohorts?profile=strong&choose=1")).FindAll(".link-list a").Select(a => a.GetAttribute("href")));

    [Fact]
    public async Task Page_WithWrongValuesOnBothSides_NamesThemAsTheyWereGiven()
    {
        var page = await OpenAsync<CohortsPage>("/cohorts?profile=brave&profile=weak&vs.run=nothing&vs.profile=strong");

        Assert.Equal(
            ["profile \"brave\" is not one of weak, average, strong, exceptional, unknown; the filter was left out.", "vs.run \"nothing\" is not in the warehouse; the filter was left out."],
            page.FindAll("[role=alert] li").Select(li => li.TextContent));
    }

    [Fact]
    public async Task Page_OfACohortWithoutInterviews_SaysWhich() =>
        Assert.StartsWith("No interview is in the second cohort", (await OpenAsync<CohortsPage>("/cohorts?profile=weak&vs.q=nobody+says+this")).Find(".page-header__lede").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Page_OfAnEmptyWarehouse_LeadsToData() =>
        Assert.Equal("/data", (await OpenAsync<CohortsPage>("/cohorts", empty: true)).Find(".empty-state a").GetAttribute("href"));
}
