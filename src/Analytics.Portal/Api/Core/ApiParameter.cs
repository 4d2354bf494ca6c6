using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Api.Core;

/// <summary>One parameter of a query string: what is read, refused and described in the API's document all comes from here.</summary>
/// <param name="Name">Its name; upper and lower case are alike.</param>
/// <param name="Description">What it does, in a sentence.</param>
/// <param name="Example">A value to try.</param>
/// <param name="Allowed">The values it may have; null when they cannot be listed.</param>
/// <param name="IsRepeatable">Whether it may be given several times.</param>
/// <param name="IsNumber">Whether its values are whole numbers.</param>
public sealed record ApiParameter(
    string Name, string Description, string Example, IReadOnlyList<string>? Allowed = null, bool IsRepeatable = false, bool IsNumber = false)
{
    /// <summary>Most rows on a page of a list.</summary>
    public const int MostRows = 500;

    /// <summary>Rows on a page when nobody says.</summary>
    public const int UsualRows = 25;

    /// <summary>How a list of interviews is sorted.</summary>
    public static ApiParameter Sort { get; } = new(
        "sort", "What the list is sorted by, ascending; with a leading minus descending. Latest runs first when absent.", "-score",
        [.. Enum.GetValues<InterviewSort>().Select(SnakeCase.Of).SelectMany(name => new[] { name, "-" + name })]);

    /// <summary>Which page of a list.</summary>
    public static ApiParameter Page { get; } = new("page", "Which page, from 1.", "2", IsNumber: true);

    /// <summary>How long a page is.</summary>
    public static ApiParameter PageSize { get; } = new("page_size", $"Rows on a page, 1 to {MostRows}; {UsualRows} when absent.", "100", IsNumber: true);

    /// <summary>The runs a comparison takes as the measure.</summary>
    public static ApiParameter Baseline { get; } = new("baseline", "Run ids to compare with; needs new too.", "20260907_113642", IsRepeatable: true);

    /// <summary>The runs it holds against them.</summary>
    public static ApiParameter New { get; } = new("new", "Run ids that are compared; needs baseline too.", "20260914_102146", IsRepeatable: true);

    /// <summary>What <see cref="New"/> was once called.</summary>
    public static ApiParameter Candidate { get; } = new("candidate", "The same as new, by its earlier name.", "20260914_102146", IsRepeatable: true);

    /// <summary>Which interviews: the same parameters as on every page, and as the command line's options.</summary>
    /// <param name="prefix">Nothing, or <c>vs.</c> for the compared cohort.</param>
    public static IReadOnlyList<ApiParameter> OfCohort(string prefix = "") =>
        [.. CohortDimension.All.Select(d => (Dimension: d, Name: CohortWords.Plain(d.Name))).Select(d => new ApiParameter(
            prefix + d.Dimension.Name, Describe(d.Dimension.Name, prefix), ExampleOf(d.Name), AllowedOf(d.Name), d.Dimension.Repeatable))];

    /// <summary>What figures are split by.</summary>
    public static ApiParameter SplitBy(IReadOnlyList<By> splits) => new(
        "by", "Splits the figures: one group for each value. One group of all interviews when absent.", SnakeCase.Of(splits[0]), [.. splits.Select(SnakeCase.Of)]);

    private static string Describe(string name, string prefix)
    {
        if (CohortWords.Plain(name) is var plain && plain != name) return $"{(prefix.Length == 0 ? "Leaves" : "Of the cohort to compare with: leaves")} out what {plain} selects.";
        var what = name switch
        {
            "position" => "Positions interviewed for; unknown for files that name none.",
            "profile" => "Designed qualities of the candidate.",
            "person" => "Candidates, each by code or name, whatever its case.",
            "run" => "Run ids.",
            "evaluator" => "Evaluators of the runs.",
            "recommendation" => "Recommendations; unknown where no source gives a known one.",
            "score" => "Interviews with at least one evaluation item of one of these scores.",
            "section" => "Criteria of the evaluation: with score or points, items of these count; alone, interviews with a scored item of one.",
            "criterion" => "Criteria whose items alone count, in interviews that have one: figures and verdicts are then of these.",
            "points" => "Interviews with an item whose points, its scale read linearly onto 1 to 5, lie in this range; as mean.",
            "mean" => "Interviews whose mean score lies in this range: 4.5-5 is from 4.5 up to below 5, an end of the scale included; 4.33 is whatever rounds to it.",
            "relevance" => "Interviews with a question, of one of these kinds where there are some, whose measured relevance lies in this range, 0 to 1.",
            "measured" => "Scales on which relevance was measured.",
            "kind" => "Interviews with at least one question of one of these kinds.",
            "finding" => "Interviews with at least one of these findings.",
            "from" => "First day, included, on which the run started; ISO 8601.",
            "to" => "Last day, included, on which the run started; ISO 8601.",
            "last" => "A stretch of time that ends today: 90d, 12w, 6m, 1y; or evaluator, since the newest evaluator took over. In place of from.",
            _ => "Words somebody says in one turn, whatever their case and accents; the first and the last may be parts of words, from three letters on.",
        };
        return prefix.Length == 0 ? what : $"Of the cohort to compare with: {char.ToLowerInvariant(what[0])}{what[1..]}";
    }

    private static string ExampleOf(string name) => name switch
    {
        "position" => "Platform Engineer",
        "profile" => "strong",
        "person" => "C017",
        "run" => "20260907_113642",
        "evaluator" => "kestrel-2",
        "recommendation" => "proceed",
        "score" => "5",
        "section" => "project",
        "criterion" => "technical",
        "points" => "3.8",
        "mean" => "4-5",
        "relevance" => "0.8-1",
        "measured" => "judge",
        "kind" => "technical",
        "finding" => "item_unmatched",
        "from" => "2026-09-01",
        "to" => "2026-09-30",
        "last" => "90d",
        _ => "retries",
    };

    private static string[]? AllowedOf(string name) => name switch
    {
        "profile" => [.. Names<QualityProfile>(), Cohort.Unknown],
        "recommendation" => [.. Names<RecommendationLevel>(), Cohort.Unknown],
        "score" => ["1", "2", "3", "4", "5"],
        "measured" => Names<RelevanceScale>(),
        "kind" => Names<TurnKind>(),
        "finding" => Names<FindingCode>(),
        _ => null,
    };

    private static string[] Names<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(SnakeCase.Of)];
}

/// <summary>The parameters an endpoint takes; any other is refused.</summary>
public sealed record ApiParameters(IReadOnlyList<ApiParameter> All);
