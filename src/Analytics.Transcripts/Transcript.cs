namespace Analytics.Transcripts;

/// <summary>One interview, whatever format it was written in.</summary>
/// <param name="Candidate">The candidate's name as the header gives it.</param>
/// <param name="Profile">The designed quality of the candidate; null where nobody designed one.</param>
/// <param name="Position">The position interviewed for; null when the header does not name one.</param>
/// <param name="ReportedTurns">The header's Total Turns (recruiter turns); null when absent or unreadable.</param>
/// <param name="ReportedMeanRelevance">The header's Average Relevance Score, unmeasured zeros included; null in generation 1.</param>
/// <param name="ReportedMeanScore">The header's Average Evaluation Score, 1 to 5; null in generation 1.</param>
/// <param name="Generation">1, 2 or 3: which harness wrote the file, read off its sections and relevance values; <see cref="NotOfTheHarness"/> for any other source.</param>
/// <param name="Scale">What its relevance values mean.</param>
/// <param name="Turns">The dialogue in order.</param>
/// <param name="Questions">The questions in order.</param>
/// <param name="Evaluations">The evaluation items in order.</param>
/// <param name="Report">The parts of the HR report that the file has, in its order.</param>
/// <param name="Skills">The bullet points of Technical Skills Demonstrated, Markdown emphasis removed.</param>
/// <param name="Recommendation">The recommendation and where it was read.</param>
public sealed record Transcript(
    string Candidate,
    QualityProfile? Profile,
    string? Position,
    int? ReportedTurns,
    double? ReportedMeanRelevance,
    double? ReportedMeanScore,
    int Generation,
    RelevanceScale Scale,
    IReadOnlyList<Turn> Turns,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<EvaluationItem> Evaluations,
    IReadOnlyList<ReportSection> Report,
    IReadOnlyList<string> Skills,
    Recommendation Recommendation)
{
    /// <summary>The generation of what no harness of the home format wrote.</summary>
    public const int NotOfTheHarness = 0;

    /// <summary>The candidate's code where the source gives one; null where the file's name does.</summary>
    public string? CandidateCode { get; init; }

    /// <summary>When this interview started, UTC; null where it is the run's start.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>The language spoken, as the source names it (<c>en</c>); null where it does not.</summary>
    public string? Language { get; init; }

    /// <summary>The content, SHA-256 in lowercase hexadecimal, of the home file it was converted from; null for anything else.</summary>
    public string? ConvertedFrom { get; init; }
}
