using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Cohorts;

/// <summary>A cohort cut into the period looked at and the one to compare it with.</summary>
/// <param name="Current">The period looked at.</param>
/// <param name="Previous">The period before it; null when there is none to compare with.</param>
public sealed record Periods(Cohort Current, Cohort? Previous)
{
    /// <summary>
    /// Cuts a cohort. With a first day, the period before is as many days long and ends the day before; a missing last day is that of the last run.
    /// With only a last day nothing says where the period begins, so there is none before it. Without days, the newest run is held against the run before it.
    /// </summary>
    /// <param name="cohort">The cohort as the reader asked for it.</param>
    /// <param name="runs">The runs it has interviews in, oldest first, as <see cref="CohortRuns"/> reads them.</param>
    public static Periods Of(Cohort cohort, IReadOnlyList<CohortRunsRow> runs) => (cohort.From, cohort.To) switch
    {
        ({ } from, var to) => new Periods(cohort, Before(cohort, from, to ?? LastDay(from, runs))),
        (null, not null) => new Periods(cohort, null),
        _ => runs switch
        {
            [] => new Periods(cohort, null),
            [var only] => new Periods(OfRun(cohort, only), null),
            [.., var before, var last] => new Periods(OfRun(cohort, last), OfRun(cohort, before)),
        },
    };

    private static Cohort Before(Cohort cohort, DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        // A period that reaches back before the calendar begins starts with it.
        var start = DateOnly.FromDayNumber(Math.Max(0, from.DayNumber - days));
        return cohort with { Last = null, From = start, To = DateOnly.FromDayNumber(Math.Max(0, from.DayNumber - 1)) };
    }

    private static DateOnly LastDay(DateOnly from, IReadOnlyList<CohortRunsRow> runs) =>
        runs.Count == 0 ? from : DateOnly.FromDateTime(runs[^1].StartedAt);

    private static Cohort OfRun(Cohort cohort, CohortRunsRow run) => cohort with { Runs = [run.RunId] };
}
