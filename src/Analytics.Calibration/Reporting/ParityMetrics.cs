using Analytics.Calibration.Cubes;
using Analytics.Calibration.Fairness;
using Analytics.Calibration.Multiplicity;

namespace Analytics.Calibration.Reporting;

/// <summary>
/// Are cohorts selected alike? Each against the cohort with the highest rate, overall and within profiles. Nothing without cohorts.
/// </summary>
internal static class ParityMetrics
{
    internal static void Add(IReadOnlyList<SelectionCell> cells, MetricSet metrics)
    {
        var cohorts = cells.GroupBy(c => c.Cohort).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Cells: g.ToList(), All: Sum(g))).Where(c => c.All.Total > 0).ToList();
        if (cohorts.Count < 2)
            return;

        var best = cohorts.MaxBy(c => c.All.Rate)!;
        var others = cohorts.Where(c => c.Name != best.Name).ToList();
        var p = others.Select(c => FisherExact.PValue(c.All, best.All)).ToList();
        var adjusted = AdjustedP.BenjaminiHochberg(p);
        metrics.Add("air." + best.Name, best.All.Rate > 0 ? 1 : null, (int)best.All.Total, Unit.Ratio);
        for (var i = 0; i < others.Count; i++)
        {
            var cohort = others[i];
            var strata = Strata(cohort.Cells, best.Cells);
            var n = (int)(cohort.All.Total + best.All.Total);
            metrics.Add("air." + cohort.Name, SelectionRatio.Katz(cohort.All, best.All), Unit.Ratio, p[i], adjusted[i]);
            metrics.Add($"air.{cohort.Name}.fisher", p[i], n, Unit.PValue);
            metrics.Add($"air.{cohort.Name}.mantel_haenszel", MantelHaenszel.RateRatio(strata), Unit.Ratio, MantelHaenszel.PValue(strata));
            metrics.Add($"air.{cohort.Name}.odds_ratio", MantelHaenszel.OddsRatio(strata), Unit.Ratio);
        }
    }

    private static Selection Sum(IEnumerable<SelectionCell> cells)
    {
        var all = cells.ToList();
        return new Selection(all.Sum(c => c.Selected), all.Sum(c => c.Total));
    }

    private static List<(Selection First, Selection Second)> Strata(List<SelectionCell> first, List<SelectionCell> second) =>
        [.. first.Concat(second).Select(c => c.Profile).Distinct().Order()
            .Select(p => (Sum(first.Where(c => c.Profile == p)), Sum(second.Where(c => c.Profile == p))))];
}
