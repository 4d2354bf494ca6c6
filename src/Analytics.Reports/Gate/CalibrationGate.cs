using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;

namespace Analytics.Reports.Gate;

/// <summary>How much a gate asks.</summary>
public enum FailOn
{
    /// <summary>It closes when a requirement is shown not to be met.</summary>
    Fail,

    /// <summary>It closes also when the data do not prove a requirement that they can speak to.</summary>
    NotProven,
}

/// <summary>What a gate decided.</summary>
/// <param name="Passed">Whether it is open.</param>
/// <param name="FailOn">How much was asked.</param>
/// <param name="Reasons">Why it closed, a sentence each, worst first; empty when it is open.</param>
/// <param name="Verdicts">The cards it decided by.</param>
public sealed record GateResult(bool Passed, FailOn FailOn, IReadOnlyList<string> Reasons, IReadOnlyList<VerdictCard> Verdicts);

/// <summary>
/// Decides whether an evaluator may be used. A card without data closes no gate, since a single run can never show that it repeats; but where not one card
/// has data nothing was checked, and the gate closes.
/// </summary>
public static class CalibrationGate
{
    // What takes two sides to tell; the rest is told of the candidate alone.
    private static readonly string[] Between = ["repeatable", "stable"];

    /// <summary>Judges a report as it is.</summary>
    public static GateResult Judge(CalibrationReport report, FailOn failOn)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Judge(Cards(report), failOn);
    }

    /// <summary>
    /// Judges a change: the candidate's own report, so that a baseline that was worse or better does not count, with repeatability and stability between the
    /// two.
    /// </summary>
    /// <param name="candidate">The report over the candidate's runs alone.</param>
    /// <param name="between">The report that compares baseline and candidate.</param>
    /// <param name="failOn">How much is asked.</param>
    public static GateResult Judge(CalibrationReport candidate, CalibrationReport between, FailOn failOn)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(between);
        var both = Cards(between).ToDictionary(c => c.Card.Id);
        return Judge([.. Cards(candidate).Select(own => Between.Contains(own.Card.Id) && both.TryGetValue(own.Card.Id, out var other) ? other : own)], failOn);
    }

    // Of several evaluators the worst counts, requirement by requirement.
    private static IReadOnlyList<(string Evaluator, VerdictCard Card)> Cards(CalibrationReport report) =>
        report.Evaluators.Count > 1 ? SeveralEvaluators.Worst(report.Evaluators) : [.. report.Verdicts.Select(card => (string.Empty, card))];

    private static GateResult Judge(IReadOnlyList<(string Evaluator, VerdictCard Card)> cards, FailOn failOn)
    {
        Verdict[] closing = failOn == FailOn.Fail ? [Verdict.Fail] : [Verdict.Fail, Verdict.NotProven];
        var reasons = closing.SelectMany(verdict => cards.Where(c => c.Card.Verdict == verdict)).Select(Reason).ToList();
        if (cards.All(c => c.Card.Verdict == Verdict.NoData)) reasons.Add("Nothing could be judged: no requirement has enough interviews. A gate that checked nothing does not open.");
        return new GateResult(reasons.Count == 0, failOn, reasons, [.. cards.Select(c => c.Card)]);
    }

    private static string Reason((string Evaluator, VerdictCard Card) judged) =>
        $"{judged.Card.Id} {(judged.Card.Verdict == Verdict.Fail ? "fails" : "is not proven")}{(judged.Evaluator.Length > 0 ? $" for {judged.Evaluator}" : "")}: {judged.Card.Sentence}";
}
