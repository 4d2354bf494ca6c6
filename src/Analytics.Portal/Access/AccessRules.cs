using Analytics.State.Access;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Analytics.Portal.Access;

/// <summary>How an address that is no page gets its rule, where it is mapped.</summary>
internal static class AccessRules
{
    /// <summary>Whoever holds a role, or one above, may ask; no token may.</summary>
    public static T Allow<T>(this T route, Role least) where T : IEndpointConventionBuilder => route.WithMetadata(new AllowAttribute(least));

    /// <summary>Whoever holds a role, or one above, may ask, and so may their tokens that are for it.</summary>
    public static T Allow<T>(this T route, Role least, TokenScope token) where T : IEndpointConventionBuilder => route.WithMetadata(new AllowAttribute(least, token));

    /// <summary>Whoever may read a part of what is loaded may not ask.</summary>
    public static T OfTheCorpus<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(new OfTheCorpusAttribute());

    /// <summary>Anybody may ask.</summary>
    public static T AllowEveryone<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(new AllowEveryoneAttribute());

    /// <summary>The rule of what pages need beside themselves: the framework's scripts are everybody's, the connection of a page that is live is for whoever may open pages at all.</summary>
    public static void AllowLivePages(this IEndpointConventionBuilder pages) => pages.Finally(endpoint =>
    {
        if (endpoint.Metadata.Any(rule => rule is AllowAttribute or AllowEveryoneAttribute or ComponentTypeMetadata)) return;
        // A connection lasts as long as its page is open: it would stand among the times of requests.
        endpoint.Metadata.Add(new DisableHttpMetricsAttribute());
        var path = ((RouteEndpointBuilder)endpoint).RoutePattern.RawText ?? "";
        endpoint.Metadata.Add(path.Contains("_framework/", StringComparison.Ordinal) ? new AllowEveryoneAttribute() : new AllowAttribute(Role.Leadership));
    });
}
