namespace Analytics.Warehouse.Queries;

/// <summary>Everything the warehouse holds about one interview.</summary>
/// <param name="Interview">The interview as a whole.</param>
/// <param name="Turns">The dialogue in order.</param>
/// <param name="Questions">The questions in order.</param>
/// <param name="Evaluations">The evaluation items in order.</param>
/// <param name="Report">The parts of the HR report in order.</param>
/// <param name="Skills">The skills the report lists.</param>
/// <param name="Findings">What must be told about the file, weightiest first.</param>
/// <param name="Unit">The interviews of the same unit in order of time, this one included.</param>
public sealed record InterviewDetail(
    InterviewRecord Interview,
    IReadOnlyList<TurnRow> Turns,
    IReadOnlyList<QuestionRow> Questions,
    IReadOnlyList<EvaluationRow> Evaluations,
    IReadOnlyList<ReportSectionRow> Report,
    IReadOnlyList<string> Skills,
    IReadOnlyList<FindingRow> Findings,
    IReadOnlyList<UnitInterviewRow> Unit);

/// <summary>Puts one interview together.</summary>
public sealed class InterviewDetails(
    InterviewHeader header,
    InterviewTurns turns,
    InterviewQuestions questions,
    InterviewEvaluations evaluations,
    InterviewReport report,
    InterviewSkills skills,
    InterviewFindings findings,
    InterviewUnit unit) : IWarehouseQuery
{
    /// <summary>One interview; null when there is none of this key.</summary>
    public InterviewDetail? Read(long interviewId) =>
        header.Read(interviewId) is [var interview]
            ? new InterviewDetail(
                interview,
                turns.Read(interviewId),
                questions.Read(interviewId),
                evaluations.Read(interviewId),
                report.Read(interviewId),
                [.. skills.Read(interviewId).Select(s => s.Skill)],
                findings.Read(interviewId),
                unit.Read(interviewId))
            : null;
}
