using Analytics.Calibration.Reporting;
using Analytics.Reports.Charts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Reading;

/// <summary>Reads a report together with what its pictures are drawn from: for the page and for the file.</summary>
/// <param name="reader">Reads the report.</param>
/// <param name="means">Interview means, for the separation strip.</param>
/// <param name="scores">Scores by profile, which tell in how many interviews the items of a score are.</param>
public sealed class ReportPictureReader(CalibrationReader reader, InterviewMeans means, ScoreDistribution scores)
{
    /// <summary>The report of a cohort with what its pictures need.</summary>
    /// <param name="cohort">The interviews in scope.</param>
    /// <param name="comparison">The runs that drift and repeatability compare; null for the report's own choice.</param>
    /// <param name="links">Where the interviews behind a figure are listed.</param>
    public ReportPictureInput Read(Cohort cohort, RunComparison? comparison, EvidenceLinks links) =>
        new(reader.Read(cohort, comparison), cohort, links, means.Read(cohort, By.Profile)) { Scores = scores.Read(cohort, By.Profile) };
}
