using Analytics.Portal.Pages.Interviews;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Interviews;

public sealed class ListAddressTests
{
    [Theory]
    [InlineData("/interviews")]
    [InlineData("/interviews?page=3")]
    [InlineData("/interviews?sort=score&column=profile&column=run&page_size=200&page=2")]
    [InlineData("/interviews?profile=strong&score=4&score=5&q=Kafka%20%26%20co&sort=-score&page=2")]
    public void Read_OfALink_GivesTheSameLinkBack(string link)
    {
        var (address, problems) = ListAddress.Read("http://localhost" + link, ListRows.Known);

        Assert.Empty(problems);
        Assert.Equal(link, address.Link);
    }

    [Fact]
    public void Read_EveryKindOfProblem_SaysWhatWasLeftOut()
    {
        var (address, problems) = ListAddress.Read("http://localhost/interviews?score=9&run=20990101_000000&sort=salary&page=-2&profile=weak", ListRows.Known);

        Assert.Equal("/interviews?profile=weak", address.Link);
        Assert.Equal(
            [
                "score \"9\" is not a score from 1 to 5; the filter was left out.",
                "run \"20990101_000000\" is not in the warehouse; the filter was left out.",
                "sort \"salary\" is not a column of this list; the latest runs are shown first.",
                "page \"-2\" is not a page number; the first page is shown.",
            ],
            problems);
    }

    [Theory]
    [InlineData("?%00=%ff&page=99999999999999&sort[]=x")]
    [InlineData("?&&==&q=%ed%a0%80&score=&page=0x1")]
    [InlineData("?score=5;drop table store.interview&position=%27%22--")]
    public void Read_Junk_NeverThrows(string query) =>
        Assert.Equal(1, ListAddress.Read("http://localhost/interviews" + query, ListRows.Known).Address.Page);

    [Fact]
    public void Links_OfAnInterview_KeepTheListButNotItsPage()
    {
        var address = new ListAddress(ListRows.Cohort("profile=weak"), new InterviewOrder(InterviewSort.Score, false), 4);

        Assert.Equal("/interviews/12?profile=weak&sort=score", address.InterviewLink(12));
        Assert.Equal("/interviews?profile=weak&sort=score&page=5", address.PageLink(5));

        Assert.Equal("/interviews?profile=weak", address.SortLink(InterviewOrder.Default));
        Assert.Equal("/interviews?sort=score", address.CohortLink(Warehouse.Cohorts.Cohort.All));
    }

    [Fact]
    public void Answer_OfAFilteredList_SaysCountWordsMeanAndRecommendations() =>
        Assert.Equal(
            "38 of 1,240 interviews: strong, score 5; mean score 4.58 (n\u00a0=\u00a038; 4.60 over 152 items); 30 proceed, 5 with reservations, 3 not a fit.",
            ListAnswer.Of(new InterviewSummaryRow(38, 1240, 38, 4.58, 152, 4.6, 30, 5, 3, 0), ListRows.Cohort("profile=strong&score=5")));

    [Theory]
    [InlineData("", 1, 0, "1 interview; no scored items; 1 without a known recommendation.")]
    [InlineData("score=1", 0, 0, "0 of 12 interviews: score 1.")]
    public void Answer_WithoutItems_NeverSaysZero(string query, long interviews, long items, string words) =>
        Assert.Equal(words, ListAnswer.Of(new InterviewSummaryRow(interviews, 12, 0, null, items, null, 0, 0, 0, interviews), ListRows.Cohort(query)));
}
