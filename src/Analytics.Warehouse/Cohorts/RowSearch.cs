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
    public static IReadOnlyList<RowSearch> Of(Cohort cohort) => [.. Of(cohort, cohort.Criteria, false), .. cohort.Except is { } except ? Of(except, cohort.Criteria, true) : []];

    /// <summary>Values as one text.</summary>
    protected static string Joined(IEnumerable<string> values) => string.Join(Between, values);

    /// <summary>The values of such a text.</summary>
    protected static List<string> Cut(string joined) => [.. joined.Split(Between, StringSplitOptions.RemoveEmptyEntries)];

    // What counts is said once, for what is wanted and for what is left out.
    private static IEnumerable<RowSearch> Of(Cohort cohort, IReadOnlyList<string> criteria, bool isUnwanted)
    {
        if (cohort.Search is { } text) yield return new SpokenSearch(text, isUnwanted);
        if (QuestionSearch.Of(cohort, isUnwanted) is { } question) yield return question;
        if (ItemSearch.IsOf(cohort)) yield return ItemSearch.Of(cohort, criteria, isUnwanted);
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

/// <summary>A scored item of one of these levels and criteria, whose points lie in a range; where some criteria alone count, an item of one of those.</summary>
internal sealed record ItemSearch(string Scores, string Sections, string Criteria, double? From, double? Below, bool IsUnwanted) : StatedSearch("InterviewsJudged", IsUnwanted)
{
    /// <inheritdoc />
    public override QueryParameters Parameters => new QueryParameters()
        .Add("scores", Cut(Scores)).Add("sections", Cut(Sections)).Add("criteria", Cut(Criteria)).Add("from", From).Add("below", Below);

    /// <summary>Whether a cohort asks for an item that only rows can tell; levels and the home format's criteria alone are told by summaries.</summary>
    public static bool IsOf(Cohort cohort) => cohort.Points is not null || !cohort.Sections.All(KnownValues.IsOfHome);

    /// <summary>The item a cohort asks for.</summary>
    /// <param name="cohort">What says which item is meant.</param>
    /// <param name="criteria">Criteria whose items alone count; none where all do.</param>
    /// <param name="isUnwanted">As in <see cref="RowSearch"/>.</param>
    public static ItemSearch Of(Cohort cohort, IReadOnlyList<string> criteria, bool isUnwanted) => new(
        Joined(CohortDimension.Named("score").Values(cohort)), Joined(cohort.Sections), Joined(criteria), cohort.Points?.Bounds[0], cohort.Points?.Bounds[1], isUnwanted);
}
