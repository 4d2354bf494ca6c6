using Analytics.Jobs.Inbox;
using Analytics.Jobs.Monitoring;
using Analytics.Portal.Pages.Interviews;
using Analytics.Portal.Pages.Overview;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse.Queries;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Portal.Tests.Overview;

/// <summary>The Overview page over the sample corpus.</summary>
public sealed class OverviewPageTests : SampleContext
{
    public OverviewPageTests()
    {
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(new InboxOptions { Path = "inbox", Samples = null, ScanEvery = ScanSchedule.EverySeconds(10) });
        Services.AddSingleton(new IngestMonitor(TimeProvider.System, NullLogger<IngestMonitor>.Instance));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?position=Platform%20Engineer&profile=strong&profile=weak")]
    [InlineData("/?from=2026-10-01&score=5")]
    [InlineData("/?per=month")]
    [InlineData("/?kind=follow_up&measured=judge")]
    public async Task EveryMark_LeadsToAsManyInterviewsAsItSays(string address)
    {
        var marks = Marks(await OpenAsync<OverviewPage>(address));
        var list = await ListedInterviews.OfSamplesAsync();
        var known = new HeldValues(await SampleWarehouse.GetAsync()).Read();

        Assert.NotEmpty(marks);
        Assert.All(marks, mark =>
        {
            var (arrived, problems) = ListAddress.Read("http://localhost" + mark.Link, known);
            Assert.Empty(problems);
            Assert.True(list.Count(arrived.Cohort) == mark.Interviews, $"{mark.Label} leads to {list.Count(arrived.Cohort)} interviews at {mark.Link}");
        });
    }

    [Fact]
    public async Task Headline_IsTheOneOfTheInterviewsPage()
    {
        var page = await OpenAsync<OverviewPage>("/?recommendation=proceed");
        var summary = new InterviewListSummary(await SampleWarehouse.GetAsync()).Read(Interviews.ListRows.Cohort("recommendation=proceed"));
        Assert.Contains($"The mean score is {Components.Figure.Score(summary.MeanScore)} of 5 (n\u00a0=\u00a0{summary.Scored} interviews)", page.Find(".page-header__lede").TextContent, StringComparison.Ordinal);
        Assert.NotEqual(summary.ItemMean, summary.MeanScore);
    }

    [Theory]
    [InlineData("/?run=20261116_145232", "There is only one run among these interviews")]
    [InlineData("/?to=2026-10-01", "A last day alone does not say where the period begins")]
    [InlineData("/?from=2026-01-01", "there are no such interviews in the equally long time before it")]
    public async Task WhatChanged_WithNothingToCompare_SaysWhy(string address, string why) =>
        Assert.Contains(why, (await OpenAsync<OverviewPage>(address)).Find("section[aria-labelledby=what-changed]").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Page_WithAWrongValue_NamesItAndGoesOnWithout() => Assert.StartsWith(
        "score \"9\" ", (await OpenAsync<OverviewPage>("/?score=9")).Find("[role=alert]").TextContent.Trim(), StringComparison.Ordinal);

    [Fact]
    public async Task Page_WhenNothingMatches_SaysHowToGoOn() =>
        Assert.Equal("/", (await OpenAsync<OverviewPage>("/?q=nobody+says+this")).Find(".empty-state a").GetAttribute("href"));
}
