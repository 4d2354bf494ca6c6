using Analytics.State.Access;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Components;

/// <summary>Something a page needs and its interviews do not have.</summary>
/// <param name="Sentence">What is missing, and what would give it.</param>
/// <param name="Path">The page where it can be given.</param>
/// <param name="Text">What the link to it says.</param>
/// <param name="Least">The least role that may open it.</param>
public sealed record Missing(string Sentence, string Path, string Text, Role Least);

/// <summary>What a page needs and its interviews do not have, and what would give it.</summary>
public static class MissingWords
{
    private const string Mapping = "/data/mapping";

    /// <summary>What is missing; nothing where all is there.</summary>
    /// <param name="contents">What the interviews have.</param>
    /// <param name="relevance">Their questions, where the page needs some.</param>
    /// <param name="needs">What the page needs.</param>
    public static IEnumerable<Missing> Of(CohortContentsRow contents, IReadOnlyList<RelevanceSummaryRow> relevance, Needs needs)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(needs);
        return contents.Interviews == 0 ? [] : new[]
        {
            needs.Profiles ? Profiles(contents, needs) : null, needs.Scores ? Scores(contents, needs) : null, needs.Recommendations ? Recommendations(contents, needs) : null,
            needs.Questions ? Questions(relevance) : null,
        }.OfType<Missing>();
    }

    private static Missing? Profiles(CohortContentsRow contents, Needs needs) => !Lacks(contents.Undesigned, contents, needs) ? null : new Missing(
        $"{Some(contents.Undesigned, contents.Interviews)} no designed quality{(needs.OnlyWhole ? ", so the evaluator is held against nobody’s judgement here" : ", which this page holds scores against")}; people’s ratings of the "
        + "same answers, in the files or given by hand, would tell how far scores can be trusted.",
        "/review", "Rate answers", Role.Analyst);

    private static Missing? Scores(CohortContentsRow contents, Needs needs) => !Lacks(contents.Unscored, contents, needs) ? null : contents.Unscored < contents.Interviews
        ? new Missing($"{Some(contents.Unscored, contents.Interviews)} no score; what is counted here leaves them out.", Mapping, "Try the file that has their scores", Role.Engineer)
        : new Missing("These interviews have no score, so nothing is counted here; a mapping that says where their files hold scores would give them.", Mapping, "Try a mapping", Role.Engineer);

    private static Missing? Recommendations(CohortContentsRow contents, Needs needs) => !Lacks(contents.Unrecommended, contents, needs) ? null : new Missing(
        $"{Some(contents.Unrecommended, contents.Interviews)} no known recommendation; a mapping’s wordings, or a setting, say which of their words mean one.", Mapping, "Try a mapping", Role.Engineer);

    private static Missing? Questions(IReadOnlyList<RelevanceSummaryRow> relevance) =>
        relevance.All(row => row.Questions == 0) ? new Missing(
            "None of these interviews lists its questions, which relevance is of; a mapping names them by the turn that asks.", Mapping, "Try a mapping", Role.Engineer)
        : relevance.All(row => row.MeasuredQuestions == 0) ? new Missing(
            "The relevance of none of these questions was measured; where a file has it from a judging model, a mapping says where it stands.", Mapping, "Try a mapping", Role.Engineer)
        : null;

    private static bool Lacks(int without, CohortContentsRow contents, Needs needs) => needs.OnlyWhole ? without == contents.Interviews : without > 0;

    private static string Some(int without, int all) => without == all ? "These interviews have" : $"{Figure.Count(without)} of {Figure.Of(all, "interview")} {(without == 1 ? "has" : "have")}";
}

/// <summary>What a page needs of its interviews.</summary>
public sealed record Needs
{
    /// <summary>It holds scores against designed quality.</summary>
    public bool Profiles { get; init; }

    /// <summary>It counts scores.</summary>
    public bool Scores { get; init; }

    /// <summary>It counts recommendations.</summary>
    public bool Recommendations { get; init; }

    /// <summary>It measures questions.</summary>
    public bool Questions { get; init; }

    /// <summary>Whether it can do without as long as some interview has it.</summary>
    public bool OnlyWhole { get; init; }
}
