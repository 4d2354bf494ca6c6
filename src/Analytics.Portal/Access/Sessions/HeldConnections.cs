using System.Globalization;
using Analytics.Portal.Access.Company;
using Microsoft.AspNetCore.Authentication;

namespace Analytics.Portal.Access.Sessions;

/// <summary>A page that is live holds a connection open for as long as it is shown; it is closed when its session ends, and not opened again without one.</summary>
internal static class HeldConnections
{
    private const string Live = "/_blazor";

    public static IApplicationBuilder UseHeldConnections(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(Live, StringComparison.OrdinalIgnoreCase) || context.User.FindFirst(ViewerClaims.Session)?.Value is not { } id)
        {
            await next(context);
            return;
        }

        using (context.RequestServices.GetRequiredService<LiveSessions>().Hold(id, await UntilAsync(context), context.Abort)) await next(context);
    });

    private static async Task<DateTimeOffset> UntilAsync(HttpContext context)
    {
        var session = await context.AuthenticateAsync(AccessSchemes.Session);
        return session.Properties?.Items.TryGetValue(CompanySignIn.Until, out var until) == true && DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, out var end) ? end : DateTimeOffset.MaxValue;
    }
}
