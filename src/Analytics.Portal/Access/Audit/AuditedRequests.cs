using System.Globalization;
using Analytics.State.Audit;
using Analytics.State.Secrets;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Analytics.Portal.Access.Audit;

/// <summary>Writes down who saw the words of an interview, took files out, and looked for words. Of what was asked only the kind is kept: filters can hold names.</summary>
internal static class AuditedRequests
{
    private const string Words = "q";

    /// <summary>Asking an address is written into the audit log.</summary>
    public static T Audited<T>(this T route, AuditAction action) where T : IEndpointConventionBuilder => route.WithMetadata(new AuditedAttribute(action));

    /// <summary>Writes what was answered; what was refused or not there showed nothing.</summary>
    public static IApplicationBuilder UseAudit(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified) || context.GetEndpoint() is not { } endpoint) return;
        var log = context.RequestServices.GetRequiredService<AccessLog>();
        var viewer = Viewer.Of(context.User);
        if (endpoint.Metadata.GetMetadata<AuditedAttribute>() is { } audited) log.Asked(viewer, audited.Action, SubjectOf(context), WayOf(context, endpoint));
        if (LooksForWords(context.Request, endpoint)) log.Asked(viewer, AuditAction.Search, null, WayOf(context, endpoint));
    });

    private static bool LooksForWords(HttpRequest request, Endpoint endpoint) =>
        request.Query[Words].ToString().Length > 0 && (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null || request.Path.StartsWithSegments("/api"));

    private static string? SubjectOf(HttpContext context) =>
        long.TryParse((context.Request.RouteValues["id"] ?? context.Request.Query["id"].ToString()).ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? context.RequestServices.GetRequiredService<Pseudonyms>().OfInterview(id) : null;

    // The name of a file is the portal's own; a page's address can be no more than its route.
    private static string WayOf(HttpContext context, Endpoint endpoint) =>
        context.Request.RouteValues["file"]?.ToString() is { } file ? file : (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "";
}
