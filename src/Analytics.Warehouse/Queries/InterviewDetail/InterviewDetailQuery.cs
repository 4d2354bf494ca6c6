using Analytics.Warehouse.Cohorts;
using Dapper;
using DuckDB.NET.Data;

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

/// <summary>One interview, and its place in a list.</summary>
public static class InterviewDetailQuery
{
    /// <summary>Reads one interview; null when there is none of this key.</summary>
    public static InterviewDetail? Read(DuckDBConnection connection, long interviewId)
    {
        var interview = Rows<InterviewRecord>(connection, "InterviewHeader", interviewId).SingleOrDefault();
        return interview is null
            ? null
            : new InterviewDetail(
                interview,
                Rows<TurnRow>(connection, "InterviewTurns", interviewId),
                Rows<QuestionRow>(connection, "InterviewQuestions", interviewId),
                Rows<EvaluationRow>(connection, "InterviewEvaluations", interviewId),
                Rows<ReportSectionRow>(connection, "InterviewReport", interviewId),
                Rows<string>(connection, "InterviewSkills", interviewId),
                Rows<FindingRow>(connection, "InterviewFindings", interviewId),
                Rows<UnitInterviewRow>(connection, "InterviewUnit", interviewId));
    }

    /// <summary>The interview's place in the list that a cohort and an order make; null when the cohort does not select it.</summary>
    public static InterviewNeighbours? Neighbours(DuckDBConnection connection, long interviewId, Cohort cohort, InterviewOrder order) =>
        connection.QuerySingleOrDefault<InterviewNeighbours>(
            QueryText.Of("InterviewNeighbours"),
            new QueryParameters().Add(cohort).Add(order).Add("interview_id", interviewId));

    private static List<T> Rows<T>(DuckDBConnection connection, string query, long interviewId) =>
        connection.Query<T>(QueryText.Of(query), new QueryParameters().Add("interview_id", interviewId)).AsList();
}
