using Analytics.Calibration.Reporting;
using Analytics.Portal.Api.Core;
using Analytics.Reports.Json;
using Analytics.Reports.Reading;
using Analytics.State.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>Whether the evaluator can be trusted: the same document as the command line's <c>calibration --format json</c>.</summary>
internal static class CalibrationEndpoint
{
    public static void MapCalibration(this IEndpointRouteBuilder api) => api.MapAnswer(
            "/calibration",
            Role.Analyst,
            new Said(
                "calibration", "Calibration", "Whether the scores mean what they say",
                "Verdicts, every metric with its interval, profiles and recommendations. new and baseline name the runs that drift and repeatability compare; without them the newest run "
                + "is held against the one before it of the same evaluator. With vs. parameters, changes holds every metric against that of the compared cohort, what got worse first, and paired both on the candidates both judged. criteria judges each criterion by itself where an evaluator has several of its own, also where runs are chosen, and not where cohorts are compared; failing is corrected for their number (Holm)."),
            [.. ApiParameter.OfCohort(), .. ApiParameter.OfCohort("vs."), ApiParameter.New, ApiParameter.Baseline, ApiParameter.Candidate],
            Answer)
        .Produces<CalibrationReport>();

    private static ContentHttpResult Answer(ApiRequest request, CalibrationReader reader, CriterionReader criteria)
    {
        var report = reader.Read(request.Cohort, request.Sides);
        var compared = request.Compared is { } baseline ? reader.Compare(baseline, request.Cohort) : null;
        var answer = new CalibrationJson(request.Cohort, report, request.Edition.DataAsOf)
        {
            Changes = compared?.Changes,
            Paired = compared?.Paired,
            Criteria = compared is null ? criteria.Read(request.Cohort, request.Sides).Judged : [],
        };
        return TypedResults.Text(answer.Write(), "application/json", System.Text.Encoding.UTF8);
    }
}
