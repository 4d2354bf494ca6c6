using Analytics.Calibration.Reporting;
using Analytics.Portal.Charts;
using Analytics.Reports.Charts;
using Analytics.Reports.Reading;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Calibration;

/// <summary>What the report's pictures are drawn from, for the page and for its file.</summary>
public sealed class CalibrationPictures(CalibrationReader reader, InterviewMeans means, ScoreDistribution scores, CohortRuns runs)
{
    /// <summary>The report of a subject with everything its pictures need.</summary>
    /// <param name="subject">The cohort, and which runs drift compares.</param>
    /// <param name="portal">What stands before the portal's addresses; nothing on the page.</param>
    public ReportPictureInput Read(ChartSubject subject, string portal = "")
    {
        ArgumentNullException.ThrowIfNull(subject);
        var comparison = Compared(subject.Cohort, subject.Baseline, subject.Candidate).Comparison;
        return new ReportPictureInput(reader.Read(subject.Cohort, comparison), subject.Cohort, new EvidenceLinks(portal), means.Read(subject.Cohort, By.Profile))
        {
            Scores = scores.Read(subject.Cohort, By.Profile),
        };
    }

    /// <summary>Which of the cohort's runs are compared.</summary>
    public RunChoice Compared(Cohort cohort, string? baseline, string? candidate) =>
        string.IsNullOrEmpty(baseline) && string.IsNullOrEmpty(candidate)
            ? RunChoice.None
            : RunChoice.Read(baseline, candidate, [.. runs.Read(cohort).Select(r => r.RunId)]);
}
