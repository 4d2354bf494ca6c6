using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Portal.Access;
using Analytics.Portal.Api.Core;
using Analytics.Portal.Api.Documents;
using Analytics.Portal.Api.Endpoints;
using Analytics.Portal.Assistants;
using Analytics.State.Access;
using Analytics.Warehouse.Scopes;

namespace Analytics.Portal.Api;

/// <summary>The figures for programs: JSON below <c>/api/v1</c>, described at <c>/openapi/v1.json</c>.</summary>
public static class ApiEndpoints
{
    private const string Root = "/api/v1";

    /// <summary>Registers how JSON is written, the document and problem details.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        })
        .AddProblemDetails(problems => problems.CustomizeProblemDetails = SayWhatIsOutOfScope)
        .AddApiDocument();

    /// <summary>Problems of the API are problem details, not pages.</summary>
    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/export") || context.Request.Path.StartsWithSegments(AssistantEndpoint.Path),
        branch => branch.UseExceptionHandler(new ExceptionHandlerOptions().RefusingWhatIsOutOfScope()).UseStatusCodePages());

    /// <summary>Answers every address of the API, and says what there is to all others below it.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root);
        api.MapSummary();
        api.MapFilters();
        api.MapComparison();
        api.MapChanges();
        api.MapScores();
        api.MapRelevance();
        api.MapRecommendations();
        api.MapCalibration();
        api.MapAgreement();
        api.MapContradictions();
        api.MapCutScore();
        api.MapQuestions();
        api.MapInterviews();
        api.MapIngestApi();
        api.MapViewApi();
        api.MapAlertApi();
        app.MapMethods("/api/{**rest}", [HttpMethods.Get, HttpMethods.Head], (string? rest) => ApiProblem.Of(
            StatusCodes.Status404NotFound, "There is nothing at this address.", $"/api/{rest} is no address of the API; /openapi/v1.json lists them.")).Allow(Role.Leadership, TokenScope.Read).ExcludeFromDescription();
        app.MapOpenApi("/openapi/{documentName}.json").Allow(Role.Leadership, TokenScope.Read);
    }

    private static void SayWhatIsOutOfScope(ProblemDetailsContext problem)
    {
        if (problem.Exception is OutOfScopeException refused) (problem.ProblemDetails.Title, problem.ProblemDetails.Detail) = ("This may not be read.", refused.Message);
    }
}
