using System.Globalization;
using System.Text;
using Analytics.Transcripts;

namespace Analytics.Warehouse.Cohorts;

/// <summary>One parameter of a cohort: its name, the values a cohort holds of it, and how a value is added. Everything that walks over a cohort walks over these.</summary>
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
    /// <summary>Longest text of one value, in UTF-16 characters.</summary>
    public const int MaxLength = 200;

    /// <summary>All parameters, in the order of a query string.</summary>
    public static IReadOnlyList<CohortDimension> All { get; } =
    [
        new("position", true, c => c.Positions, Text((c, v) => c with { Positions = [.. c.Positions, v] }), c => c with { Positions = [] }),
        new("profile", true, c => c.Profiles.Select(SnakeCase.Of), Named<QualityProfile>((c, v) => c with { Profiles = [.. c.Profiles, v] }), c => c with { Profiles = [] }),
        new("run", true, c => c.Runs, Text((c, v) => c with { Runs = [.. c.Runs, v] }), c => c with { Runs = [] }),
        new("evaluator", true, c => c.Evaluators, Text((c, v) => c with { Evaluators = [.. c.Evaluators, v] }), c => c with { Evaluators = [] }),
        new("recommendation", true, c => c.Recommendations.Select(r => r is { } level ? SnakeCase.Of(level) : Cohort.Unknown), AddRecommendation, c => c with { Recommendations = [] }),
        new("score", true, c => c.Scores.Select(s => s.ToString(CultureInfo.InvariantCulture)), AddScore, c => c with { Scores = [] }),
        new("kind", true, c => c.Kinds.Select(SnakeCase.Of), Named<TurnKind>((c, v) => c with { Kinds = [.. c.Kinds, v] }), c => c with { Kinds = [] }),
        new("finding", true, c => c.Findings.Select(SnakeCase.Of), Named<FindingCode>((c, v) => c with { Findings = [.. c.Findings, v] }), c => c with { Findings = [] }),
        new("from", false, c => Day(c.From), Date((c, v) => c with { From = v }), c => c with { From = null }),
        new("to", false, c => Day(c.To), Date((c, v) => c with { To = v }), c => c with { To = null }),
        new("q", false, c => c.Search is null ? [] : [c.Search], Text((c, v) => c with { Search = v }), c => c with { Search = null }),
    ];

    /// <summary>The parameter of this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static CohortDimension Named(string name) =>
        All.FirstOrDefault(d => d.Name == name)
        ?? throw new ArgumentException($"A cohort has no parameter \"{name}\"; it has {string.Join(", ", All.Select(d => d.Name))}.", nameof(name));

    private static Func<Cohort, string, (Cohort, string?)> Text(Func<Cohort, string, Cohort> add) => (cohort, value) =>
        value.Length > MaxLength ? (cohort, $"is longer than {MaxLength} characters")
        : value.Any(char.IsControl) ? (cohort, "holds a control character")
        : !IsWellFormed(value) ? (cohort, "is not valid Unicode text")
        : (add(cohort, value), null);

    private static Func<Cohort, string, (Cohort, string?)> Named<T>(Func<Cohort, T, Cohort> add) where T : struct, Enum => (cohort, value) =>
        SnakeCase.TryParse<T>(value, out var parsed) ? (add(cohort, parsed), null) : (cohort, $"is not one of {Names<T>()}");

    private static Func<Cohort, string, (Cohort, string?)> Date(Func<Cohort, DateOnly, Cohort> add) => (cohort, value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (add(cohort, day), null)
            : (cohort, "is not a date like 2026-09-07");

    private static (Cohort, string?) AddRecommendation(Cohort cohort, string value) =>
        value == Cohort.Unknown ? (cohort with { Recommendations = [.. cohort.Recommendations, null] }, null)
        : SnakeCase.TryParse<RecommendationLevel>(value, out var level) ? (cohort with { Recommendations = [.. cohort.Recommendations, level] }, null)
        : (cohort, $"is not one of {Names<RecommendationLevel>()}, {Cohort.Unknown}");

    private static (Cohort, string?) AddScore(Cohort cohort, string value) =>
        value is ['1' or '2' or '3' or '4' or '5'] ? (cohort with { Scores = [.. cohort.Scores, value[0] - '0'] }, null) : (cohort, "is not a score from 1 to 5");

    private static IEnumerable<string> Day(DateOnly? day) => day is { } d ? [d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : [];

    private static string Names<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(SnakeCase.Of));

    // A lone surrogate cannot be written to a query string and read back.
    private static bool IsWellFormed(string value)
    {
        for (var rest = value.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var consumed) != System.Buffers.OperationStatus.Done) return false;
            rest = rest[consumed..];
        }

        return true;
    }
}
