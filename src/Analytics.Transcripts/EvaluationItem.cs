namespace Analytics.Transcripts;

/// <summary>The two parts of the home format's evaluation; each is a criterion of its own.</summary>
public enum EvaluationSection
{
    /// <summary>"1. Project / Experience Question".</summary>
    Project,

    /// <summary>"2. Technical Questions".</summary>
    Technical,
}

/// <summary>One thing the evaluator scored, with the reason it gave.</summary>
/// <param name="Number">Position in the evaluation, from 1, all criteria counted.</param>
/// <param name="Criterion">What was judged, in small letters: <c>project</c> or <c>technical</c> in the home format, the source's own name elsewhere.</param>
/// <param name="Item">The evaluator's own label: <c>Q1</c>, <c>Q2</c> …; <c>Project</c> for a project item without one. It is not a question's number.</param>
/// <param name="Heading">What follows the label, if anything: the topic in the evaluator's words.</param>
/// <param name="Score">On <see cref="Scale"/>, fractions allowed; null when the item has none that can be read.</param>
/// <param name="Justification">The evaluator's reason; empty when it gave none.</param>
/// <param name="QuestionNumber">The <see cref="Question.Number"/> it judges; null when none could be tied to it.</param>
/// <param name="TurnNumber">The recruiter turn it judges, also where the file does not list that turn as a question; null when unknown.</param>
/// <param name="Line">Line of the file the item starts on, from 1.</param>
public sealed record EvaluationItem(
    int Number,
    string Criterion,
    string Item,
    string? Heading,
    double? Score,
    string Justification,
    int? QuestionNumber,
    int? TurnNumber,
    int Line)
{
    /// <summary>The ends of the scale the score is on; 1 (unacceptable or no response) to 5 (exceptional) in the home format.</summary>
    public ScoreScale Scale { get; init; } = ScoreScale.Home;

    /// <summary>Who judged.</summary>
    public Rater Rater { get; init; } = Rater.OfTheRun;

    /// <summary>The home format's part it stands in; null for another criterion.</summary>
    public EvaluationSection? Section => SnakeCase.TryParse<EvaluationSection>(Criterion, out var section) ? section : null;
}
