using Analytics.Calibration;
using Analytics.Calibration.Comparison;
using Analytics.Calibration.Reporting;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Reading;

/// <summary>Turns a cohort into its calibration report. Answers are kept while the warehouse does not change.</summary>
/// <param name="warehouse">Where to ask.</param>
/// <param name="options">What is expected of the profiles, and the thresholds.</param>
public sealed class CalibrationReader(WarehouseDatabase warehouse, CalibrationOptions options)
{
    /// <summary>The report of a cohort; one without interviews gives a report whose verdicts are no_data.</summary>
    /// <param name="cohort">The interviews in scope.</param>
    /// <param name="comparison">The runs that drift and repeatability compare; null compares the newest run in scope with the one before it.</param>
    public CalibrationReport Read(Cohort cohort, RunComparison? comparison = null) => throw new NotSupportedException($"{warehouse} {options} {cohort} {comparison}");

    /// <summary>Two cohorts metric by metric.</summary>
    /// <param name="baseline">Taken as the measure.</param>
    /// <param name="candidate">Held against it.</param>
    public CalibrationComparison Compare(Cohort baseline, Cohort candidate)
    {
        var (before, after) = (Read(baseline), Read(candidate));
        return new CalibrationComparison(before, after, MetricComparison.Between(before, after), null);
    }
}
