using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Components;

/// <summary>What a page needs and its interviews do not have, and what would give it.</summary>
public static class MissingWords
{
    /// <summary>The sentences; none where nothing is missing.</summary>
    /// <param name="contents">What the interviews have.</param>
    /// <param name="profiles">Whether the page needs a designed quality.</param>
    /// <param name="scores">Whether it needs scores.</param>
    /// <param name="questions">Whether it needs questions and their relevance.</param>
    public static IEnumerable<string> Of(CohortContentsRow contents, bool profiles, bool scores, bool questions)
    {
        ArgumentNullException.ThrowIfNull(contents);
        if (contents.Interviews == 0) yield break;
        if (profiles && contents.Undesigned > 0)
        {
            yield return $"{Some(contents.Undesigned, contents.Interviews)} no designed quality, which this page holds scores against. People’s ratings of the same answers would tell instead how far "
                + "scores can be trusted: in the files, or given by hand.";
        }

        if (scores && contents.Unscored > 0) yield return $"{Some(contents.Unscored, contents.Interviews)} no score. {(contents.Unscored == contents.Interviews ? "People’s ratings would give this page what it counts." : "What is counted here leaves them out.")}";
        if (questions && contents.Questions == 0) yield return "None of these interviews lists its questions, which this page is about. The format names them by the turn that asks (docs/formats.md).";
        else if (questions && contents.MeasuredQuestions == 0) yield return "The relevance of none of these questions was measured. A judging model gives it question by question; people’s ratings are of answers and do not.";
    }

    private static string Some(int without, int all) => without == all ? "These interviews have" : $"{Figure.Count(without)} of {Figure.Of(all, "interview")} {(without == 1 ? "has" : "have")}";
}
