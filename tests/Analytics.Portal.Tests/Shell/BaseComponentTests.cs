using Analytics.Portal.Components;
using Analytics.Portal.Tests.Support;
using Bunit;

namespace Analytics.Portal.Tests.Shell;

public sealed class BaseComponentTests : PortalContext
{
    [Fact]
    public void PageHeader_WithLede_IsTheOneHeadingAndItsAnswer()
    {
        var header = Render<PageHeader>(p => p.Add(c => c.Title, "Data").Add(c => c.Lede, "All is loaded."));
        Assert.Equal("Data", header.Find("h1").TextContent);
        Assert.Equal("All is loaded.", header.Find("p").TextContent);
    }

    [Fact]
    public void KpiCard_WithLink_LeadsFromTheFigureToItsEvidence()
    {
        var card = Render<KpiCard>(p => p.Add(c => c.Label, "Proceed").Add(c => c.Value, "41 %").Add(c => c.Basis, ["n = 240"]).Add(c => c.Link, "/interviews?recommendation=proceed"));
        Assert.Equal("Proceed", card.Find("h3").TextContent);
        Assert.Equal("41 %", card.Find("a").TextContent.Trim());
        Assert.Equal("/interviews?recommendation=proceed", card.Find("a").GetAttribute("href"));
        Assert.Contains("n = 240", card.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("proceed", "Proceed", "badge--proceed")]
    [InlineData("not_a_fit", "Not a fit", "badge--not-a-fit")]
    [InlineData(null, "—", "badge--neutral")]
    public void RecommendationBadge_OfAnyLevel_SaysItInWords(string? value, string text, string tone)
    {
        var badge = Render<RecommendationBadge>(p => p.Add(c => c.Value, value)).Find("span");
        Assert.Equal(text, badge.TextContent);
        Assert.Contains(tone, badge.ClassList);
    }

    [Fact]
    public void Badges_OfOtherKinds_SayThemInWords()
    {
        Assert.Equal("Exceptional", Render<ProfileBadge>(p => p.Add(c => c.Value, "exceptional")).Find("span").TextContent);
        Assert.Equal("Warning", Render<SeverityBadge>(p => p.Add(c => c.Value, "warning")).Find("span").TextContent);
        Assert.Equal("Follow-up", Render<KindBadge>(p => p.Add(c => c.Value, "follow_up")).Find("span").TextContent);
    }

    [Fact]
    public void Moment_InUtc_CarriesTheZoneForMachinesAndReaders()
    {
        var time = Render<Moment>(p => p.Add(c => c.Value, new DateTime(2026, 9, 7, 9, 5, 0)).Add(c => c.Utc, true)).Find("time");
        Assert.Equal("2026-09-07T09:05:00Z", time.GetAttribute("datetime"));
        Assert.Equal("7 Sep 2026, 09:05 UTC", time.TextContent);
    }

    [Fact]
    public void Moment_Missing_IsADash() => Assert.Equal("—", Render<Moment>(p => p.Add(c => c.Value, null)).Markup.Trim());

    [Theory]
    [InlineData(1, false, true, "1–10 of 25")]
    [InlineData(2, true, true, "11–20 of 25")]
    [InlineData(3, true, false, "21–25 of 25")]
    public void Pager_OnAnyPage_LinksToItsNeighbours(int page, bool previous, bool next, string range)
    {
        var pager = Render<Pager>(p => p.Add(c => c.Page, page).Add(c => c.PageSize, 10).Add(c => c.Total, 25).Add(c => c.LinkTo, n => $"/x?page={n}").Add(c => c.Label, "Pages"));
        Assert.Equal("Pages", pager.Find("nav").GetAttribute("aria-label"));
        Assert.Equal(range, pager.Find("span").TextContent);
        Assert.Equal(previous ? $"/x?page={page - 1}" : null, pager.FindAll("a[rel=prev]").SingleOrDefault()?.GetAttribute("href"));
        Assert.Equal(next ? $"/x?page={page + 1}" : null, pager.FindAll("a[rel=next]").SingleOrDefault()?.GetAttribute("href"));
    }

    [Fact]
    public void Pager_WithOnePage_IsNotThere() =>
        Assert.Empty(Render<Pager>(p => p.Add(c => c.Page, 1).Add(c => c.PageSize, 10).Add(c => c.Total, 10).Add(c => c.Label, "Pages")).Markup.Trim());

    [Fact]
    public void EmptyState_SaysWhatToDo()
    {
        var state = Render<EmptyState>(p => p.Add(c => c.Title, "Nothing yet").AddChildContent("<a href=\"/data\">Upload</a>"));
        Assert.Equal("Nothing yet", state.Find("h2").TextContent);
        Assert.Equal("/data", state.Find("a").GetAttribute("href"));
    }
}
