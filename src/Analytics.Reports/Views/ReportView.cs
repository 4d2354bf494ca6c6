using System.Globalization;
using System.Text.Json;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Views;

/// <summary>What every view of a report needs: the report, where its evidence is, and how a chart is put on the page.</summary>
/// <param name="Report">The report.</param>
/// <param name="Cohort">The interviews it is about.</param>
/// <param name="Evidence">The address of the list of a cohort's interviews; null where it has none.</param>
/// <param name="Chart">Puts a chart on the page, by its name; null leaves pictures out.</param>
public sealed record ReportView(CalibrationReport Report, Cohort Cohort, Func<Cohort?, string?> Evidence, RenderFragment<string>? Chart = null)
{
    /// <summary>The address of the page itself, for links to its own parts; empty in a file.</summary>
    public string Here { get; init; } = "";

    /// <summary>How each run in scope was judged by itself, oldest first; null where the scope is not made of whole runs.</summary>
    public IReadOnlyList<VerdictHistoryRow>? History { get; init; }

    /// <summary>The address of another page about the same cohort, such as <c>/contradictions</c>; null, as in a file, where there is no such page.</summary>
    public Func<string, string?> Page { get; init; } = _ => null;

    /// <summary>The address of the report of one run; null, as in a file, where there is no such page.</summary>
    public Func<string, string?> Run { get; init; } = _ => null;

    /// <summary>The thresholds in force, as the report tells them.</summary>
    public CalibrationThresholds Thresholds { get; } = ThresholdsOf(Report);

    /// <summary>A metric; one without value where the report does not have it.</summary>
    public Metric this[string id] => Report.Metrics.TryGetValue(id, out var metric) ? metric : new Metric(null, null, null, null, 0, "");

    /// <summary>How a metric reads; null when it is undefined or has no threshold.</summary>
    public Calibration.Verdicts.Reading? Reading(string id) => MetricReading.Of(id, this[id], Thresholds);

    /// <summary>The address of the scored interviews of a narrower cohort, which are those a figure counts.</summary>
    /// <param name="narrow">The narrowing; null says there is no cohort that holds exactly the interviews of the figure.</param>
    public string? Scored(Func<Cohort, Cohort?> narrow)
    {
        ArgumentNullException.ThrowIfNull(narrow);
        var cohort = narrow(Cohort);
        return Evidence(Report.Scope.InterviewsWithoutScores == 0 ? cohort : cohort?.ToScored());
    }

    // The report holds every threshold by name, so that it can be read without the configuration it was made with.
    private static CalibrationThresholds ThresholdsOf(CalibrationReport report) => JsonSerializer.Deserialize<CalibrationThresholds>(
        JsonSerializer.Serialize(report.Thresholds.ToDictionary(t => t.Key, t => decimal.Parse(t.Value.Value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture))),
        ThresholdNames)!;

    private static readonly JsonSerializerOptions ThresholdNames = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
