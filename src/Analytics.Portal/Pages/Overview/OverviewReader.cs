using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Overview;

/// <summary>Asks the warehouse for what the Overview page says.</summary>
public sealed class OverviewReader(HeadlineFigures headlines, RecommendationMix mixes, ScoreSummary scores, CohortRuns runs)
{
    /// <summary>The figures of a cohort.</summary>
    public OverviewFigures Read(Cohort cohort) => headlines.Read(cohort) is { } total
        ? new OverviewFigures(total, mixes.Read(cohort, By.Run), scores.Read(cohort, By.Run), scores.Read(cohort, By.Evaluator))
        : OverviewFigures.None;

    /// <summary>The cohort's newest period against the one before it.</summary>
    /// <returns>The comparison; or null, and why there is none.</returns>
    public (PeriodComparison? Comparison, string Words) Compare(Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        var held = runs.Read(cohort);
        var periods = Periods.Of(cohort, held);
        if (periods.Previous is not { } before)
        {
            return (null, cohort.To is not null
                ? "A last day alone does not say where the period begins, so there is nothing to compare it with; give a first day too."
                : $"There is only one run{(cohort.IsAll ? "" : " among these interviews")}, so there is nothing to compare it with yet.");
        }

        var words = PeriodWords.Of(periods, held);
        return (Read(periods.Current, words.Current), Read(before, words.Previous)) is ({ } current, { } previous)
            ? (new PeriodComparison(current, previous, words.Name), words.Sentence(current, previous))
            : (null, $"Nothing to compare with: there are no such interviews in {words.Previous}.");
    }

    private Period? Read(Cohort cohort, string words) => headlines.Read(cohort) is { } figures
        ? new Period(words, figures, mixes.Read(cohort, By.Profile), scores.ReadHeat(cohort))
        : null;
}
