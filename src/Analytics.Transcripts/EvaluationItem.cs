namespace Analytics.Transcripts;

/// <summary>The part of the evaluation an item stands in.</summary>
public enum EvaluationSection
{
    /// <summary>"1. Project / Experience Question".</summary>
    Project,

    /// <summary>"2. Technical Questions".</summary>
    Technical,
}

/// <summary>One thing the evaluator scored, with the reason it gave.</summary>
/// <param name="Number">Position in the evaluation, from 1, both sections counted.</param>
/// <param name="Section">The part of the evaluation it stands in.</param>
/// <param name="Item">The evaluator's own label: <c>Q1</c>, <c>Q2</c> …; <c>Project</c> for a project item without one. It is not a question's number.</param>
/// <param name="Heading">What follows the label, if anything: the topic in the evaluator's words.</param>
/// <param name="Score">1 (unacceptable or no response) to 5 (exceptional), fractions allowed; null when the item has none that can be read.</param>
/// <param name="Justification">The evaluator's reason; empty when it gave none.</param>
/// <param name="QuestionNumber">The <see cref="Question.Number"/> it judges; null when none could be tied to it.</param>
/// <param name="TurnNumber">The recruiter turn it judges, also where the file does not list that turn as a question; null when unknown.</param>
/// <param name="Line">Line of the file the item starts on, from 1.</param>
public sealed record EvaluationItem(
    int Number,
    EvaluationSection Section,
    string Item,
    string? Heading,
    double? Score,
    string Justification,
    int? QuestionNumber,
    int? TurnNumber,
    int Line);
