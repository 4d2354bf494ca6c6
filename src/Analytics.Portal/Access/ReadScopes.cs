using Analytics.State;
using Analytics.State.Access;
using Analytics.State.Secrets;
using Analytics.Warehouse.Scopes;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Access;

/// <summary>What of the warehouse a viewer may read: their positions, and to leadership groups only. Entered for every request and every event of a page that is live.</summary>
/// <param name="options">How few candidates a group may have, and whose names are kept from whom.</param>
/// <param name="pseudonyms">What candidates are called instead.</param>
internal sealed class ReadScopes(IOptions<AccessOptions> options, Pseudonyms pseudonyms)
{
    /// <summary>The scope of a viewer; of nobody, no interview.</summary>
    /// <exception cref="StateUnavailableException">The viewer may not know names, and what they are called instead cannot be read.</exception>
    public ReadScope Of(Viewer viewer) => ReadScope.OfPositions(viewer.Positions, viewer.May(Role.Analyst) ? 1 : options.Value.SmallestGroup)
        .Veiled(viewer.Highest is { } highest && options.Value.Pseudonyms.IsFor(highest) ? pseudonyms.OfNames() : null);
}

/// <summary>Enters the scope of who asks.</summary>
internal static class ReadScopeEntry
{
    /// <summary>For every request from here on.</summary>
    public static IApplicationBuilder UseReadScope(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var scope = context.RequestServices.GetRequiredService<ReadScopes>().Of(Viewer.Of(context.User));
        if (context.GetEndpoint()?.Metadata.GetMetadata<OfTheCorpusAttribute>() is not null) scope.RequireEverything();
        using (scope.Enter()) await next(context);
    });

    /// <summary>What has been asked for and may not be read is refused, not failed: 403, and no fault in the log.</summary>
    public static ExceptionHandlerOptions RefusingWhatIsOutOfScope(this ExceptionHandlerOptions options)
    {
        options.StatusCodeSelector = fault => fault is OutOfScopeException ? StatusCodes.Status403Forbidden : StatusCodes.Status500InternalServerError;
        options.SuppressDiagnosticsCallback = fault => fault.Exception is OutOfScopeException;
        return options;
    }
}

/// <summary>The same for what happens on a page that is live, where there is no request.</summary>
/// <param name="viewer">Who opened the page.</param>
/// <param name="scopes">What they may read.</param>
internal sealed class LiveReadScope(Viewer viewer, ReadScopes scopes) : CircuitHandler
{
    /// <inheritdoc />
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async activity =>
    {
        using (scopes.Of(viewer).Enter()) await next(activity);
    };
}
