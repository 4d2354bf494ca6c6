namespace Analytics.Warehouse.Queries;

/// <summary>One interview in a list.</summary>
/// <param name="InterviewId">Its key.</param>
/// <param name="RunId">Its run.</param>
/// <param name="StartedAt">When the run started.</param>
/// <param name="CandidateCode">The candidate's code, such as C017.</param>
/// <param name="Candidate">The candidate's name.</param>
/// <param name="Position">The position; null when the file names none.</param>
/// <param name="QualityProfile">The designed quality in snake_case.</param>
/// <param name="Evaluator">Who evaluated the run.</param>
/// <param name="MeanScore">Mean item score, 1 to 5; null without scored items.</param>
/// <param name="ScoredItems">Number of items behind it.</param>
/// <param name="Score1">Items scored 1.</param>
/// <param name="Score2">Items scored 2.</param>
/// <param name="Score3">Items scored 3.</param>
/// <param name="Score4">Items scored 4.</param>
/// <param name="Score5">Items scored 5.</param>
/// <param name="MeanRelevance">Mean of the measured relevances, 0 to 1; null when none was measured.</param>
/// <param name="MeasuredQuestions">Number of questions behind it.</param>
/// <param name="RelevanceScale">judge, similarity or none.</param>
/// <param name="Recommendation">The level in snake_case; null when unknown.</param>
/// <param name="Findings">Number of findings on the file.</param>
public sealed record InterviewRow(
    long InterviewId,
    string RunId,
    DateTime StartedAt,
    string CandidateCode,
    string Candidate,
    string? Position,
    string QualityProfile,
    string Evaluator,
    double? MeanScore,
    int ScoredItems,
    int Score1,
    int Score2,
    int Score3,
    int Score4,
    int Score5,
    double? MeanRelevance,
    int MeasuredQuestions,
    string RelevanceScale,
    string? Recommendation,
    int Findings);

/// <summary>What a cohort's interviews say together.</summary>
/// <param name="Interviews">Number of interviews selected.</param>
/// <param name="AllInterviews">Number of interviews in the warehouse.</param>
/// <param name="Items">Scored evaluation items of those selected.</param>
/// <param name="MeanScore">Mean over those items, 1 to 5; null without any.</param>
/// <param name="Proceed">Interviews recommended to proceed.</param>
/// <param name="Reservations">Interviews recommended with reservations.</param>
/// <param name="NotAFit">Interviews judged not a fit.</param>
/// <param name="Unknown">Interviews without a known recommendation.</param>
public sealed record InterviewSummary(
    long Interviews, long AllInterviews, long Items, double? MeanScore, long Proceed, long Reservations, long NotAFit, long Unknown);

/// <summary>Where the words searched for are said in one interview.</summary>
/// <param name="InterviewId">The interview.</param>
/// <param name="TurnNo">The first turn that holds them.</param>
/// <param name="Speaker">recruiter or candidate.</param>
/// <param name="TurnsHit">Number of turns that hold them.</param>
/// <param name="Excerpt">Text around the first place, with … where it is cut.</param>
public sealed record InterviewHit(long InterviewId, int TurnNo, string Speaker, long TurnsHit, string Excerpt);

/// <summary>A value a filter offers.</summary>
/// <param name="Parameter">position, profile, run, evaluator or recommendation.</param>
/// <param name="Value">The value as it stands in a query string.</param>
/// <param name="Interviews">Interviews there would be with this value and every other filter.</param>
public sealed record FacetValue(string Parameter, string Value, long Interviews);
