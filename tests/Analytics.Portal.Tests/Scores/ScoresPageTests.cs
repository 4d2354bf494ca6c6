using Analytics.Portal.Pages.Interviews;
using Analytics.Portal.Pages.Scores;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse.Queries;
using Bunit;

namespace Analytics.Portal.Tests.Scores;

/// <summary>The Scores page over the sample corpus.</summary>
public sealed class ScoresPageTests : SampleContext
{
    [Theory]
    [InlineData("/scores")]
    [InlineData("/scores?by=position")]
    [InlineData("/scores?by=run&profile=strong")]
    [InlineData("/scores?by=section")]
    [InlineData("/scores?by=section&section=technical&score=5")]
    [InlineData("/scores?by=recommendation&score=3&score=4")]
    [InlineData("/scores?by=evaluator&mean=3-4.5")]
    [InlineData("/scores?recommendation=unknown&recommendation=proceed")]
    [InlineData("/scores?per=month")]
    [InlineData("/scores?per=year&by=run&position=Platform%20Engineer")]
    public async Task EveryMark_LeadsToAsManyInterviewsAsItSays(string address)
    {
        var marks = Marks(await OpenAsync<ScoresPage>(address));
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
    public async Task Page_OfAllInterviews_AnswersFirstAndHasSixChartsWithTheirTables()
    {
        var page = await OpenAsync<ScoresPage>("/scores");

        Assert.Matches("^(Half|.*%) of all items score 5 \\(\\d+ of 1,\\d+\\); the mean of interview means is", page.Find(".page-header__lede").TextContent);
        Assert.Contains("strong and exceptional candidates are hard to tell apart", page.Find(".page-header__lede").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(6, page.FindAll("figure.chart").Count);
        Assert.All(page.FindAll("figure.chart"), figure => Assert.NotEmpty(figure.QuerySelectorAll("details table tbody tr")));
        Assert.Equal("true", page.Find("nav[aria-label='Split by'] a[aria-current]").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Trend_PerMonth_IsKeptByTheFiltersAndCanBeLeftToTheChart()
    {
        var page = await OpenAsync<ScoresPage>("/scores?per=month&profile=strong");

        Assert.Contains("Mean score per month", page.Find("#chart-score-trend").TextContent, StringComparison.Ordinal);
        Assert.Contains("per=month", page.Find("#chart-score-trend").ParentElement!.ParentElement!.QuerySelector("img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("Month", page.Find("nav[aria-label='Points of time'] a[aria-current=true]").TextContent);
        Assert.Equal("/scores?profile=strong#chart-score-trend", page.Find("nav[aria-label='Points of time'] a").GetAttribute("href"));
        Assert.Contains(page.FindAll("input[type=hidden]"), field => field.GetAttribute("name") == "per" && field.GetAttribute("value") == "month");
    }

    [Fact]
    public async Task Page_PerDecade_SaysWhatThereIs() =>
        Assert.Contains("per \"decade\" is not one of run, week, month, quarter, year", (await OpenAsync<ScoresPage>("/scores?per=decade")).Markup.Replace("&quot;", "\"", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public async Task Marks_OfANarrowedPage_KeepTheCohortAndTheWayBack()
    {
        var marks = Marks(await OpenAsync<ScoresPage>("/scores?by=profile&position=Platform%20Engineer"));

        Assert.All(marks, mark => Assert.StartsWith("/interviews?position=Platform%20Engineer&", mark.Link, StringComparison.Ordinal));
        Assert.All(marks, mark => Assert.EndsWith("&back=%2Fscores%3Fby%3Dprofile%26position%3DPlatform%2520Engineer", mark.Link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Charts_OfferToNarrowThePage_OnlyToWhatIsLeft()
    {
        var page = await OpenAsync<ScoresPage>("/scores?profile=strong&profile=weak");

        var choices = page.FindAll("figure[aria-labelledby=chart-score-heat] .chart__narrow a");
        Assert.Equal([("Weak", "/scores?profile=weak"), ("Strong", "/scores?profile=strong")], choices.Select(a => (a.TextContent, a.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Page_WithWrongValues_NamesThemAndGoesOnWithout()
    {
        var page = await OpenAsync<ScoresPage>("/scores?by=colour&mean=9&profile=strong");

        Assert.Equal(
            ["mean \"9\" is not a number or a range of numbers from 1 to 5, such as 4-5; the filter was left out.", "by \"colour\" is not one of profile, position, run, evaluator, section, recommendation; figures are split by profile."],
            page.FindAll("[role=alert] li").Select(li => li.TextContent));
        Assert.Equal("Scores: strong", page.Find("nav[aria-label=Breadcrumb] [aria-current=page]").TextContent);
    }

    [Fact]
    public async Task Page_OfAFewInterviews_SaysThatTheyAreFew() =>
        Assert.Contains("too few to read more", (await OpenAsync<ScoresPage>("/scores?position=Platform%20Engineer&profile=weak")).Find(".page-header__lede").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Page_WhenNothingMatches_SaysHowToGoOn()
    {
        var page = await OpenAsync<ScoresPage>("/scores?q=nobody+says+this");

        Assert.Contains("No interview matches", page.Find(".empty-state h2").TextContent, StringComparison.Ordinal);
        Assert.Equal("/scores", page.Find(".empty-state a").GetAttribute("href"));
    }

    [Fact]
    public async Task Page_OfAnEmptyWarehouse_LeadsToData() =>
        Assert.Equal("/data", (await OpenAsync<ScoresPage>("/scores", empty: true)).Find(".empty-state a").GetAttribute("href"));
}
