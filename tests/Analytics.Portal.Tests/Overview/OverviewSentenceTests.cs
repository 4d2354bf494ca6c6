using Analytics.Portal.Pages.Overview;
using Analytics.Portal.Tests.Interviews;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Overview;

public sealed class OverviewSentenceTests
{
    [Fact]
    public void Of_OneEvaluator_SaysVolumeOutcomeAndMean() => Assert.Equal(
        "20 interviews in 1 run: 50 % proceed (10 of 20). The mean score is 4.00 of 5 (n = 20 interviews).", Sentence(Runs.Scores("2026-09-07")));

    [Fact]
    public void Of_ACohort_SaysItInWords() => Assert.StartsWith(
        "20 interviews in 1 run (strong): ",
        OverviewSentence.Of(Runs.Figures([Runs.Mix("2026-09-07")], [Runs.Scores("2026-09-07")]), ListRows.Cohort("profile=strong")), StringComparison.Ordinal);

    [Fact]
    public void Of_TwoEvaluatorsFarApart_SaysThatTheirIntervalsDoNotOverlap() => Assert.EndsWith(
        "lenient scores 1.00 higher than strict (4.50, n = 20 against 3.50, n = 20); their intervals do not overlap.",
        Sentence(Runs.Scores("2026-09-07", "strict", mean: 3.5), Runs.Scores("2026-09-14", "lenient", mean: 4.5)), StringComparison.Ordinal);

    [Fact]
    public void Of_TwoEvaluatorsCloseTogether_SaysThatTheirIntervalsOverlap() => Assert.EndsWith(
        "their intervals overlap.", Sentence(Runs.Scores("2026-09-07", "a", mean: 4, spread: 1), Runs.Scores("2026-09-14", "b", mean: 4.1, spread: 1)), StringComparison.Ordinal);

    [Fact]
    public void Of_TwoEvaluatorsOfOneMean_DoesNotCallOneHigher() => Assert.EndsWith(
        "a and b score alike (4.00, n = 20, and 4.00, n = 20).", Sentence(Runs.Scores("2026-09-07", "a", mean: 4), Runs.Scores("2026-09-14", "b", mean: 4)), StringComparison.Ordinal);

    [Fact]
    public void Of_AnEvaluatorWithFewInterviews_DoesNotCompare() => Assert.DoesNotContain(
        "higher than", Sentence(Runs.Scores("2026-09-07", "a"), Runs.Scores("2026-09-14", "b", interviews: 3)), StringComparison.Ordinal);

    [Fact]
    public void Of_NothingScoredOrRecommended_SaysSo() => Assert.Equal(
        "2 interviews in 1 run; no recommendation is known. No interview has a score.",
        OverviewSentence.Of(
            Runs.Figures([Runs.Mix("2026-09-07", interviews: 2, proceed: 0, reservations: 0, notAFit: 0)], [Runs.Scores("2026-09-07", interviews: 2, scored: 0)]), Warehouse.Cohorts.Cohort.All));

    private static string Sentence(params ScoreSummaryRow[] runs) => OverviewSentence
        .Of(Runs.Figures([.. runs.Select(r => Runs.Mix(r.StartedAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))], runs), Warehouse.Cohorts.Cohort.All)
        .Replace('\u00a0', ' ');
}
