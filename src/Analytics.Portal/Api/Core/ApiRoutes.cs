using Analytics.Portal.Access;
using Analytics.State.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Portal.Api.Core;

/// <summary>How addresses of the API are declared.</summary>
internal static class ApiRoutes
{
    /// <summary>An address answered from the warehouse, to GET and HEAD.</summary>
    /// <param name="api">The API's group.</param>
    /// <param name="pattern">The address below it.</param>
    /// <param name="least">The least role that may ask; its tokens for reading may too.</param>
    /// <param name="said">Its name and words in the API's document.</param>
    /// <param name="parameters">The parameters it takes.</param>
    /// <param name="handler">Answers a request whose parameters are sound.</param>
    public static RouteHandlerBuilder MapAnswer(
        this IEndpointRouteBuilder api, string pattern, Role least, Said said, IReadOnlyList<ApiParameter> parameters, Delegate handler) =>
        api.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler)
            .Allow(least, TokenScope.Read)
            .AddEndpointFilter<AnswerFilter>()
            .WithMetadata(new ApiParameters(parameters))
            .Saying(said)
            .Produces(StatusCodes.Status304NotModified)
            .Produces<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json");

    /// <summary>Names and describes an address.</summary>
    public static RouteHandlerBuilder Saying(this RouteHandlerBuilder route, Said said) =>
        route.WithName(said.Name).WithTags(said.Tag).WithSummary(said.Summary).WithDescription(said.Description);
}

/// <summary>What the API's document says of an address.</summary>
/// <param name="Name">The operation's id.</param>
/// <param name="Tag">The group it is listed in.</param>
/// <param name="Summary">What it answers, in one line.</param>
/// <param name="Description">What a caller must know of the figures.</param>
internal sealed record Said(string Name, string Tag, string Summary, string Description);
