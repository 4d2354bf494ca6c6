using Analytics.Portal.Pages.Overview;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse.Queries;
using Bunit;

namespace Analytics.Portal.Tests.Overview;

public sealed class OverviewPartsTests : PortalContext
{
    [Fact]
    public void OverviewCards_HaveNAndIntervalAndLeadToTheInterviews()
    {
        var cards = Render<OverviewCards>(p => p.Add(c => c.Figures, new OverviewFigures(
            [Runs.Of("2026-09-07"), Runs.Of("2026-09-14", proceed: 20, reservations: 0, notAFit: 0)], [Runs.Relevance("2026-09-07", "judge", 12, 0.8)])));
        Assert.Equal(
            ["Interviews", "Proceed", "Reservations", "Not a fit", "Mean score, 1 to 5", "Relevance, judge scale", "Newest run"],
            cards.FindAll("h3").Select(h => h.TextContent));
        var proceed = cards.FindAll(".kpi")[1];
        Assert.Equal("75%", proceed.QuerySelector("a[href='/interviews?recommendation=proceed']")!.TextContent.Trim());
        Assert.Contains("n\u00a0=\u00a040 interviews", proceed.TextContent, StringComparison.Ordinal);
        Assert.Contains("95% interval 60% to 86%", proceed.TextContent, StringComparison.Ordinal);
        Assert.Contains("newest run 100%", proceed.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void RecentRuns_AreNewestFirstAndLinked()
    {
        var table = Render<RecentRuns>(p => p.Add(c => c.Runs, [Runs.Of("2026-09-07"), Runs.Of("2026-09-14", interviews: 2, proceed: 0, reservations: 0, notAFit: 0, scored: 0)]));
        var first = table.Find("tbody tr");
        Assert.Equal("/interviews?run=20260914_090000", first.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(["kestrel", "2", "—", "—", "3"], first.QuerySelectorAll("td").Select(c => c.TextContent));
    }

    [Fact]
    public void NeedsAttention_WithNothing_SaysSo() => Assert.Contains(
        "every file was loaded, and none has findings", Attention([], []).Markup, StringComparison.Ordinal);

    [Fact]
    public void NeedsAttention_LinksEachFindingToItsInterviewsAndFoldsTheHarmlessOnes()
    {
        var list = Attention(
            [new("recommendation_contradicts", "error", 7, 7), new("item_unmatched", "info", 40, 30), new("closing_labelled_as_question", "info", 2, 2)],
            [new("a/b.txt", "a", "no_header", 1, "…", default, Total: 3)]);
        Assert.Equal(["/data#quarantine", "/interviews?finding=recommendation_contradicts", "/data#findings"], list.FindAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains("3 faults in files that were kept out", list.Markup, StringComparison.Ordinal);
        Assert.Contains("42 findings that change no figure", list.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingLoaded_SaysWhatToDoNextAndWhere()
    {
        var state = Render<NothingLoaded>(p => p.Add(c => c.Inbox, "data/inbox"));
        Assert.Equal("/data#upload", state.Find("a").GetAttribute("href"));
        Assert.Contains("data/inbox", state.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void OverviewPictures_DrawOnlyTheScalesThatWereMeasured() => Assert.Equal(
        ["Recommendation mix per run", "Mean score per run and evaluator", "Measured relevance per run, text similarity"],
        Render<OverviewPictures>(p => p.Add(c => c.Figures, new OverviewFigures([Runs.Of("2026-09-07")], [Runs.Relevance("2026-09-07", "similarity", 4, 0.3)])))
            .FindAll("figure h2").Select(h => h.TextContent));

    private IRenderedComponent<NeedsAttention> Attention(IReadOnlyList<FindingCountRow> findings, IReadOnlyList<QuarantineRow> quarantined) =>
        Render<NeedsAttention>(p => p.Add(c => c.Findings, findings).Add(c => c.Quarantined, quarantined));
}
