using Analytics.Transcripts;

namespace Analytics.Warehouse.Cohorts;

/// <summary>
/// A selection of interviews. Values of one property widen it (any of them), properties narrow it (all of them); an empty property does not filter.
/// Values are kept trimmed, distinct and in one order, so two cohorts that select by the same values are equal and have the same query string.
/// </summary>
public sealed record Cohort
{
    /// <summary>The value that stands for "the file gives none" among positions and recommendations.</summary>
    public const string Unknown = "unknown";

    /// <summary>Every interview.</summary>
    public static Cohort All { get; } = new();

    /// <summary>Positions interviewed for; <see cref="Unknown"/> for files that name none. Parameter <c>position</c>.</summary>
    public IReadOnlyList<string> Positions { get; init => field = Ordered(value); } = [];

    /// <summary>Designed qualities of the candidate. Parameter <c>profile</c>.</summary>
    public IReadOnlyList<QualityProfile> Profiles { get; init => field = Ordered(value); } = [];

    /// <summary>Interviews whose candidates nobody designed, beside those of <see cref="Profiles"/>. Parameter <c>profile</c>, written <see cref="Unknown"/>.</summary>
    public bool Undesigned { get; init; }

    /// <summary>Candidates, each by code or name, whatever its case. Parameter <c>person</c>: in a comparison <c>candidate</c> was once the name of a side.</summary>
    public IReadOnlyList<string> Candidates { get; init => field = Ordered(value); } = [];

    /// <summary>Run ids, such as <c>20260907_090000</c>. Parameter <c>run</c>.</summary>
    public IReadOnlyList<string> Runs { get; init => field = Ordered(value); } = [];

    /// <summary>Evaluators of the runs. Parameter <c>evaluator</c>.</summary>
    public IReadOnlyList<string> Evaluators { get; init => field = Ordered(value); } = [];

    /// <summary>Recommendations; null, written <see cref="Unknown"/>, where no source gives a known one. Parameter <c>recommendation</c>.</summary>
    public IReadOnlyList<RecommendationLevel?> Recommendations { get; init => field = Ordered(value); } = [];

    /// <summary>Interviews with at least one evaluation item of one of these scores, 1 to 5. Parameter <c>score</c>.</summary>
    public IReadOnlyList<int> Scores { get; init => field = Ordered(value); } = [];

    /// <summary>
    /// Criteria of the evaluation, <c>project</c> and <c>technical</c> in the home format: with <see cref="Scores"/> or <see cref="Points"/> only items of these
    /// count, alone interviews with a scored item of one are meant. Parameter <c>section</c>.
    /// </summary>
    public IReadOnlyList<string> Sections { get; init => field = Ordered(value); } = [];

    /// <summary>Interviews with at least one evaluation item whose points, its scale read linearly onto 1 to 5, lie in this range; null for no limit. Parameter <c>points</c>.</summary>
    public ValueRange? Points { get; init; }

    /// <summary>
    /// Criteria whose items alone count, in interviews that have one: figures, means and verdicts are then of these and not of all that was judged. Empty for all
    /// items. Parameter <c>criterion</c>; it leaves nothing out, so there is no other side of it.
    /// </summary>
    public IReadOnlyList<string> Criteria { get; init => field = Ordered(value); } = [];

    /// <summary>Interviews whose mean score lies in this range; null for no limit. Parameter <c>mean</c>.</summary>
    public ValueRange? Mean { get; init; }

    /// <summary>Interviews with at least one question, of one of <see cref="Kinds"/> where there are some, of measured relevance in this range. Parameter <c>relevance</c>.</summary>
    public ValueRange? Relevance { get; init; }

    /// <summary>Scales on which the interview's relevance was measured. Parameter <c>measured</c>.</summary>
    public IReadOnlyList<RelevanceScale> Scales { get; init => field = Ordered(value); } = [];

    /// <summary>Interviews with at least one question of one of these kinds. Parameter <c>kind</c>.</summary>
    public IReadOnlyList<TurnKind> Kinds { get; init => field = Ordered(value); } = [];

    /// <summary>Interviews with at least one of these findings. Parameter <c>finding</c>.</summary>
    public IReadOnlyList<FindingCode> Findings { get; init => field = Ordered(value); } = [];

    /// <summary>First day, included, on which the run started. Parameter <c>from</c>, ISO 8601; where <see cref="Last"/> is given, the day it comes to.</summary>
    public DateOnly? From { get; init; }

    /// <summary>How <see cref="From"/> was said when it was said by the clock, such as <c>90d</c>; null for a day of its own. Parameter <c>last</c>.</summary>
    public RelativeTime? Last { get; init; }

    /// <summary>Last day, included, on which the run started. Parameter <c>to</c>, ISO 8601.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words somebody says in the interview, whatever their case and accents; null for no search. Parameter <c>q</c>.</summary>
    public string? Search { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }

    /// <summary>Interviews that are left out: those for which one of its properties holds; null for none. Parameters with <c>not.</c> before their names.</summary>
    public Cohort? Except { get; init => field = value is { IsAll: true } ? null : value; }

    /// <summary>Whether items of a criterion count.</summary>
    public bool Counts(string criterion) => Criteria.Count == 0 || Criteria.Contains(criterion);

    /// <summary>True when nothing filters.</summary>
    public bool IsAll => Pairs.Count == 0;

    /// <summary>
    /// True when the aggregates kept at load time can tell its interviews from all others: it uses nothing but position, profile, run, evaluator,
    /// recommendation, scale of relevance and days. Figures of any other cohort are counted from the summaries of its interviews.
    /// </summary>
    public bool IsOfCells =>
        Candidates.Count + Scores.Count + Sections.Count + Criteria.Count + Kinds.Count + Findings.Count == 0 && Points is null && Mean is null && Relevance is null && Search is null && Except?.IsOfCells != false;

    /// <summary>The cohort as parameter names and values, in the order of <see cref="CohortDimension.All"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs =>
        [.. CohortDimension.All.SelectMany(d => d.Values(this).Select(v => KeyValuePair.Create(d.Name, v)))];

    /// <summary>Reads a cohort from a query string's pairs; names are not case-sensitive and names of other things are passed over.</summary>
    /// <param name="pairs">Names and values, decoded; empty values (an untouched form control) do not filter.</param>
    /// <param name="prefix">What stands before the names: nothing, or <c>vs.</c> for a compared cohort.</param>
    /// <returns>The cohort of all well-formed values, and a problem for each of the others.</returns>
    public static CohortReading Parse(IEnumerable<KeyValuePair<string, string?>> pairs, string prefix = "") => CohortParser.Parse(pairs, prefix);

    /// <summary>The cohort as a query string without a question mark; empty when nothing filters. <see cref="Parse"/> reads it back.</summary>
    /// <param name="prefix">What to put before each name, such as <c>vs.</c>.</param>
    public string ToQueryString(string prefix = "") =>
        string.Join('&', Pairs.Select(p => $"{prefix}{p.Key}={Uri.EscapeDataString(p.Value)}"));

    /// <summary>This cohort with one more value: it widens a repeatable parameter and replaces a single one (<c>from</c>, <c>to</c>, <c>last</c>, <c>q</c>).</summary>
    /// <exception cref="ArgumentException">No such parameter, or the value is not one of its.</exception>
    public Cohort With(string name, string value)
    {
        var (cohort, problem) = CohortDimension.Named(name).Add(this, value);
        return problem is null ? cohort : throw new ArgumentException(problem, nameof(value));
    }

    /// <summary>This cohort with one parameter narrowed to one value, whatever it held before: where a click on a mark leads.</summary>
    /// <exception cref="ArgumentException">No such parameter, or the value is not one of its.</exception>
    public Cohort Only(string name, string value) => Without(name).With(name, value);

    /// <summary>This cohort without any value of one parameter.</summary>
    /// <exception cref="ArgumentException">No such parameter.</exception>
    public Cohort Without(string name) => CohortDimension.Named(name).Clear(this);

    /// <summary>This cohort without one value of one parameter; unchanged when it does not hold it.</summary>
    /// <exception cref="ArgumentException">No such parameter.</exception>
    public Cohort Without(string name, string value)
    {
        var dimension = CohortDimension.Named(name);
        return dimension.Values(this).Where(v => v != value).Aggregate(dimension.Clear(this), (cohort, v) => dimension.Add(cohort, v).Cohort);
    }

    /// <summary>The cohort in words: "strong, Site Reliability Engineer, run 2026-09-07 09:00, score 5".</summary>
    public string ToWords() => CohortWords.Of(this);

    /// <inheritdoc />
    public bool Equals(Cohort? other) => other is not null && From == other.From && Pairs.SequenceEqual(other.Pairs);

    /// <inheritdoc />
    public override int GetHashCode() => ToQueryString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => ToQueryString();

    private static string[] Ordered(IReadOnlyList<string> values) =>
        [.. values.Select(v => v.Trim()).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static T[] Ordered<T>(IReadOnlyList<T> values) => [.. values.Distinct().OrderBy(v => v is null).ThenBy(v => v)];
}
