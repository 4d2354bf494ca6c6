using Analytics.Calibration.Reporting;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Charts;

/// <summary>What the pictures of a report are drawn from.</summary>
/// <param name="Report">The report.</param>
/// <param name="Cohort">The interviews it is about.</param>
/// <param name="Links">Where the interviews behind a mark are listed.</param>
/// <param name="Means">The cohort's interview means by profile, for the separation strip.</param>
public sealed record ReportPictureInput(CalibrationReport Report, Cohort Cohort, EvidenceLinks Links, IReadOnlyList<InterviewMeansRow> Means)
{
    /// <summary>The cohort's scores by profile, which tell in how many interviews the items of a score are; empty when they are not at hand.</summary>
    public IReadOnlyList<ScoreDistributionRow> Scores { get; init; } = [];

    /// <summary>The scored interviews of a cohort, which is what means and shares of interviews are taken over.</summary>
    internal string? ToScored(Cohort? cohort) =>
        Links.To(Report.Scope.InterviewsWithoutScores == 0 ? cohort : cohort?.ToScored());

    /// <summary>A metric that is defined; null for one that is not.</summary>
    internal Metric? Defined(string id) => Report.Metrics.TryGetValue(id, out var metric) && metric.Value is not null ? metric : null;

    /// <summary>A threshold in force.</summary>
    internal double Threshold(string name) => Report.Thresholds[name].Value;
}
