using Analytics.Portal.Components;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Overview;

/// <summary>Two periods as a reader would say them.</summary>
/// <param name="Name">The period looked at, on a card: "newest run".</param>
/// <param name="Current">The period looked at.</param>
/// <param name="Previous">The one before it.</param>
public sealed record PeriodWords(string Name, string Current, string Previous)
{
    /// <summary>The words for two periods that <see cref="Periods.Of"/> cut.</summary>
    /// <param name="periods">The periods; there is a previous one.</param>
    /// <param name="runs">The runs of the cohort that was cut, oldest first.</param>
    public static PeriodWords Of(Periods periods, IReadOnlyList<CohortRunsRow> runs)
    {
        ArgumentNullException.ThrowIfNull(periods);
        ArgumentNullException.ThrowIfNull(runs);
        return periods.Current.From is null
            ? new PeriodWords("newest run", $"the newest run ({Moment(runs, 1)})", $"the run before it ({Moment(runs, 2)})")
            : new PeriodWords("this period", $"the time {Days(periods.Current)}", $"the equally long time before it, {Days(periods.Previous!)}");
    }

    /// <summary>"The newest run (16 Nov 2026, n = 22) against the run before it (9 Nov 2026, n = 18)."</summary>
    public string Sentence(Period current, Period previous)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(previous);
        return $"{char.ToUpperInvariant(Current[0])}{Current[1..]}, {Figure.N(current.Figures.Interviews)}, against {Previous}, {Figure.N(previous.Figures.Interviews)}.";
    }

    // Two runs of one day are told apart by their time.
    private static string Moment(IReadOnlyList<CohortRunsRow> runs, int fromEnd)
    {
        var at = runs[^fromEnd].StartedAt;
        return runs[^1].StartedAt.Date == runs[^2].StartedAt.Date ? Figure.Moment(at) : Figure.Day(at);
    }

    private static string Days(Cohort cohort) => cohort.To is null ? $"since {Day(cohort.From)}" : $"from {Day(cohort.From)} to {Day(cohort.To)}";

    private static string Day(DateOnly? day) => Figure.Day(day?.ToDateTime(TimeOnly.MinValue));
}
