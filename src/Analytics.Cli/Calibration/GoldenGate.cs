using Analytics.Calibration.Reporting;
using Analytics.Reports.Gate;
using Analytics.Reports.People;
using Analytics.State.Review;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Cli.Calibration;

/// <summary>The golden set a gate asks for, where it asks for one: it then holds the evaluator against it, and does not open where none of its answers was scored.</summary>
/// <param name="reader">Finds the set's answers; null where no set was asked for.</param>
/// <param name="set">The set.</param>
internal sealed class GoldenGate(GoldenReader? reader, GoldenSet? set)
{
    public static GoldenGate None { get; } = new(null, null);

    /// <summary>A report with its card on people made of the set; the report as it is without one.</summary>
    public CalibrationReport Hold(CalibrationReport report, Cohort cohort) => reader is null || set is null ? report : reader.Judge(report, cohort, Printable.OneLine(set.Name), [.. set.Items.Select(Points)]);

    /// <summary>What the gate decides of a report held against the set.</summary>
    public GateResult Judge(CalibrationReport own, CalibrationReport between, FailOn failOn)
    {
        var result = ReferenceEquals(own, between) ? CalibrationGate.Judge(own, failOn) : CalibrationGate.Judge(own, between, failOn);
        return set is null || GoldenReader.HasJudged(own) ? result : result with
        {
            Passed = false,
            Reasons = [.. result.Reasons, $"Golden set {Printable.OneLine(set.Name)} could not be judged: too few of its {set.Items.Count} answers were scored here. A gate that checked nothing does not open."],
        };
    }

    private static AgreedAnswer Points(GoldenItem item)
    {
        var answer = item.Answer;
        return new AgreedAnswer(
            answer.InterviewId, answer.ItemNo, answer.Criterion, answer.TurnNo, answer.Dialogue, 1 + (4 * (item.Score - answer.ScaleMin) / (answer.ScaleMax - answer.ScaleMin)));
    }
}
