using System.Text.Json;
using Analytics.Calibration.People;
using Analytics.Calibration.Repair;
using Analytics.Calibration.Reporting;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Json;

/// <summary>A recalibration as the file that somebody applies elsewhere: the map, whose scores it is for, what it was fitted on and what it gains.</summary>
/// <param name="Report">The report it is of.</param>
/// <param name="Repair">The recalibration.</param>
/// <param name="Cohort">The interviews.</param>
/// <param name="DataAsOf">When the warehouse last changed, UTC.</param>
public sealed record RepairJson(PeopleReport Report, Recalibration Repair, Cohort Cohort, DateTime DataAsOf)
{
    /// <summary>The document, snake case names; points are those of the scale read onto 1 to 5.</summary>
    public string Write() => JsonSerializer.Serialize(
        new
        {
            Schema = "recalibration/1",
            Report.Evaluator,
            Repair.Map.Kind,
            Unit = "points, 1 to 5; straight between points, level beyond the first and the last",
            Repair.Map.Points,
            FittedOn = new { Answers = Report.Scope.Compared, Report.Scope.Candidates, Raters = Report.Scope.Raters.Select(r => r.Rater), Interviews = Cohort.ToWords() },
            MeanError = new { Before = Repair.ErrorBefore, After = Repair.ErrorAfter, Gain = Repair.ErrorGain.Value, GainLow = Repair.ErrorGain.Low, GainHigh = Repair.ErrorGain.High },
            Qwk = new { Before = Repair.KappaBefore, After = Repair.KappaAfter, Gain = Repair.KappaGain.Value, GainLow = Repair.KappaGain.Low, GainHigh = Repair.KappaGain.High },
            DataAsOf = DateTime.SpecifyKind(DataAsOf, DateTimeKind.Utc),
        },
        CalibrationReportJson.Options);
}
