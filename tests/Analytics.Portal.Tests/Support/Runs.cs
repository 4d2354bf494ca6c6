using System.Globalization;
using Analytics.Portal.Pages.Overview;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Support;

/// <summary>Rows to test with: runs, and what they come to together.</summary>
internal static class Runs
{
    /// <summary>A run of 20 interviews, all scored with the same mean, as the Data page lists runs.</summary>
    public static RunFiguresRow Of(string day) => new(Id(day), At(day), "folder", "kestrel", "judge", 20, 10, 6, 4, 20, 80, 325, Findings: 3);

    /// <summary>A run of 20 interviews and what their reports recommend.</summary>
    public static RecommendationMixRow Mix(
        string day, string? evaluator = "kestrel", int interviews = 20, int proceed = 10, int reservations = 6, int notAFit = 4, string? value = null) =>
        new(value ?? Id(day), null, At(day), evaluator, interviews, proceed, reservations, notAFit, interviews - proceed - reservations - notAFit, 0, 0, 0, 0);

    /// <summary>A run of 20 scored interviews, half of them as far above the mean as the others are below.</summary>
    public static ScoreSummaryRow Scores(string day, string? evaluator = "kestrel", int interviews = 20, int? scored = null, double mean = 4, double spread = 0.5, string? value = null, string? across = null)
    {
        var n = scored ?? interviews;
        return new(value ?? Id(day), across, At(day), evaluator, interviews, n, 5 * n, 0, (long)(5 * n * mean), 0, n * mean, n * ((mean * mean) + (spread * spread)), 0, 0, 0);
    }

    /// <summary>Relevance of 10 interviews with three measured questions each, out of four.</summary>
    public static RelevanceSummaryRow Relevance(string day, string scale = "judge", int interviews = 10, double mean = 0.8, double spread = 0.1, string? value = null, string? across = null) =>
        new(value, across, scale, At(day), "kestrel", interviews, scale == "none" ? 0 : interviews, 4 * interviews, scale == "none" ? 0 : 3 * interviews,
            scale == "none" ? 0 : (long)(3000 * interviews * mean), scale == "none" ? 0 : interviews, (long)(600 * interviews), interviews * mean, interviews * ((mean * mean) + (spread * spread)), 0, 0, 0);

    /// <summary>What some runs come to together.</summary>
    public static OverviewFigures Figures(IReadOnlyList<RecommendationMixRow> mix, IReadOnlyList<ScoreSummaryRow> scores, params RelevanceSummaryRow[] relevance) => new(
        new Headline(Sum(scores), Sum(mix), relevance), mix, scores,
        [.. scores.GroupBy(s => s.Evaluator).Select(g => Sum([.. g]) with { Value = g.Key })]);

    /// <summary>A period of some interviews, all of one position unless strata are given.</summary>
    public static Period Period(
        string words, int interviews = 20, int proceed = 10, double mean = 4, double spread = 0.5, int strong = 10, string evaluator = "kestrel",
        IReadOnlyList<ScoreSummaryRow>? strata = null, params RelevanceSummaryRow[] relevance) => new(
        words,
        new Headline(Scores("2026-09-07", interviews: interviews, mean: mean, spread: spread), Mix("2026-09-07", evaluator, interviews, proceed, 0, interviews - proceed), relevance),
        [Mix("2026-09-07", interviews: strong, proceed: 0, reservations: 0, notAFit: 0, value: "strong"), Mix("2026-09-07", interviews: interviews - strong, proceed: 0, reservations: 0, notAFit: 0, value: "weak")],
        strata ?? [Scores("2026-09-07", interviews: interviews, mean: mean, spread: spread, value: "Engineer", across: "strong")]);

    private static RecommendationMixRow Sum(IReadOnlyList<RecommendationMixRow> rows) => new(
        null, null, rows[0].StartedAt, rows[0].Evaluator, rows.Sum(r => r.Interviews), rows.Sum(r => r.Proceed), rows.Sum(r => r.Reservations), rows.Sum(r => r.NotAFit),
        rows.Sum(r => r.Unknown), 0, 0, 0, 0);

    private static ScoreSummaryRow Sum(IReadOnlyList<ScoreSummaryRow> rows) => new(
        null, null, rows[0].StartedAt, rows[0].Evaluator, rows.Sum(r => r.Interviews), rows.Sum(r => r.ScoredInterviews), rows.Sum(r => r.Items), 0, rows.Sum(r => r.ItemSum), 0,
        rows.Sum(r => r.MeanSum), rows.Sum(r => r.MeanSquares), 0, 0, 0);

    private static string Id(string day) => $"{day.Replace("-", "", StringComparison.Ordinal)}_090000";

    private static DateTime At(string day) => DateTime.Parse($"{day}T09:00:00", CultureInfo.InvariantCulture);
}
