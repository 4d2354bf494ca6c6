using Analytics.Portal.Pages.Interviews;
using Analytics.Portal.Pages.Relevance;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse.Queries;
using Bunit;

namespace Analytics.Portal.Tests.Relevance;

/// <summary>The Relevance page over the sample corpus, which has runs of the judge, of text similarity, and of neither.</summary>
public sealed class RelevancePageTests : SampleContext
{
    [Theory]
    [InlineData("/relevance")]
    [InlineData("/relevance?scale=similarity")]
    [InlineData("/relevance?scale=similarity&per=quarter")]
    [InlineData("/relevance?position=Platform%20Engineer&profile=strong")]
    [InlineData("/relevance?kind=technical")]
    [InlineData("/relevance?kind=technical&relevance=0.2")]
    [InlineData("/relevance?relevance=0.4-1")]
    [InlineData("/relevance?measured=judge&measured=similarity&kind=closing&kind=follow_up")]
    [InlineData("/relevance?scale=similarity&relevance=0.2-0.3&recommendation=proceed")]
    [InlineData("/relevance?score=5&from=2026-10-01")]
    public async Task EveryMark_LeadsToAsManyInterviewsAsItSays(string address)
    {
        var marks = Marks(await OpenAsync<RelevancePage>(address));
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
    public async Task Page_OfAllInterviews_SaysTheMeasuredShareFirstAndKeepsScalesApart()
    {
        var page = await OpenAsync<RelevancePage>("/relevance");
        var answer = page.Find(".page-header__lede").TextContent.Replace('\u00a0', ' ');

        Assert.Matches(@"^[\d,]+ of [\d,]+ questions were measured \(\d+ %\); \d+ are in \d+ interviews that measure none\. Judge scale: mean 0\.\d\d of 1 \(n = 160 interviews, \d+ questions\)\.", answer);
        Assert.Contains("closings listed as questions", answer, StringComparison.Ordinal);
        Assert.Contains("more were measured on another scale, text similarity, and are shown by themselves.", answer, StringComparison.Ordinal);
        Assert.Equal(5, page.FindAll("figure.chart").Count);
        Assert.All(page.FindAll("figure.chart"), figure => Assert.NotEmpty(figure.QuerySelectorAll("details table tbody tr")));
        Assert.DoesNotContain("scale=similarity", string.Join(' ', page.FindAll("figure.chart img").Select(i => i.GetAttribute("src"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_TellTheReportedFromTheMeasuredMean()
    {
        var cards = (await OpenAsync<RelevancePage>("/relevance")).FindAll(".kpi").ToDictionary(k => k.QuerySelector("h3")!.TextContent);
        var (measured, reported) = (cards["Mean measured relevance"], cards["Reported in the headers"]);

        Assert.NotEqual(measured.QuerySelector(".kpi__value")!.TextContent.Trim(), reported.QuerySelector(".kpi__value")!.TextContent.Trim());
        Assert.Contains("Not the measured mean", reported.TextContent, StringComparison.Ordinal);
        Assert.Contains("unmeasured questions count as 0 in it", reported.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_LeadToTheirPlaceInTheInterviewAndBack()
    {
        var page = await OpenAsync<RelevancePage>("/relevance?profile=weak");

        Assert.All(page.FindAll(".question__text a"), a => Assert.Matches(@"^/interviews/\d+\?profile=weak&back=%2Frelevance%3Fprofile%3Dweak#q\d+$", a.GetAttribute("href")!));
        var (questions, closings) = (page.Find("section[aria-labelledby=lowest-questions]"), page.Find("section[aria-labelledby=lowest-closings]"));
        Assert.DoesNotContain("Closing", questions.QuerySelectorAll(".badge").Select(b => b.TextContent));
        Assert.All(closings.QuerySelectorAll(".badge"), badge => Assert.Equal("Closing", badge.TextContent));
        var values = questions.QuerySelectorAll(".question__value").Select(v => v.TextContent).ToList();
        Assert.Equal(values.Order(StringComparer.Ordinal), values);
    }

    [Fact]
    public async Task KindTable_ShowsClosingsApartAndNoMeanOfWhatWasNotMeasured()
    {
        var table = (await OpenAsync<RelevancePage>("/relevance")).Find("section[aria-labelledby=question-kinds]");

        Assert.All(table.QuerySelectorAll("tbody:last-of-type tr:not(.data-table__group) th"), kind => Assert.Equal("Closing", kind.TextContent));
        var project = table.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("PROJECT", StringComparison.Ordinal) && r.QuerySelector("th")!.TextContent == "Project");
        Assert.Equal(["0", "0\u00a0%", "—"], project.QuerySelectorAll("td").Skip(2).Select(c => c.TextContent));
    }

    [Fact]
    public async Task QuestionQuality_OfAChosenQuestion_ShowsEveryAnswerWithItsPlace()
    {
        var link = (await OpenAsync<RelevancePage>("/relevance")).Find("section[aria-labelledby=question-quality] tbody a");
        var address = link.GetAttribute("href")!.Split('#')[0];
        var candidates = int.Parse(link.Closest("tr")!.QuerySelector("td")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

        await using var other = new RelevancePageTests();
        var answers = (await other.OpenAsync<RelevancePage>(address)).Find("#answers");
        Assert.Equal(candidates, answers.QuerySelectorAll("tbody tr").Length);
        Assert.All(answers.QuerySelectorAll("tbody a"), a => Assert.Matches(@"^/interviews/\d+\?back=.*#q\d+$", a.GetAttribute("href")!));
    }

    [Fact]
    public async Task Page_OfAScaleTheCohortLacks_SaysSoAndNeverShowsZero()
    {
        var page = await OpenAsync<RelevancePage>("/relevance?scale=similarity&from=2026-10-01");
        Assert.Equal("Nothing was measured on the text similarity scale", page.Find(".empty-state h2").TextContent);
        Assert.Contains("were measured on the other scale", page.Find(".empty-state").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".kpi"));
    }

    [Fact]
    public async Task Page_WithWrongValues_NamesThemAndGoesOnWithout()
    {
        var page = await OpenAsync<RelevancePage>("/relevance?scale=both&relevance=7");
        Assert.Equal(2, page.FindAll("[role=alert] li").Count);
        Assert.Equal("scale \"both\" is not one of judge, similarity; the judge scale is shown.", page.FindAll("[role=alert] li")[1].TextContent);
    }

    [Theory]
    [InlineData("/relevance?q=nobody+says+this", false, "/relevance")]
    [InlineData("/relevance", true, "/data")]
    public async Task Page_WithoutInterviews_SaysHowToGoOn(string address, bool empty, string link) =>
        Assert.Equal(link, (await OpenAsync<RelevancePage>(address, empty)).Find(".empty-state a").GetAttribute("href"));
}
