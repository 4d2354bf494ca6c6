using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>One turn of a dialogue.</summary>
/// <param name="TurnNo">Position in the dialogue, from 1.</param>
/// <param name="Speaker">recruiter or candidate.</param>
/// <param name="Kind">What a recruiter's turn does, in snake_case; null for the candidate's.</param>
/// <param name="Text">The words.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Line">Line of the source file it starts on, from 1.</param>
public sealed record TurnRow(int TurnNo, string Speaker, string? Kind, string Text, int Words, int Line) : IHasWords<TurnRow>
{
    TurnRow IHasWords<TurnRow>.Veiled(VeiledName candidate) => this with { Text = candidate.In(Text)! };
}

/// <summary>One question.</summary>
/// <param name="QuestionNo">Its number in the file.</param>
/// <param name="TurnNo">The turn that asks it; null when no turn holds its text.</param>
/// <param name="DeclaredType">PROJECT or TECHNICAL; null in generation 1.</param>
/// <param name="Kind">Our reading, in snake_case.</param>
/// <param name="ReportedRelevance">The value the file shows; null where it shows none.</param>
/// <param name="Relevance">The measured value, 0 to 1; null when it was not measured.</param>
/// <param name="AnswerWords">Number of words of the answer.</param>
/// <param name="Struggled">Marked as struggling.</param>
/// <param name="Explained">Marked as explained.</param>
/// <param name="Line">Line of the source file it starts on, from 1.</param>
public sealed record QuestionRow(
    int QuestionNo,
    int? TurnNo,
    string? DeclaredType,
    string Kind,
    double? ReportedRelevance,
    double? Relevance,
    int AnswerWords,
    bool Struggled,
    bool Explained,
    int Line);

/// <summary>One thing the evaluator scored.</summary>
/// <param name="ItemNo">Position in the evaluation, from 1.</param>
/// <param name="Section">project, technical, or another criterion.</param>
/// <param name="Item">The evaluator's own label; not a question's number.</param>
/// <param name="Heading">The topic in the evaluator's words; null when it gives none.</param>
/// <param name="Score">On its scale; null when the item has none.</param>
/// <param name="Justification">The evaluator's reason; may be empty.</param>
/// <param name="QuestionNo">The question it judges; null when none could be tied to it.</param>
/// <param name="TurnNo">The turn it judges; null when unknown.</param>
/// <param name="Line">Line of the source file it starts on, from 1.</param>
/// <param name="ScaleMin">The lowest score of its scale.</param>
/// <param name="ScaleMax">The highest.</param>
public sealed record EvaluationRow(
    int ItemNo, string Section, string Item, string? Heading, double? Score, string Justification, int? QuestionNo, int? TurnNo, int Line,
    double ScaleMin = 1, double ScaleMax = 5) : IHasWords<EvaluationRow>
{
    /// <summary>Whether the scale is the home format's.</summary>
    public bool IsOnHomeScale => this is { ScaleMin: 1, ScaleMax: 5 };

    EvaluationRow IHasWords<EvaluationRow>.Veiled(VeiledName candidate) => this with { Item = candidate.In(Item)!, Heading = candidate.In(Heading), Justification = candidate.In(Justification)! };
}

/// <summary>One part of the HR report.</summary>
/// <param name="Section">Which part, in snake_case.</param>
/// <param name="Text">Its Markdown, without the heading.</param>
/// <param name="Line">Line of the source file it starts on, from 1.</param>
public sealed record ReportSectionRow(string Section, string Text, int Line) : IHasWords<ReportSectionRow>
{
    ReportSectionRow IHasWords<ReportSectionRow>.Veiled(VeiledName candidate) => this with { Text = candidate.In(Text)! };
}

/// <summary>One skill.</summary>
/// <param name="Skill">In the report writer's words.</param>
public sealed record SkillRow(string Skill) : IHasWords<SkillRow>
{
    SkillRow IHasWords<SkillRow>.Veiled(VeiledName candidate) => this with { Skill = candidate.In(Skill)! };
}

/// <summary>Something a reader must be told about the file.</summary>
/// <param name="Code">What kind of thing, in snake_case.</param>
/// <param name="Severity">info, warning or error.</param>
/// <param name="Line">The line of the source file it is about, from 1.</param>
/// <param name="Detail">One sentence.</param>
public sealed record FindingRow(string Code, string Severity, int Line, string Detail) : IHasWords<FindingRow>
{
    FindingRow IHasWords<FindingRow>.Veiled(VeiledName candidate) => this with { Detail = VeiledFinding.Of(Code, Detail, candidate) };
}

/// <summary>One interview of the same unit.</summary>
/// <param name="InterviewId">Its key.</param>
/// <param name="RunId">Its run.</param>
/// <param name="StartedAt">When the run started.</param>
/// <param name="Evaluator">Who evaluated it.</param>
/// <param name="MeanScore">Mean item score; null without scored items.</param>
/// <param name="ScoredItems">Number of items behind it.</param>
/// <param name="MeanRelevance">Mean measured relevance; null when none was measured.</param>
/// <param name="MeasuredQuestions">Number of questions behind it.</param>
/// <param name="RelevanceScale">judge, similarity or none.</param>
/// <param name="Recommendation">The level in snake_case; null when unknown.</param>
public sealed record UnitInterviewRow(
    long InterviewId,
    string RunId,
    DateTime StartedAt,
    string Evaluator,
    double? MeanScore,
    int ScoredItems,
    double? MeanRelevance,
    int MeasuredQuestions,
    string RelevanceScale,
    string? Recommendation);
