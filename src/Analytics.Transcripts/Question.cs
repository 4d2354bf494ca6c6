namespace Analytics.Transcripts;

/// <summary>The type the harness's keyword guess gave a listed question.</summary>
public enum DeclaredType
{
    /// <summary>Listed as PROJECT.</summary>
    Project,

    /// <summary>Listed as TECHNICAL.</summary>
    Technical,
}

/// <summary>
/// One question. In generations 2 and 3 a listed question block; in generation 1, which lists none, a recruiter's turn that asks
/// a project, technical or follow-up question.
/// </summary>
/// <param name="Number">The block's own number n of <c>Qn</c>; in generation 1 the position among the questions, from 1.</param>
/// <param name="TurnNumber">The recruiter turn that asks it; null when no turn holds its text.</param>
/// <param name="DeclaredType">The type the file gives; null in generation 1.</param>
/// <param name="Kind">Our own reading of the turn that asks it.</param>
/// <param name="Text">The question's words.</param>
/// <param name="ReportedRelevance">The value the file shows, 0 to 1; null where it shows none.</param>
/// <param name="Relevance">The measured relevance, 0 to 1; null when it was not measured (a zero of a PROJECT question is not a measurement).</param>
/// <param name="AnswerWords">Number of blank-separated words of the answer.</param>
/// <param name="Struggled">The harness marked the candidate as struggling.</param>
/// <param name="Explained">The harness marked that the recruiter explained.</param>
/// <param name="Line">Line of the file the question starts on, from 1.</param>
public sealed record Question(
    int Number,
    int? TurnNumber,
    DeclaredType? DeclaredType,
    TurnKind Kind,
    string Text,
    double? ReportedRelevance,
    double? Relevance,
    int AnswerWords,
    bool Struggled,
    bool Explained,
    int Line);
