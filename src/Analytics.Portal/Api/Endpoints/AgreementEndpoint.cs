using Analytics.Portal.Api.Core;
using Analytics.Reports.Json;
using Analytics.Reports.People;
using Analytics.State.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>Whether people say the same: the same document as the command line's <c>agreement --format json</c>.</summary>
internal static class AgreementEndpoint
{
    public static void MapAgreement(this IEndpointRouteBuilder api) => api.MapAnswer(
            "/agreement",
            Role.Analyst,
            new Said(
                "agreement", "Calibration", "Whether the evaluator agrees with people",
                "Each evaluator by itself: a sentence, what to do next, verdicts, every figure with its interval, evaluator by people, recalibrations with their gain, and how many ratings more would tell what. "
                + "Then the answers on which they differ most. Without ratings the figures are null and the plan says where to begin."),
            [.. ApiParameter.OfCohort()],
            Answer)
        .Produces<PeopleReading>();

    private static ContentHttpResult Answer(ApiRequest request, PeopleReader reader) => TypedResults.Text(
        new AgreementJson(request.Cohort, reader.Read(request.Cohort), request.Edition.DataAsOf).Write(), "application/json", System.Text.Encoding.UTF8);
}
