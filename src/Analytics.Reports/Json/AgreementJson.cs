using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Calibration.Reporting;
using Analytics.Reports.People;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Json;

/// <summary>Agreement with people as the JSON that the API and the command line both answer with.</summary>
/// <param name="Cohort">The interviews in scope.</param>
/// <param name="Reading">What people's ratings say of them.</param>
/// <param name="DataAsOf">When the warehouse last changed, UTC.</param>
public sealed record AgreementJson(Cohort Cohort, PeopleReading Reading, DateTime DataAsOf)
{
    /// <summary>The reports first, then whose they are: <c>cohort</c> and <c>data_as_of</c>.</summary>
    public string Write()
    {
        var json = JsonSerializer.SerializeToNode(Reading, CalibrationReportJson.Options)!.AsObject();
        json["cohort"] = new JsonObject { ["words"] = Cohort.ToWords(), ["query"] = Cohort.ToQueryString() };
        json["data_as_of"] = JsonSerializer.SerializeToNode(DateTime.SpecifyKind(DataAsOf, DateTimeKind.Utc), CalibrationReportJson.Options);
        return json.ToJsonString(CalibrationReportJson.Options);
    }
}
