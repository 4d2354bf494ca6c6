using Analytics.Calibration;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;
using Analytics.Reports.Reading;
using Analytics.Reports.Views.Words;
using Analytics.State.Alerts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Alerts.Reading;

/// <summary>Reads the calibration cards of a cohort, of each of its evaluators by itself.</summary>
public sealed class CardReader(CalibrationReader calibration)
{
    private const string Stable = "stable";

    /// <summary>The card a rule watches.</summary>
    public Observation Read(AlertRule rule, Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(cohort);
        var cards = calibration.Read(cohort).Evaluators.Select(e => (e.Evaluator, Card: e.Verdicts.First(card => card.Id == rule.Subject))).ToList();
        return Judged([.. cards.Select(c => (c.Evaluator, c.Card, $"/calibration?{cohort.Only("evaluator", c.Evaluator).ToQueryString()}#{VerdictWords.Anchor(rule.Subject)}", (AlertAnchor?)null))], rule.Kind);
    }

    /// <summary>
    /// Whether each evaluator's newest run is scored like the one before it. Where drift was seen and is not settled yet, newer runs are held against the run before it: against each other
    /// they would be alike again.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="cohort">The interviews.</param>
    /// <param name="anchors">The runs to hold against, by evaluator.</param>
    public Observation ReadDrift(AlertRule rule, Cohort cohort, IReadOnlyDictionary<string, AlertAnchor> anchors)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(anchors);
        var report = calibration.Read(cohort);
        if (report.Evaluators.Count == 0) return new Observation.NoData("There are no such interviews.");
        return Judged([.. report.Evaluators.Select(e => Drift(cohort.Only("evaluator", e.Evaluator), e, anchors.GetValueOrDefault(e.Evaluator)?.Run))], rule.Kind);
    }

    private (string, VerdictCard, string, AlertAnchor?) Drift(Cohort own, EvaluatorReport evaluator, string? before)
    {
        var usual = calibration.Read(own);
        if (usual.Compared is not { } sides) return (evaluator.Evaluator, Card(usual), $"/calibration?{own.ToQueryString()}#drift", null);
        if (before is not null && !sides.New.Contains(before) && usual.Scope.Runs.Contains(before)) sides = new RunComparison([before], sides.New);
        var card = Card(calibration.Read(own, sides));
        var (baseline, newest) = (sides.Baseline.First(), sides.New.First());
        return (evaluator.Evaluator, card, $"/calibration?{own.ToQueryString()}&new={Uri.EscapeDataString(newest)}&baseline={Uri.EscapeDataString(baseline)}#drift", new AlertAnchor(card.Value ?? 0, Run: baseline));
    }

    private static VerdictCard Card(CalibrationReport report) => report.Verdicts.First(card => card.Id == Stable);

    private static Observation Judged(IReadOnlyList<(string Evaluator, VerdictCard Card, string Address, AlertAnchor? Baseline)> cards, AlertKind kind)
    {
        if (cards.Count == 0) return new Observation.NoData("There are no such interviews.");
        var judged = cards.Where(c => c.Card.Verdict != Verdict.NoData).ToList();
        return judged.Count == 0
            ? new Observation.NoData(cards[0].Card.Sentence)
            : new Observation.Figures([.. judged.Select(c => Watch(c.Evaluator, c.Card, c.Address, c.Baseline, kind))]);
    }

    internal static Watched Watch(string evaluator, VerdictCard card, string address, AlertAnchor? baseline, AlertKind kind) => new(
        evaluator, $"{VerdictWords.Title(card.Id)} ({evaluator}): {VerdictWords.Of(card.Verdict).ToLowerInvariant()}. {card.Claim} {Phrase.Capital(VerdictWords.Measure(card.Id))}", new Estimate(card.Value, card.Low, card.High, card.N),
        error => VerdictAtError.Interval(card, error), kind == AlertKind.CardLeavesPass ? (error, met) => HasLeft(card, error, met) : (error, _) => VerdictAtError.Fails(card, error),
        value => VerdictWords.Value(card.Id, value), card.Id == "coverage" ? "question" : "candidate", address)
    {
        Anchor = kind == AlertKind.CardLeavesPass ? card is { Verdict: Verdict.Pass, Value: { } value } ? new AlertAnchor(value, card.Low, card.High, card.N) : null : baseline,
    };

    // Met before and not now may be chance alone. It is not where the intervals of then and now do not touch.
    private static bool HasLeft(VerdictCard card, double error, AlertAnchor? met)
    {
        if (met is null || card.Verdict is Verdict.Pass or Verdict.NoData) return false;
        var (then, now) = (VerdictAtError.Interval(card with { Value = met.Value, Low = met.Low, High = met.High, N = met.N }, error), VerdictAtError.Interval(card, error));
        return now.Low > then.High || now.High < then.Low;
    }
}
