using Analytics.Portal.Charts;
using Analytics.Reports.Charts;
using Analytics.Reports.Reading;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Calibration;

/// <summary>What the report's pictures are drawn from, for the page and for its file.</summary>
public sealed class CalibrationPictures(ReportPictureReader reader, CohortRuns runs)
{
    /// <summary>The report of a subject with everything its pictures need.</summary>
    /// <param name="subject">The cohort, and which runs drift compares.</param>
    /// <param name="portal">What stands before the portal's addresses; nothing on the page.</param>
    public ReportPictureInput Read(ChartSubject subject, string portal = "")
    {
        ArgumentNullException.ThrowIfNull(subject);
        return reader.Read(subject.Cohort, Compared(subject.Cohort, subject.Baseline, subject.New).Comparison, new EvidenceLinks(portal));
    }

    /// <summary>Which of the cohort's runs are compared.</summary>
    public RunChoice Compared(Cohort cohort, string? baseline, string? newer) =>
        string.IsNullOrEmpty(baseline) && string.IsNullOrEmpty(newer)
            ? RunChoice.None
            : RunChoice.Read(baseline, newer, [.. runs.Read(cohort).Select(r => r.RunId)]);
}
