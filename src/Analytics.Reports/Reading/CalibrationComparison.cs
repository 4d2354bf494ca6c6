using Analytics.Calibration.Comparison;
using Analytics.Calibration.Reporting;

namespace Analytics.Reports.Reading;

/// <summary>Two cohorts' reports side by side: two runs, two evaluators, or any other two.</summary>
/// <param name="Baseline">The report taken as the measure.</param>
/// <param name="New">The report held against it.</param>
/// <param name="Changes">Every metric of both: what got worse first, then what got better.</param>
/// <param name="Joint">
/// The report over both together, for what only both together can tell: drift and repeatability between them. Null where the cohorts differ in more
/// than their runs, or share some.
/// </param>
public sealed record CalibrationComparison(
    CalibrationReport Baseline, CalibrationReport New, IReadOnlyList<MetricChange> Changes, CalibrationReport? Joint);
