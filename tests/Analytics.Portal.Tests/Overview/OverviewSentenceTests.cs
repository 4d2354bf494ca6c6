using Analytics.Portal.Pages.Overview;
using Analytics.Portal.Tests.Support;

namespace Analytics.Portal.Tests.Overview;

public sealed class OverviewSentenceTests
{
    [Fact]
    public void Of_OneEvaluator_SaysVolumeOutcomeAndMean() => Assert.Equal(
        "20 interviews in 1 run: 50% proceed (10 of 20). The mean score is 4.00 of 5 (n = 20).", Sentence(Runs.Of("2026-09-07")));

    [Fact]
    public void Of_TwoEvaluatorsFarApart_SaysThatTheirIntervalsDoNotOverlap() => Assert.EndsWith(
        "lenient scores 1.00 higher than strict (4.50, n = 20 against 3.50, n = 20); their intervals do not overlap.",
        Sentence(Runs.Of("2026-09-07", "strict", mean: 3.5), Runs.Of("2026-09-14", "lenient", mean: 4.5)), StringComparison.Ordinal);

    [Fact]
    public void Of_TwoEvaluatorsCloseTogether_SaysThatTheirIntervalsOverlap() => Assert.EndsWith(
        "their intervals overlap.", Sentence(Runs.Of("2026-09-07", "a", mean: 4, spread: 1), Runs.Of("2026-09-14", "b", mean: 4.1, spread: 1)), StringComparison.Ordinal);

    [Fact]
    public void Of_AnEvaluatorWithFewInterviews_DoesNotCompare() => Assert.DoesNotContain(
        "higher than", Sentence(Runs.Of("2026-09-07", "a"), Runs.Of("2026-09-14", "b", interviews: 3, proceed: 1, reservations: 1, notAFit: 1, scored: 3)), StringComparison.Ordinal);

    [Fact]
    public void Of_NothingScoredOrRecommended_SaysSo() => Assert.Equal(
        "2 interviews in 1 run; no recommendation is known. No interview has a score.",
        Sentence(Runs.Of("2026-09-07", interviews: 2, proceed: 0, reservations: 0, notAFit: 0, scored: 0)));

    private static string Sentence(params Analytics.Warehouse.Queries.RunFiguresRow[] runs) =>
        OverviewSentence.Of(new OverviewFigures(runs, [])).Replace('\u00a0', ' ');
}
