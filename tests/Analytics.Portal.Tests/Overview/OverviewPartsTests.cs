using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Pages.Overview;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Snapshots;
using Bunit;
using Bunit.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Overview;

public sealed class OverviewPartsTests : PortalContext
{
    public OverviewPartsTests() => Services.AddSingleton(TimeProvider.System);

    [Fact]
    public void OverviewCards_HaveNIntervalAndChangeAndLeadToTheInterviews()
    {
        var cards = Cards(Runs.Period("now", proceed: 20, mean: 4.1, relevance: Runs.Relevance("2026-09-14")), Runs.Period("before", proceed: 10, relevance: Runs.Relevance("2026-09-07", "similarity")));
        Assert.Equal(
            ["Interviews", "Proceed", "Reservations", "Not a fit", "Mean score, 1 to 5", "Relevance, judge scale", "Evaluator: requirements met", "Newest run"],
            cards.FindAll("h3").Select(h => h.TextContent));
        var proceed = cards.FindAll(".kpi")[1];
        Assert.Equal("75\u00a0%", proceed.QuerySelector("a[href='/interviews?recommendation=proceed']")!.TextContent.Trim());
        Assert.Contains("n\u00a0=\u00a040 interviews", proceed.TextContent, StringComparison.Ordinal);
        Assert.Contains("95\u00a0% interval 60\u00a0% to 86\u00a0%", proceed.TextContent, StringComparison.Ordinal);
        Assert.Equal("Newest run 100\u00a0%, +50 points", proceed.QuerySelector(".change--shown .change__now")!.TextContent);
        Assert.Matches("^\\+2\\d to \\+\\d\\d, n\u00a0=\u00a020 and 20$", proceed.QuerySelector(".change__basis")!.TextContent);
    }

    [Fact]
    public async Task OverviewCards_OfAnEvaluatorThatWasJudged_CountWhatItMeetsOverAllItsInterviews()
    {
        var store = new SnapshotStore(Warehouse, TimeProvider.System);
        await store.SaveAsync(Judged("kestrel", "pass", "fail", "not_proven"), Xunit.TestContext.Current.CancellationToken);
        await store.SaveAsync(Judged("of-no-interview-here", "fail", "fail"), Xunit.TestContext.Current.CancellationToken);

        var card = Cards(Runs.Period("now"), Runs.Period("before")).FindAll(".kpi")[6];

        Assert.Equal("1 of 3", card.QuerySelector("a[href='/calibration?evaluator=kestrel']")!.TextContent.Trim());
        Assert.Equal(["1 not met, 1 not proven, 0 cannot be judged", "kestrel, all its 40 interviews"], card.QuerySelectorAll(".kpi__basis").Select(line => line.TextContent));
    }

    [Fact]
    public void OverviewCards_OfAnEvaluatorNotYetJudged_SayThatItIsNot()
    {
        var card = Cards(Runs.Period("now"), Runs.Period("before")).FindAll(".kpi")[6];
        Assert.Equal("—", card.QuerySelector(".kpi__value")!.TextContent.Trim());
        Assert.Contains("not yet", card.TextContent, StringComparison.Ordinal);
    }

    private static Snapshot Judged(string evaluator, params string[] verdicts) => new(
        "evaluator", evaluator, "print", 40, [.. verdicts.Select((verdict, i) => new SnapshotVerdict($"card-{i}", verdict, null, null, null, 40, "Words."))], []);

    [Fact]
    public void OverviewCards_OfAChangeWithinChance_SayThatItIs()
    {
        var cards = Cards(Runs.Period("now", mean: 4.1), Runs.Period("before"));
        Assert.Equal("Newest run 4.10, +0.10, within chance", cards.FindAll(".kpi")[4].QuerySelector(".change__now")!.TextContent);
        Assert.Empty(cards.FindAll(".change--shown"));
    }

    [Fact]
    public void OverviewCards_OfAFewInterviews_SayThatTheyAreTooFew() => Assert.EndsWith(
        ", too few", Cards(Runs.Period("now", interviews: 3, proceed: 3, strong: 3, mean: 5), Runs.Period("before", proceed: 0)).FindAll(".kpi")[1].QuerySelector(".change__now")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void OverviewCards_OfRelevanceOnAnotherScaleBefore_ShowNoChange() => Assert.Null(
        Cards(Runs.Period("now", relevance: Runs.Relevance("2026-09-14")), Runs.Period("before", relevance: Runs.Relevance("2026-09-07", "similarity"))).FindAll(".kpi")[5].QuerySelector(".change"));

    [Fact]
    public void WhatChangedCard_WithNothingToCompare_SaysWhy() => Assert.Contains(
        "nothing to compare", Render<WhatChangedCard>(p => p.Add(c => c.Periods, "There is only one run, so there is nothing to compare it with yet.").Add(c => c.Sentences, [])).Markup, StringComparison.Ordinal);

    [Fact]
    public void RecentRuns_AreNewestFirstAndLinked()
    {
        var figures = Runs.Figures(
            [Runs.Mix("2026-09-07"), Runs.Mix("2026-09-14", interviews: 2, proceed: 0, reservations: 0, notAFit: 0)], [Runs.Scores("2026-09-07"), Runs.Scores("2026-09-14", interviews: 2, scored: 0)]);
        var first = Render<RecentRuns>(p => p.Add(c => c.Figures, figures)).Find("tbody tr");
        Assert.Equal("/interviews?run=20260914_090000", first.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(["kestrel", "2", "—", "—"], first.QuerySelectorAll("td").Select(c => c.TextContent));
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
    public void OverviewPictures_OfTwoScales_DrawTheOneInUse() => Assert.Equal(
        ["Recommendation mix per run", "Mean score per run and evaluator", "Mean score by position", "Measured relevance per run, judge scale"],
        Render<OverviewPictures>(p => p
            .Add(c => c.Figures, Runs.Figures([Runs.Mix("2026-09-07")], [Runs.Scores("2026-09-07")], Runs.Relevance("2026-08-31", "similarity", 90), Runs.Relevance("2026-09-07", "judge", 4), Runs.Relevance("2026-09-14", "none")))
            .Add(c => c.Address, new CohortAddress("/", Cohort.All)).Add(c => c.PositionValues, [])).FindAll("figure h2").Select(h => h.TextContent));

    // Both rows of cards, as they follow one another on the page.
    private IRenderedComponent<ContainerFragment> Cards(Period current, Period previous)
    {
        var figures = Runs.Figures(
            [Runs.Mix("2026-09-07"), Runs.Mix("2026-09-14", proceed: 20, reservations: 0, notAFit: 0)], [Runs.Scores("2026-09-07"), Runs.Scores("2026-09-14")], Runs.Relevance("2026-09-07", "judge", 12));
        var periods = new PeriodComparison(current, previous, "newest run");
        return Render(page =>
        {
            page.OpenComponent<OverviewCards>(0);
            page.AddComponentParameter(1, nameof(OverviewCards.Figures), figures);
            page.AddComponentParameter(2, nameof(OverviewCards.Periods), periods);
            page.CloseComponent();
            page.OpenComponent<OverviewMeasures>(3);
            page.AddComponentParameter(4, nameof(OverviewMeasures.Figures), figures);
            page.AddComponentParameter(5, nameof(OverviewMeasures.Periods), periods);
            page.CloseComponent();
        });
    }

    private IRenderedComponent<NeedsAttention> Attention(IReadOnlyList<FindingCountRow> findings, IReadOnlyList<QuarantineRow> quarantined) =>
        Render<NeedsAttention>(p => p.Add(c => c.Findings, findings).Add(c => c.Quarantined, quarantined));
}
