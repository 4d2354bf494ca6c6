using System.Globalization;
using Analytics.Transcripts;

namespace Analytics.Warehouse.Cohorts;

/// <summary>One parameter of a cohort. Everything that walks over a cohort walks over these: query strings, words, filters on a page.</summary>
/// <param name="Name">The parameter's name in addresses, on the command line and in the API.</param>
/// <param name="Repeatable">True when several values widen the cohort, false when there is one at most.</param>
/// <param name="Values">The values a cohort holds, as they stand in a query string.</param>
/// <param name="Add">The cohort with one more value; or the cohort as it was, and what is wrong with the value.</param>
/// <param name="Clear">The cohort without any value.</param>
public sealed record CohortDimension(
    string Name,
    bool Repeatable,
    Func<Cohort, IEnumerable<string>> Values,
    Func<Cohort, string, (Cohort Cohort, string? Problem)> Add,
    Func<Cohort, Cohort> Clear)
{
    /// <summary>What stands before the name of a parameter whose interviews are left out.</summary>
    public const string Not = "not.";

    private static readonly HashSet<string> OfGroups = ["position", "profile", "run", "evaluator", "recommendation", "from", "to", "last"];

    /// <summary>Whether it tells groups of interviews apart that may be shown to who may not read single ones.</summary>
    public bool TellsGroups => OfGroups.Contains(Name.StartsWith(Not, StringComparison.Ordinal) ? Name[Not.Length..] : Name);

    /// <summary>The parameters that say which interviews are meant, in the order of a query string.</summary>
    public static IReadOnlyList<CohortDimension> Wanted { get; } =
    [
        Many("position", c => c.Positions, (c, v) => c with { Positions = v }, v => v, CohortValue.ReadText),
        Many<QualityProfile?>(
            "profile",
            c => [.. c.Profiles, .. c.Undesigned ? new QualityProfile?[] { null } : []],
            (c, v) => c with { Profiles = [.. v.OfType<QualityProfile>()], Undesigned = v.Contains(null) },
            CohortValue.Of,
            CohortValue.ReadNameOrUnknown),
        Many("person", c => c.Candidates, (c, v) => c with { Candidates = v }, v => v, CohortValue.ReadText),
        Many("run", c => c.Runs, (c, v) => c with { Runs = v }, v => v, CohortValue.ReadText),
        Many("evaluator", c => c.Evaluators, (c, v) => c with { Evaluators = v }, v => v, CohortValue.ReadText),
        Many<RecommendationLevel?>("recommendation", c => c.Recommendations, (c, v) => c with { Recommendations = v }, CohortValue.Of, CohortValue.ReadNameOrUnknown),
        Many("score", c => c.Scores, (c, v) => c with { Scores = v }, v => v.ToString(CultureInfo.InvariantCulture), CohortValue.ReadScore),
        Many("section", c => c.Sections, (c, v) => c with { Sections = v }, v => v, CohortValue.ReadText),
        Many("criterion", c => c.Criteria, (c, v) => c with { Criteria = v }, v => v, CohortValue.ReadText),
        Range("points", 1, 5, c => c.Points, (c, v) => c with { Points = v }),
        Range("mean", 1, 5, c => c.Mean, (c, v) => c with { Mean = v }),
        Range("relevance", 0, 1, c => c.Relevance, (c, v) => c with { Relevance = v }),
        Many("measured", c => c.Scales, (c, v) => c with { Scales = v }, SnakeCase.Of, CohortValue.ReadName),
        Many("kind", c => c.Kinds, (c, v) => c with { Kinds = v }, SnakeCase.Of, CohortValue.ReadName),
        Many("finding", c => c.Findings, (c, v) => c with { Findings = v }, SnakeCase.Of, CohortValue.ReadName),
        Day("from", c => c.Last is null ? c.From : null, (c, v) => c with { From = v, Last = null }),
        Day("to", c => c.To, (c, v) => c with { To = v }),
        new(
            "last",
            false,
            c => c.Last is { } last ? [last.ToString()] : [],
            (c, v) => RelativeTime.TryParse(v, out var last) ? (c with { Last = last, From = last.FirstDay(RelativeTime.Today) }, null) : (c, RelativeTime.Expected),
            c => c.Last is null ? c : c with { Last = null, From = null }),
        Many<string>("q", c => c.Search is null ? [] : [c.Search], (c, v) => c with { Search = v is [.., var last] ? last : null }, v => v, CohortValue.ReadText)
            with { Repeatable = false },
    ];

    /// <summary>All parameters: those that say which interviews are meant, then those that leave some out.</summary>
    public static IReadOnlyList<CohortDimension> All { get; } = [.. Wanted, .. Wanted.Where(d => d.Name is not ("from" or "to" or "last" or "criterion")).Select(Unwanted)];

    /// <summary>The parameter of this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static CohortDimension Named(string name) =>
        All.FirstOrDefault(d => d.Name == name)
        ?? throw new ArgumentException($"A cohort has no parameter \"{name}\"; it has {string.Join(", ", All.Select(d => d.Name))}.", nameof(name));

    private static CohortDimension Unwanted(CohortDimension wanted) => new(
        Not + wanted.Name,
        wanted.Repeatable,
        cohort => cohort.Except is { } except ? wanted.Values(except) : [],
        (cohort, value) =>
        {
            var (except, problem) = wanted.Add(cohort.Except ?? Cohort.All, value);
            return (problem is null ? cohort with { Except = except } : cohort, problem);
        },
        cohort => cohort.Except is { } except ? cohort with { Except = wanted.Clear(except) } : cohort);

    private static CohortDimension Many<T>(
        string name, Func<Cohort, IReadOnlyList<T>> get, Func<Cohort, IReadOnlyList<T>, Cohort> set, Func<T, string> write, CohortValue.Reader<T> read) => new(
        name,
        true,
        cohort => get(cohort).Select(write),
        (cohort, value) => read(value, out var parsed) is { } problem ? (cohort, problem) : (set(cohort, [.. get(cohort), parsed]), null),
        cohort => set(cohort, []));

    private static CohortDimension Day(string name, Func<Cohort, DateOnly?> get, Func<Cohort, DateOnly?, Cohort> set) => new(
        name,
        false,
        cohort => get(cohort) is { } day ? [CohortValue.Of(day)] : [],
        (cohort, value) => CohortValue.ReadDay(value, out var day) is { } problem ? (cohort, problem) : (set(cohort, day), null),
        cohort => set(cohort, null));

    private static CohortDimension Range(string name, decimal least, decimal most, Func<Cohort, ValueRange?> get, Func<Cohort, ValueRange?, Cohort> set) => new(
        name,
        false,
        cohort => get(cohort) is { } range ? [range.ToString()] : [],
        (cohort, value) => ValueRange.TryParse(value, least, most, out var range) ? (set(cohort, range), null) : (cohort, ValueRange.Expected(least, most)),
        cohort => set(cohort, null));
}
