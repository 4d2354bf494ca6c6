using Analytics.Portal.Components;
using Analytics.Portal.Components.Layout;
using Analytics.Portal.Tests.Interviews;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Tests.Shell;

public sealed class ReturnAddressTests
{
    [Theory]
    [InlineData("/scores?by=run&profile=strong", "Scores", "strong")]
    [InlineData("/", "Overview", "")]
    [InlineData("/cohorts?profile=weak&vs.profile=strong", "Cohorts", "weak")]
    public void Read_OfAPage_KnowsItsNameAndCohort(string address, string title, string words)
    {
        var back = ReturnAddress.Read(address);

        Assert.Equal((address, title, words), (back!.Address, back.Title, back.Words));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://example.org/scores")]
    [InlineData("//example.org/scores")]
    [InlineData("/scores/../admin")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/jobs")]
    [InlineData("/scores\n")]
    public void Read_OfAnythingElse_IsNoWayBack(string? address) => Assert.Null(ReturnAddress.Read(address));

    [Fact]
    public void Append_KeepsTheWholeAddress() =>
        Assert.Equal("/interviews?score=5&back=%2Fscores%3Fby%3Drun", ReturnAddress.Append("/interviews?score=5", "/scores?by=run"));

    [Fact]
    public void Append_OfAFormsAddress_LeavesItsEmptyParametersOut() =>
        Assert.Equal("/interviews?back=%2Fscores%3Fby%3Drun", ReturnAddress.Append("/interviews", "/scores?q=&by=run&from=&to="));

    [Fact]
    public void Breadcrumbs_FromAChart_SayBothCohortsInWords()
    {
        var steps = Breadcrumb.For("Interviews", ListRows.Cohort("profile=strong&score=5"), ReturnAddress.Read("/scores?profile=strong"));

        Assert.Equal([("Scores: strong", "/scores?profile=strong"), ("Interviews: strong, score 5", null)], steps.Select(s => (s.Text, s.Link)));
    }

    [Fact]
    public void Breadcrumbs_OfAllInterviews_AreThePageAlone() =>
        Assert.Equal([new Breadcrumb("Scores")], Breadcrumb.For("Scores", Cohort.All));
}
