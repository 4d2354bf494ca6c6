using Analytics.Portal.Views;

namespace Analytics.Portal.Tests.Reports;

public sealed class ViewAddressTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/scores?profile=strong&by=run", "/scores?profile=strong&by=run")]
    [InlineData("/scores?profile=&from=", "/scores")]
    [InlineData("/interviews/12?sort=-score&back=%2Fscores", "/interviews/12?sort=-score")]
    [InlineData("/relevance?BACK=%2F&kind=technical", "/relevance?kind=technical")]
    [InlineData("/data?upload=abc&q=ada#upload", "/data?q=ada")]
    [InlineData("/cohorts?profile=weak&vs.profile=strong", "/cohorts?profile=weak&vs.profile=strong")]
    [InlineData("/alerts?try=3&edit=4", "/alerts")]
    public void Of_APage_IsWhatThePageShows(string address, string kept) => Assert.Equal(kept, ViewAddress.Of(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("scores")]
    [InlineData("//evil.example/scores")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/scores\r\nX: y")]
    [InlineData("/reports?saved=1")]
    [InlineData("/api/v1/summary")]
    [InlineData("/export/scores.xlsx")]
    [InlineData("/interviews/")]
    [InlineData("/interviews/12/x")]
    [InlineData("/jobs")]
    public void Of_WhatIsNoPageToComeBackTo_IsNothing(string? address) => Assert.Null(ViewAddress.Of(address));

    [Fact]
    public void Of_AnAddressLongerThanBrowsersTake_IsNothing()
    {
        Assert.NotNull(ViewAddress.Of("/scores?q=" + new string('a', 3000 - 10)));
        Assert.Null(ViewAddress.Of("/scores?q=" + new string('a', 3001 - 10)));
    }

    [Theory]
    [InlineData("/", "Overview")]
    [InlineData("/scores?profile=strong", "Scores: strong")]
    [InlineData("/cohorts?profile=weak&vs.profile=strong", "Cohorts: weak against strong")]
    [InlineData("/interviews/12", "Interview")]
    public void Words_SayPageAndInterviews(string address, string words) => Assert.Equal(words, ViewAddress.Words(address));
}
