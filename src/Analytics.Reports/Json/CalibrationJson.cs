using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Calibration.Comparison;
using Analytics.Calibration.Reporting;
using Analytics.Reports.Gate;
using Analytics.Reports.Reading;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Json;

/// <summary>A calibration report as the JSON that the API and the command line both answer with.</summary>
/// <param name="Cohort">The interviews in scope.</param>
/// <param name="Report">Their report.</param>
/// <param name="DataAsOf">When the warehouse last changed, UTC.</param>
public sealed record CalibrationJson(Cohort Cohort, CalibrationReport Report, DateTime DataAsOf)
{
    /// <summary>Every metric against that of a baseline; null when none is compared.</summary>
    public IReadOnlyList<MetricChange>? Changes { get; init; }

    /// <summary>Baseline and new on the candidates both judged; null when none is compared or they share no candidate.</summary>
    public EvaluatorComparison? Paired { get; init; }

    /// <summary>Each criterion of evaluators that judge several, by itself; empty where there are none, or two cohorts are compared.</summary>
    public IReadOnlyList<CriterionReport> Criteria { get; init; } = [];

    /// <summary>What a gate decided; null when none was asked.</summary>
    public GateResult? Gate { get; init; }

    /// <summary>The report's members first, then whose they are: <c>cohort</c>, <c>data_as_of</c>, and <c>changes</c>, <c>paired</c>, <c>criteria</c> and <c>gate</c> where there are any.</summary>
    public string Write()
    {
        var json = JsonSerializer.SerializeToNode(Report, CalibrationReportJson.Options)!.AsObject();
        json["cohort"] = new JsonObject { ["words"] = Cohort.ToWords(), ["query"] = Cohort.ToQueryString() };
        json["data_as_of"] = JsonSerializer.SerializeToNode(DateTime.SpecifyKind(DataAsOf, DateTimeKind.Utc), CalibrationReportJson.Options);
        if (Changes is not null) json["changes"] = JsonSerializer.SerializeToNode(Changes, CalibrationReportJson.Options);
        if (Paired is not null) json["paired"] = JsonSerializer.SerializeToNode(Paired, CalibrationReportJson.Options);
        if (Criteria.Count > 0) json["criteria"] = JsonSerializer.SerializeToNode(Criteria, CalibrationReportJson.Options);
        if (Gate is not null) json["gate"] = JsonSerializer.SerializeToNode(Gate, CalibrationReportJson.Options);
        return json.ToJsonString(CalibrationReportJson.Options);
    }
}
