using System.Collections.Frozen;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Analytics.Portal.Access;
using Analytics.Portal.Api.Core;
using Analytics.Portal.Auditing;
using Analytics.Warehouse.Scopes;

namespace Analytics.Portal.Assistants;

/// <summary>Asks the API from inside of the portal as whoever asks: the address's own rule, scope, refusals and audit entry hold, and no second way to the figures exists.</summary>
internal sealed class ApiCall(EndpointDataSource routes, ReadScopes scopes, AccessLog log, RequestAudit audit, IServiceScopeFactory services)
{
    private readonly Lazy<FrozenDictionary<string, RouteEndpoint>> _operations = new(() => routes.Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<ApiParameters>() is not null)
        .ToFrozenDictionary(route => route.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName));

    /// <summary>The parameters that an operation takes.</summary>
    public IReadOnlyList<ApiParameter> ParametersOf(string operation) => _operations.Value[operation].Metadata.GetRequiredMetadata<ApiParameters>().All;

    /// <summary>Whether somebody may ask an operation.</summary>
    public bool May(ClaimsPrincipal person, string operation) => RuleOf(operation) is { } rule && Viewer.Of(person).May(rule.Least) && !person.IsTokenBeyond(rule.Token);

    /// <summary>Asks.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="operation">What.</param>
    /// <param name="arguments">Its parameters.</param>
    /// <param name="cancellationToken">Ends it when nobody waits any more.</param>
    /// <returns>The answer, or the problem details of a refusal.</returns>
    public async Task<ApiReply> AskAsync(ClaimsPrincipal person, string operation, ToolArguments arguments, CancellationToken cancellationToken)
    {
        var route = _operations.Value[operation];
        if (!May(person, operation)) return Refuse(person, route);
        await using var scope = services.CreateAsyncScope();
        using var body = new MemoryStream();
        var context = Request(route, arguments, person, scope.ServiceProvider, body, cancellationToken);
        using (scopes.Of(Viewer.Of(person)).Enter())
        {
            try
            {
                await route.RequestDelegate!(context);
                audit.Tell(context, route);
            }
            catch (OutOfScopeException refused)
            {
                return ApiReply.Problem(StatusCodes.Status403Forbidden, "This may not be read.", refused.Message);
            }
        }

        await context.Response.CompleteAsync();
        return new ApiReply(context.Response.StatusCode, JsonNode.Parse(body.ToArray())!.AsObject());
    }

    private AllowAttribute? RuleOf(string operation) => _operations.Value[operation].Metadata.GetMetadata<AllowAttribute>();

    private ApiReply Refuse(ClaimsPrincipal person, RouteEndpoint route)
    {
        var viewer = Viewer.Of(person);
        log.Refused(viewer, route.RoutePattern.RawText ?? "");
        return ApiReply.Problem(StatusCodes.Status403Forbidden, "This may not be asked.", AccessWords.Refusal(route.Metadata.GetMetadata<AllowAttribute>(), viewer, person));
    }

    private static DefaultHttpContext Request(RouteEndpoint route, ToolArguments arguments, ClaimsPrincipal person, IServiceProvider services, Stream body, CancellationToken cancellationToken)
    {
        var context = new DefaultHttpContext { User = person, RequestServices = services, RequestAborted = cancellationToken };
        context.SetEndpoint(route);
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = route.RoutePattern.RawText!.Replace("{id}", arguments.Id, StringComparison.Ordinal);
        context.Request.QueryString = arguments.ToQueryString();
        if (arguments.Id is { } id) context.Request.RouteValues[ToolSchema.Id] = id;
        context.Response.Body = body;
        return context;
    }
}

/// <summary>What the API answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The answer, or problem details.</param>
internal sealed record ApiReply(int Status, JsonObject Body)
{
    public bool IsAnswer => Status == StatusCodes.Status200OK;

    public static ApiReply Problem(int status, string title, string detail) => new(status, new JsonObject { ["status"] = status, ["title"] = title, ["detail"] = detail });
}
