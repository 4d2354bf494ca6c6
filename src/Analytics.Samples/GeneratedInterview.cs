using Analytics.Transcripts;

namespace Analytics.Samples;

/// <summary>One run of an invented corpus.</summary>
/// <param name="Folder">The folder's name, <c>transcripts_YYYYMMDD_HHMMSS</c>.</param>
/// <param name="Evaluator">The invented evaluator's name.</param>
/// <param name="StartedAt">When the run started, to the second, without a time zone as in the folder's name.</param>
public sealed record GeneratedRun(string Folder, string Evaluator, DateTime StartedAt);

/// <summary>One invented interview.</summary>
/// <param name="Run">The run it belongs to.</param>
/// <param name="FileName">Candidate code and name, <c>C017_Alex_Thompson.txt</c>.</param>
/// <param name="Text">The transcript, line ends <c>\n</c>, no newline at the end as the harness leaves it.</param>
/// <param name="Truth">What the generator knows about it and a reader has to find out.</param>
public sealed record GeneratedInterview(GeneratedRun Run, string FileName, string Text, InterviewTruth Truth);

/// <summary>What the generator knows about an interview.</summary>
/// <param name="Generation">1, 2 or 3.</param>
/// <param name="Profile">The designed quality.</param>
/// <param name="Position">The position interviewed for.</param>
/// <param name="RecruiterKinds">The kind of each recruiter turn, in order.</param>
/// <param name="Items">The evaluation items in order.</param>
/// <param name="Listed">The listed question blocks in order; empty in generation 1.</param>
/// <param name="Recommendation">The level the report ends with; null when its wording names none.</param>
/// <param name="Quirks">The oddities of the harness and its models that the file has.</param>
public sealed record InterviewTruth(
    int Generation,
    QualityProfile Profile,
    string Position,
    IReadOnlyList<TurnKind> RecruiterKinds,
    IReadOnlyList<ItemTruth> Items,
    IReadOnlyList<ListedTruth> Listed,
    RecommendationLevel? Recommendation,
    Quirks Quirks);

/// <summary>What an evaluation item judges.</summary>
/// <param name="Number">Position in the evaluation, from 1, both sections counted.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Score">1 to 5; null when it has none.</param>
/// <param name="TurnNumber">The recruiter turn that asked, both speakers counted from 1; null when nothing of the kind was asked.</param>
/// <param name="QuestionNumber">The question block that holds that turn; null when it is not listed, and in generation 1.</param>
/// <param name="FollowUpTurns">The recruiter turns that stayed on it and are folded into its score.</param>
public sealed record ItemTruth(int Number, string Topic, int? Score, int? TurnNumber, int? QuestionNumber, IReadOnlyList<int> FollowUpTurns);

/// <summary>A listed question block.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="TurnNumber">The recruiter turn it repeats.</param>
/// <param name="DeclaredType">The type the harness guessed.</param>
/// <param name="Relevance">The value shown, 0 to 1; 0 for a PROJECT question in generation 3, which stands for not measured.</param>
public sealed record ListedTruth(int Number, int TurnNumber, DeclaredType DeclaredType, double Relevance);
