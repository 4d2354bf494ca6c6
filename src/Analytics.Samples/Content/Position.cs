namespace Analytics.Samples.Content;

/// <summary>One position of the catalogue: what is asked there and what candidates have done.</summary>
internal sealed record Position(
    string Title,
    string Company,
    IReadOnlyList<string> Employers,
    Template Background,
    string Study,
    IReadOnlyList<string> Skills,
    IReadOnlyList<Topic> Projects,
    IReadOnlyList<Topic> Topics);

/// <summary>Something to talk about: a technical topic or a candidate's project.</summary>
/// <param name="Title">As a heading.</param>
/// <param name="About">As a noun phrase inside a sentence.</param>
/// <param name="Terms">The words of the trade, at least three.</param>
/// <param name="Asks">Indirect questions; empty for a project.</param>
/// <param name="Basics">Sentences an acceptable answer is made of.</param>
/// <param name="Depths">Sentences only strong answers have.</param>
/// <param name="Errors">What a weak candidate says instead.</param>
/// <param name="Explanation">What the recruiter explains when nothing came; empty for a project.</param>
/// <param name="FollowUp">A question that stays on the topic; empty for a project.</param>
/// <param name="FollowUpPlain">An acceptable answer to it.</param>
/// <param name="FollowUpDeep">A strong answer to it.</param>
internal sealed record Topic(
    string Title,
    string About,
    IReadOnlyList<string> Terms,
    IReadOnlyList<string> Asks,
    IReadOnlyList<Template> Basics,
    IReadOnlyList<Template> Depths,
    IReadOnlyList<Template> Errors,
    string Explanation,
    string FollowUp,
    string FollowUpPlain,
    string FollowUpDeep)
{
    public bool IsProject => Asks.Count == 0;

    /// <summary>For each deep sentence the term it is about, told by a common word stem; null when it names none.</summary>
    public IReadOnlyList<string?> DepthTerms { get; init; } = [];

    public string? TermOf(Template depth)
    {
        for (var i = 0; i < Depths.Count; i++)
            if (ReferenceEquals(Depths[i], depth)) return DepthTerms[i];
        return null;
    }
}
