using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Drift;
using Analytics.Portal.Components;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Pages.Overview;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Changes;

/// <summary>What moved, group by group.</summary>
/// <param name="Groups">From the largest fall to the largest rise; groups whose change is undefined come last.</param>
/// <param name="Periods">The two periods; without an earlier one there is nothing to compare.</param>
/// <param name="Words">The periods in words; or why there is nothing to compare with.</param>
public sealed record ChangesFound(IReadOnlyList<GroupChange> Groups, Periods Periods, string Words);

/// <summary>Compares a cohort's newest period with the one before it, group by group.</summary>
public sealed class GroupChanges(ScoreSummary scores, CohortRuns runs)
{
    /// <summary>What a change can be told of.</summary>
    public static IReadOnlyList<By> Splits { get; } = [By.Position, By.Profile, By.Evaluator];

    /// <summary>Runs that a course shows, the newest ones.</summary>
    public const int MostRuns = 24;

    /// <summary>Every group that one of the periods has.</summary>
    /// <param name="cohort">The interviews; with a first day the period begins there, else it is the newest run.</param>
    /// <param name="by">One of <see cref="Splits"/>.</param>
    public ChangesFound Read(Cohort cohort, By by)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        var held = runs.Read(cohort);
        var periods = Periods.Of(cohort, held);
        if (periods.Previous is not { } before)
            return new ChangesFound([], periods, held.Count == 0 ? "There is no such interview." : "There is nothing before it to compare with; a first day, or more than one run, gives it two periods.");

        // The mix that is held fixed: positions are compared within profile, all else within position.
        var within = by == By.Position ? By.Profile : By.Position;
        var (then, now) = (scores.Read(before, by, within).ToLookup(r => r.Value!), scores.Read(periods.Current, by, within).ToLookup(r => r.Value!));
        var course = Course(cohort, by);
        var groups = then.Select(g => g.Key).Union(now.Select(g => g.Key)).Select(value => new GroupChange(
            value, Split.Name(by, value), Mean(then[value]), Mean(now[value]), Difference(then[value], now[value]), [.. course.Select(run => MeanIn(run, value))]));
        var words = PeriodWords.Of(periods, held);
        return new ChangesFound(
            [.. groups.OrderBy(g => g.Change.Value is null).ThenBy(g => g.Change.Value).ThenBy(g => g.Name, NaturalOrder.Comparer)], periods,
            $"{words.Current} against {words.Previous}");
    }

    // The newest period ends with the cohort's newest run, so the course does too, however far back the period itself begins.
    private List<IGrouping<(string RunId, DateTime StartedAt), ScoreSummaryRow>> Course(Cohort cohort, By by)
    {
        var everything = cohort.Without("from").Without("last");
        var shown = runs.Read(everything).TakeLast(MostRuns).Select(r => r.RunId).ToList();
        return shown.Count == 0 ? [] : [.. scores.ReadTrend(everything with { Runs = shown }, by).GroupBy(r => (r.AcrossValue!, r.StartedAt)).OrderBy(g => g.Key.StartedAt)];
    }

    private static RunMean MeanIn(IGrouping<(string RunId, DateTime StartedAt), ScoreSummaryRow> run, string value) =>
        run.FirstOrDefault(r => r.Value == value) is { } row
            ? new RunMean(run.Key.RunId, run.Key.StartedAt, row.InterviewMean, row.ScoredInterviews)
            : new RunMean(run.Key.RunId, run.Key.StartedAt, null, 0);

    private static Estimate Mean(IEnumerable<ScoreSummaryRow> rows) => rows.Moments().MeanEstimate();

    private static Estimate Difference(IEnumerable<ScoreSummaryRow> then, IEnumerable<ScoreSummaryRow> now)
    {
        var before = then.ToDictionary(r => r.AcrossValue ?? "", r => r.Moments());
        return MeanDifference.Stratified(now.Where(r => before.ContainsKey(r.AcrossValue ?? "")).Select(r => (before[r.AcrossValue ?? ""], r.Moments())));
    }
}
