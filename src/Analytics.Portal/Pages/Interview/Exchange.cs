using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Interview;

/// <summary>One step of the dialogue: what the recruiter says, what the candidate answers, and everything that is known about it.</summary>
/// <param name="Asked">The recruiter's turn; null where a dialogue starts with the candidate.</param>
/// <param name="Answers">The candidate's turns up to the recruiter's next.</param>
/// <param name="Question">The question it is listed as; null when it is not listed.</param>
/// <param name="Items">The evaluation items that judge it.</param>
/// <param name="Findings">The findings about its lines of the file, its question or its items.</param>
public sealed record Exchange(
    TurnRow? Asked, IReadOnlyList<TurnRow> Answers, QuestionRow? Question, IReadOnlyList<EvaluationRow> Items, IReadOnlyList<FindingRow> Findings)
{
    /// <summary>The number of its first turn, which its anchor is named after.</summary>
    public int TurnNo => Asked?.TurnNo ?? Answers[0].TurnNo;

    /// <summary>What the recruiter's turn does; null without one.</summary>
    public string? Kind => Question?.Kind ?? Asked?.Kind;

    /// <summary>The page's anchor for it: <c>q3</c> for a listed question, else <c>turn-7</c>.</summary>
    public string Anchor => Question is { } question ? $"q{question.QuestionNo}" : $"turn-{TurnNo}";

    /// <summary>How it is called in lists: "Q3", or nothing for turns that are no listed question.</summary>
    public string? Label => Question is { } question ? $"Q{question.QuestionNo}" : null;
}
