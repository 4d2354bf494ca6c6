using Analytics.Calibration;
using Analytics.Calibration.Comparison;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;
using Analytics.Reports.People;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Reading;

/// <summary>Turns a cohort into its calibration report. Answers are kept while the warehouse does not change.</summary>
/// <param name="warehouse">Where to ask.</param>
/// <param name="options">What is expected of the profiles, and the thresholds.</param>
/// <param name="groups">The groups candidates say they belong to; null where nobody was asked.</param>
public sealed class CalibrationReader(WarehouseDatabase warehouse, CalibrationOptions options, SelfIdentification? groups = null)
{
    // A report holds some hundred figures, and points for its pictures.
    private const int WeightOfAReport = 4;

    // A batch that commits between two queries makes a report of two states; a third one in a row is taken as it is, its version tells.
    private const int Attempts = 3;

    private readonly ScoreCubes _cubes = new(warehouse);
    private readonly CandidateRows _candidates = new(warehouse);
    private readonly PairedSides _paired = new(warehouse);
    private readonly CohortRuns _runs = new(warehouse);
    private readonly PlaceInRun _places = new(warehouse);
    private readonly RelevanceSummary _relevance = new(warehouse);
    private readonly RelevanceCounts _relevances = new(warehouse);
    private readonly PeopleReader _people = new(warehouse, options);
    private readonly RelevanceScores _relevanceScores = new(warehouse);
    private readonly SelfIdentification _groups = groups ?? SelfIdentification.None;

    /// <summary>The report of a cohort; one without interviews gives a report whose verdicts are no_data.</summary>
    /// <param name="cohort">The interviews in scope.</param>
    /// <param name="comparison">
    /// The runs that drift and repeatability compare, in scope or not; null compares the newest run in scope with the one before it of the same evaluator (of
    /// any, where that is its first), and measures repeatability where most candidates repeat.
    /// </param>
    /// <exception cref="ArgumentException">A side of the comparison names no run.</exception>
    public CalibrationReport Read(Cohort cohort, RunComparison? comparison = null)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        if (comparison is { Baseline.Count: 0 } or { New.Count: 0 }) throw new ArgumentException("Both sides of a comparison need a run.", nameof(comparison));
        return warehouse.Cache.Get((options, _groups, Question(cohort, comparison)), () => ReadWhole(cohort, comparison), _ => WeightOfAReport);
    }

    /// <summary>Two cohorts metric by metric.</summary>
    /// <param name="baseline">Taken as the measure.</param>
    /// <param name="candidate">Held against it.</param>
    public CalibrationComparison Compare(Cohort baseline, Cohort candidate)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(candidate);
        var (before, after) = (Read(baseline), Read(candidate));
        var sides = new RunComparison(before.Scope.Runs, after.Scope.Runs);
        var comparable = AreComparable(baseline, candidate, sides);
        var both = Both(candidate, sides);
        return new CalibrationComparison(before, after, MetricComparison.Between(before, after), comparable ? Read(both, sides) : null)
        {
            Paired = comparable ? _paired.Compare(both, sides, options.Expected()) : null,
        };
    }

    private CalibrationReport ReadWhole(Cohort cohort, RunComparison? comparison)
    {
        for (var attempt = 1; ; attempt++)
        {
            var version = warehouse.Version;
            Ahead.Read(() => _cubes.Read(cohort), () => _places.Read(cohort));
            var report = WithPeople(CalibrationReportBuilder.Build(Input(cohort, cohort, RepeatsOf(cohort, comparison), comparison, version)), cohort);
            if (attempt == Attempts || warehouse.Version == version) return report;
        }
    }

    // The eighth card, of evaluators whose answers people rated.
    private CalibrationReport WithPeople(CalibrationReport report, Cohort cohort)
    {
        if (!_people.AnyRatings) return report;
        var cards = _people.Read(cohort).Evaluators.Where(e => e.Scope.Answers > 0).ToDictionary(e => e.Evaluator, e => e.Overall, StringComparer.Ordinal);
        IReadOnlyList<VerdictCard> With(string evaluator, IReadOnlyList<VerdictCard> own) => cards.TryGetValue(evaluator, out var card) ? [.. own, card] : own;
        return report with
        {
            Verdicts = report.Evaluators is [var only] ? With(only.Evaluator, report.Verdicts) : report.Verdicts,
            Evaluators = [.. report.Evaluators.Select(e => e with { Verdicts = With(e.Evaluator, e.Verdicts) })],
        };
    }

    // One evaluator's input is a part of the whole: what names a run is asked of the whole, whose answer is kept, and who is repeated is told of its rows.
    private CalibrationInput Input(Cohort cohort, Cohort whole, Repeats repeats, RunComparison? asked, long version)
    {
        var runs = _runs.Read(cohort);
        List<ScopedRun> scoped = [.. runs.Select(r => new ScopedRun(r.RunId, r.Evaluator, r.Interviews))];
        var comparison = asked ?? RunComparison.Usual(scoped, options.Thresholds.MinimumCandidates);

        if (comparison is { } sides) Ahead.Read(() => _cubes.ReadByPosition(whole.OfRuns(sides.Baseline)), () => _cubes.ReadByPosition(whole.OfRuns(sides.New)));

        var evaluators = scoped.Select(r => r.Evaluator).Distinct().Order(StringComparer.Ordinal).ToList();
        return new CalibrationInput
        {
            Scores = _cubes.Read(cohort),
            Repeats = repeats.Own,
            RunMoments = _cubes.ReadRuns(cohort),
            PositionMoments = _cubes.ReadPositions(cohort),
            Compared = Compared(whole, comparison, scoped, repeats),
            ByEvaluator = evaluators.Count < 2 ? [] : [.. evaluators.Select(e => new EvaluatorInput(e, Input(
                cohort with { Evaluators = [e] }, whole, repeats.Of(e, isCompared: Within(asked, e, scoped) is not null), Within(asked, e, scoped), version)))],
            RunOrder = Order(_places.Read(cohort)[0]),
            Relevance = comparison is null ? [] : [.. Relevance(whole, comparison.Baseline), .. Relevance(whole, comparison.New)],
            UnmeasuredQuestions = _relevance.Read(cohort).Sum(r => (long)r.Questions - r.MeasuredQuestions),
            RelevanceScores = [.. _relevanceScores.Read(cohort).Select(r => new RelevanceScoreCell(r.Scale, r.Relevance, r.Score, r.Items))],
            Parity = _candidates.Parity(cohort, _groups, Period(runs)),
            Runs = scoped,
            Comparison = asked,
            Expected = options.Expected(),
            Thresholds = options.Thresholds,
            WarehouseVersion = version,
        };
    }

    private static RunOrder Order(PlaceInRunRow row) =>
        new(new WithinSlopeSums(row.Candidates, row.Interviews, row.Xx, row.Xy, row.XxXx, row.XxXy, row.XyXy), row.Cells);

    private static (DateOnly From, DateOnly To)? Period(IReadOnlyList<CohortRunsRow> runs) => runs.Count == 0
        ? null
        : (DateOnly.FromDateTime(runs.Min(r => r.StartedAt)), DateOnly.FromDateTime(runs.Max(r => r.StartedAt)));

    /// <summary>What a comparison is for one of several evaluators: its own where all runs of it are that evaluator's, else none.</summary>
    internal static RunComparison? Within(RunComparison? asked, string evaluator, IReadOnlyCollection<ScopedRun> runs) =>
        asked is not null && asked.Baseline.Concat(asked.New).All(id => runs.Any(r => r.RunId == id && r.Evaluator == evaluator)) ? asked : null;

    private ComparedCubes Compared(Cohort whole, RunComparison? comparison, List<ScopedRun> runs, Repeats repeats)
    {
        if (comparison is null) return new ComparedCubes(ScoreCube.Empty, ScoreCube.Empty, []);
        HashSet<string> both = [.. comparison.Baseline, .. comparison.New];
        return new ComparedCubes(
            _cubes.ReadByPosition(whole.OfRuns(comparison.Baseline)), _cubes.ReadByPosition(whole.OfRuns(comparison.New)),
            repeats.Compared
                ?? (both.IsSubsetOf(runs.Select(r => r.RunId)) ? CandidateRows.RepeatedAmong(repeats.Own, r => both.Contains(r.Key.RunId)) : _candidates.Repeated(whole.OfRuns(both))));
    }

    // Where the cohort's runs are among those compared, who repeats is asked once, of the compared.
    private Repeats RepeatsOf(Cohort cohort, RunComparison? asked)
    {
        if (asked is null || cohort.Runs.Count == 0 || cohort.Runs.Except([.. asked.Baseline, .. asked.New]).Any()) return new Repeats(_candidates.Repeated(cohort), null);
        var compared = _candidates.Repeated(cohort.OfRuns([.. asked.Baseline, .. asked.New]));
        return new Repeats(CandidateRows.RepeatedAmong(compared, r => cohort.Runs.Contains(r.Key.RunId)), compared);
    }

    // The runs of one side are put together, so one of them stands for all.
    private IEnumerable<RelevanceCell> Relevance(Cohort cohort, IReadOnlyCollection<string> runs) => runs.Count == 0
        ? []
        : _relevances.Read(cohort.OfRuns(runs)).Select(r => new RelevanceCell(runs.First(), r.Scale, r.Relevance, r.Questions));

    // Two cohorts that differ in nothing but their runs, and share none, are two sides of one.
    private static bool AreComparable(Cohort baseline, Cohort candidate, RunComparison sides) =>
        sides is { Baseline.Count: > 0, New.Count: > 0 } && !sides.Baseline.Intersect(sides.New).Any() && Both(baseline, sides) == Both(candidate, sides);

    private static Cohort Both(Cohort cohort, RunComparison sides) =>
        cohort.OfRuns([.. sides.Baseline, .. sides.New]) with { Evaluators = [], From = null, To = null };

    private static string Question(Cohort cohort, RunComparison? comparison) => comparison is null
        ? cohort.ToQueryString()
        : $"{cohort.ToQueryString()}\n{string.Join('\n', comparison.Baseline.Order(StringComparer.Ordinal))}\n\n{string.Join('\n', comparison.New.Order(StringComparer.Ordinal))}";

    /// <summary>The interviews of candidates who have several.</summary>
    /// <param name="Own">Of those whom the cohort holds more than once.</param>
    /// <param name="Compared">Of those whom the compared runs together hold more than once; null where nobody asked.</param>
    private sealed record Repeats(IReadOnlyList<RepeatedInterview> Own, IReadOnlyList<RepeatedInterview>? Compared)
    {
        public Repeats Of(string evaluator, bool isCompared) => new(CandidateRows.RepeatedAmong(Own, r => r.Key.Evaluator == evaluator), isCompared ? Compared : null);
    }
}
