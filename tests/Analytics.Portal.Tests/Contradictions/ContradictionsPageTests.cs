using Analytics.Portal.Pages.Contradictions;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Bunit;

namespace Analytics.Portal.Tests.Contradictions;

/// <summary>The Contradictions page over the sample corpus.</summary>
public sealed class ContradictionsPageTests : SampleContext
{
    [Fact]
    public async Task Page_OfAllInterviews_CountsEachKindFirstAndListsTheFurthestApart()
    {
        var page = await OpenAsync<ContradictionsPage>("/contradictions");
        var counts = new ContradictionCounts(await SampleWarehouse.GetAsync(), ContradictionRules.Default).Read(Cohort.All);

        Assert.Matches($@"^{counts.Contradicting} of {counts.Interviews} interviews contradict themselves \(\d+\u00a0%\): ", page.Find(".page-header__lede").TextContent);
        Assert.Contains($"{counts.RecommendationReport} recommendation against report text", page.Find(".page-header__lede").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            new[] { counts.Contradicting, counts.RecommendationReport, counts.RecommendationProfile, counts.RecommendationScore, counts.ScoreProfile },
            page.FindAll("nav[aria-label='Kind of contradiction'] .switch__count").Select(c => long.Parse(c.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        var points = page.FindAll("table.contradictions tbody td:last-child").Select(c => double.Parse(c.FirstChild!.TextContent.Trim(), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Math.Min(25, counts.Contradicting), points.Count);
        Assert.Equal(points.OrderDescending(), points);
    }

    [Fact]
    public async Task EveryKind_HasAsManyRowsAsItsCountSays()
    {
        var warehouse = await SampleWarehouse.GetAsync();
        var counts = new ContradictionCounts(warehouse, ContradictionRules.Default).Read(Cohort.All);
        foreach (var kind in Enum.GetValues<ContradictionKind>())
        {
            var rows = new ContradictionList(warehouse, ContradictionRules.Default).Read(Cohort.All, kind, 1, 10_000);
            Assert.Equal(counts.Of(kind), rows.Count);
            Assert.All(rows, row => Assert.True(row.Of(kind) >= 0.5));
        }
    }

    [Fact]
    public async Task EveryQuote_StandsInTheInterviewAtThePlaceItsLinkNames()
    {
        var page = await OpenAsync<ContradictionsPage>("/contradictions?profile=weak&profile=strong");
        var quotes = page.FindAll(".contradictions__quote").Select(a => (Link: a.GetAttribute("href")!, Text: a.QuerySelector("q")?.TextContent)).Take(8).ToList();

        Assert.NotEmpty(quotes);
        Assert.All(quotes, q => Assert.Matches(@"^/interviews/\d+\?profile=weak&profile=strong&back=%2Fcontradictions%3Fprofile.*#(report|q\d+|turn-\d+|unmatched)$", q.Link));
        foreach (var (link, text) in quotes)
        {
            await using var other = new ContradictionsPageTests();
            var id = long.Parse(link.Split('/', '?')[2], System.Globalization.CultureInfo.InvariantCulture);
            var interview = await other.OpenInterviewAsync(link, id);
            var place = interview.Find("#" + link.Split('#')[1]);
            if (text is not null) Assert.Contains(Plain(text.TrimEnd('…')), Plain(place.TextContent), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Page_OfOneKind_KeepsItAlongWithTheCohort()
    {
        var page = await OpenAsync<ContradictionsPage>("/contradictions?contradiction=recommendation_report&profile=strong");

        Assert.Equal("true", page.FindAll("nav[aria-label='Kind of contradiction'] a")[1].GetAttribute("aria-current"));
        Assert.Equal("/contradictions?profile=strong&contradiction=score_profile", page.FindAll("nav[aria-label='Kind of contradiction'] a")[4].GetAttribute("href"));
        Assert.All(page.FindAll("table.contradictions tbody tr"), row => Assert.Contains("the report’s text says", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void PageLink_OfAKindAndACohort_KeepsBoth()
    {
        var (address, problems) = ContradictionAddress.Read("http://localhost/contradictions?contradiction=score_profile&page=3", Cohort.All.With("profile", "weak"));
        Assert.Empty(problems);
        Assert.Equal("/contradictions?profile=weak&contradiction=score_profile&page=4", address.PageLink(4));
        Assert.Equal("/contradictions?profile=weak&contradiction=score_profile", address.PageLink(1));
        Assert.Equal("/contradictions?profile=weak", address.Of(null));
    }

    [Fact]
    public async Task Page_BehindTheLast_ShowsTheLast() =>
        Assert.NotEmpty((await OpenAsync<ContradictionsPage>("/contradictions?page=4000")).FindAll("table.contradictions tbody tr"));

    [Theory]
    [InlineData("/contradictions?contradiction=nonsense", "contradiction \"nonsense\" is not one of recommendation_report, recommendation_profile, recommendation_score, score_profile; all are shown.")]
    [InlineData("/contradictions?page=-1", "page \"-1\" is not a page number; the first page is shown.")]
    [InlineData("/contradictions?profile=great", "profile \"great\" is not one of weak, average, strong, exceptional, unknown; the filter was left out.")]
    public async Task Page_WithAWrongValue_NamesItAndGoesOnWithout(string address, string message) =>
        Assert.Equal(message, (await OpenAsync<ContradictionsPage>(address)).Find("[role=alert] p").TextContent);

    [Theory]
    [InlineData("/contradictions?q=nobody+says+this", false, "/contradictions")]
    [InlineData("/contradictions", true, "/data")]
    public async Task Page_WithoutInterviews_SaysHowToGoOn(string address, bool empty, string link) =>
        Assert.Equal(link, (await OpenAsync<ContradictionsPage>(address, empty)).Find(".empty-state a").GetAttribute("href"));

    [Theory]
    [InlineData(0, 5, "None of 5 interviews contradicts itself.")]
    [InlineData(1, 5, "1 of 5 interviews contradicts itself (20\u00a0%): 1 score against profile.")]
    [InlineData(1, 1000, "1 of 1,000 interviews contradicts itself (0.1\u00a0%): 1 score against profile.")]
    public void Answer_OfCounts_IsASentence(long contradicting, long interviews, string expected) =>
        Assert.Equal(expected, ContradictionAnswer.Of(new ContradictionCountsRow(interviews, contradicting, 0, 0, 0, contradicting), Cohort.All));

    [Fact]
    public void Answer_OfAnInterviewInTwoKinds_SaysSo() => Assert.Equal(
        "2 of 4 interviews (strong) contradict themselves (50\u00a0%): 2 recommendation against score, 1 recommendation against report text. Some do in several ways.",
        ContradictionAnswer.Of(new ContradictionCountsRow(4, 2, 1, 0, 2, 0), Cohort.All.With("profile", "strong")));

    private Task<IRenderedComponent<Pages.Interview.InterviewPage>> OpenInterviewAsync(string link, long id) => OpenAsync<Pages.Interview.InterviewPage>(link, id);

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
