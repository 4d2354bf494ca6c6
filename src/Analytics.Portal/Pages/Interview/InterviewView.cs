using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Interview;

/// <summary>Where on the page a finding belongs.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Anchor">The anchor of the place it is about; null when it is about the file as a whole.</param>
/// <param name="Place">That place in words.</param>
public sealed record PlacedFinding(FindingRow Finding, string? Anchor, string Place);

/// <summary>One interview arranged for reading: rows that belong together stand together.</summary>
/// <param name="Exchanges">The dialogue, step by step.</param>
/// <param name="LooseItems">Evaluation items that no turn could be tied to.</param>
/// <param name="LooseQuestions">Listed questions whose text no turn holds.</param>
/// <param name="Findings">Every finding with its place, weightiest first.</param>
public sealed record InterviewView(
    IReadOnlyList<Exchange> Exchanges,
    IReadOnlyList<EvaluationRow> LooseItems,
    IReadOnlyList<QuestionRow> LooseQuestions,
    IReadOnlyList<PlacedFinding> Findings)
{
    /// <summary>The anchor of the box of items that no turn could be tied to.</summary>
    public const string LooseAnchor = "unmatched";

    /// <summary>The anchor of the HR report.</summary>
    public const string ReportAnchor = "report";

    /// <summary>
    /// Arranges the rows. A finding names a line; it belongs to the last part of the file that starts on or before that line:
    /// a turn, a question, an evaluation item or a part of the report.
    /// </summary>
    public static InterviewView Of(InterviewDetail detail)
    {
        var turns = detail.Turns.Select(t => t.TurnNo).ToHashSet();
        var steps = Steps(detail.Turns);
        var stepOfTurn = steps.SelectMany((step, i) => step.Select(turn => (turn.TurnNo, i))).ToDictionary(p => p.TurnNo, p => p.i);
        var looseItems = detail.Evaluations.Where(e => e.TurnNo is not { } t || !turns.Contains(t)).ToList();
        var parts = Parts(detail, stepOfTurn);
        var stepOfFinding = detail.Findings.Select(f => (Finding: f, Part: parts.LastOrDefault(p => p.Line <= f.Line))).ToList();

        var exchanges = steps.Select((step, i) => new Exchange(
            step.FirstOrDefault(t => t.Speaker == "recruiter"),
            [.. step.Where(t => t.Speaker != "recruiter")],
            detail.Questions.FirstOrDefault(q => q.TurnNo is { } t && stepOfTurn.GetValueOrDefault(t, -1) == i),
            [.. detail.Evaluations.Where(e => e.TurnNo is { } t && stepOfTurn.GetValueOrDefault(t, -1) == i)],
            [.. stepOfFinding.Where(p => p.Part?.Step == i).Select(p => p.Finding)])).ToList();

        return new InterviewView(
            exchanges,
            looseItems,
            [.. detail.Questions.Where(q => q.TurnNo is not { } t || !turns.Contains(t))],
            [.. stepOfFinding.Select(p => Place(p.Finding, p.Part, exchanges))]);
    }

    private static List<List<TurnRow>> Steps(IReadOnlyList<TurnRow> turns)
    {
        var steps = new List<List<TurnRow>>();
        foreach (var turn in turns)
        {
            if (steps.Count == 0 || turn.Speaker == "recruiter") steps.Add([]);
            steps[^1].Add(turn);
        }

        return steps;
    }

    // Question blocks and evaluation items stand after the dialogue but are about a turn of it, which is where a reader looks for them.
    private static List<Part> Parts(InterviewDetail detail, Dictionary<int, int> stepOfTurn)
    {
        int? Step(int? turn) => turn is { } t && stepOfTurn.TryGetValue(t, out var step) ? step : null;
        return
        [
            .. detail.Turns.Select(t => new Part(t.Line, Step(t.TurnNo), null, $"turn {t.TurnNo}"))
                .Concat(detail.Questions.Select(q => new Part(q.Line, Step(q.TurnNo), LooseAnchor, $"question Q{q.QuestionNo}")))
                .Concat(detail.Evaluations.Select(e => new Part(e.Line, Step(e.TurnNo), LooseAnchor, $"evaluation item {e.ItemNo}")))
                .Concat(detail.Report.Select(r => new Part(r.Line, null, ReportAnchor, "HR report")))
                .OrderBy(p => p.Line),
        ];
    }

    private static PlacedFinding Place(FindingRow finding, Part? part, List<Exchange> exchanges) => part switch
    {
        null => new PlacedFinding(finding, null, "header"),
        { Step: { } step } => new PlacedFinding(finding, exchanges[step].Anchor, part.Name),
        _ => new PlacedFinding(finding, part.OtherAnchor, part.Name),
    };

    private sealed record Part(int Line, int? Step, string? OtherAnchor, string Name);
}
