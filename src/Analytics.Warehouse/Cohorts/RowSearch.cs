using Analytics.Transcripts;
using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Cohorts;

/// <summary>One thing of a cohort that only rows can tell. Two searches of the same values are equal: what was found is kept by them.</summary>
/// <param name="IsUnwanted">Whether the interviews found are left out.</param>
internal abstract record RowSearch(bool IsUnwanted)
{
    // Values of lists stand in one text, so that records are equal by them; no value holds a control character.
    private const char Between = '\n';

    /// <summary>The searches of a cohort; none when nothing is looked for in rows.</summary>
    public static IReadOnlyList<RowSearch> Of(Cohort cohort) => [.. Of(cohort, false), .. cohort.Except is { } except ? Of(except, true) : []];

    /// <summary>Values as one text.</summary>
    protected static string Joined(IEnumerable<string> values) => string.Join(Between, values);

    /// <summary>The values of such a text.</summary>
    protected static List<string> Cut(string joined) => [.. joined.Split(Between, StringSplitOptions.RemoveEmptyEntries)];

    private static IEnumerable<RowSearch> Of(Cohort cohort, bool isUnwanted)
    {
        if (cohort.Search is { } text) yield return new SpokenSearch(text, isUnwanted);
        if (QuestionSearch.Of(cohort, isUnwanted) is { } question) yield return question;
        if (ItemSearch.Of(cohort, isUnwanted) is { } item) yield return item;
    }
}

/// <summary>Words somebody says.</summary>
internal sealed record SpokenSearch(string Text, bool IsUnwanted) : RowSearch(IsUnwanted);

/// <summary>A search by one statement.</summary>
/// <param name="Statement">Its name.</param>
/// <param name="IsUnwanted">As in <see cref="RowSearch"/>.</param>
internal abstract record StatedSearch(string Statement, bool IsUnwanted) : RowSearch(IsUnwanted)
{
    /// <summary>What the statement is given.</summary>
    public abstract QueryParameters Parameters { get; }
}

/// <summary>A question of one of these kinds, whose measured relevance lies in a range.</summary>
internal sealed record QuestionSearch(double From, double Below, string Kinds, bool IsUnwanted) : StatedSearch("InterviewsMeasured", IsUnwanted)
{
    /// <inheritdoc />
    public override QueryParameters Parameters => new QueryParameters().Add("from", From).Add("below", Below).Add("kinds", Cut(Kinds));

    /// <summary>The question a cohort asks for; null when it asks for none, or for kinds alone, which summaries tell.</summary>
    public static QuestionSearch? Of(Cohort cohort, bool isUnwanted = false) => cohort.Relevance is { } range
        ? new QuestionSearch(range.Bounds[0], range.Bounds[1], Joined(cohort.Kinds.Select(SnakeCase.Of)), isUnwanted)
        : null;
}

/// <summary>A scored item of one of these levels and criteria, whose points lie in a range.</summary>
internal sealed record ItemSearch(string Scores, string Sections, double? From, double? Below, bool IsUnwanted) : StatedSearch("InterviewsJudged", IsUnwanted)
{
    /// <inheritdoc />
    public override QueryParameters Parameters =>
        new QueryParameters().Add("scores", Cut(Scores)).Add("sections", Cut(Sections)).Add("from", From).Add("below", Below);

    /// <summary>The item a cohort asks for; null when it asks for none, or by levels and the home format's criteria alone, which summaries tell.</summary>
    public static ItemSearch? Of(Cohort cohort, bool isUnwanted = false) =>
        cohort.Points is null && cohort.Sections.All(KnownValues.HomeSections.Contains)
            ? null
            : new ItemSearch(
                Joined(CohortDimension.Named("score").Values(cohort)), Joined(cohort.Sections), cohort.Points?.Bounds[0], cohort.Points?.Bounds[1], isUnwanted);
}
