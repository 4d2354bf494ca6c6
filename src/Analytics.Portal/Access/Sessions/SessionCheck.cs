using System.Globalization;
using Analytics.Portal.Access.Company;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Access.Sessions;

/// <summary>
/// Whether the session that a cookie tells of goes on: it was not ended, its hours are not over, and its rights were asked of the provider lately. What is too old for that is asked anew
/// when a page is opened, which whoever is still signed in there does not notice; whatever else is asked gets as long again.
/// </summary>
internal static class SessionCheck
{
    /// <summary>When the rights were last asked of the provider.</summary>
    public const string AskedAt = "rights_asked_at";

    /// <summary>The session that goes on when its rights are asked anew.</summary>
    public const string Session = "session";

    /// <summary>Ends a session that must not go on.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        await CompanySignIn.EndInTimeAsync(context);
        if (context.Principal?.FindFirst(ViewerClaims.Session)?.Value is { } id && !context.HttpContext.RequestServices.GetRequiredService<LiveSessions>().IsLive(id))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(AccessSchemes.Session);
        }

        if (context.Principal is not null) AskAgain(context);
    }

    /// <summary>Keeps a session over the way to the provider and back.</summary>
    public static AuthenticationProperties GoingOn(HttpContext context, string address)
    {
        var way = new AuthenticationProperties { RedirectUri = address };
        if (context.Items[typeof(SessionCheck)] is (string session, string until)) (way.Items[Session], way.Items[CompanySignIn.Until]) = (session, until);
        return way;
    }

    /// <summary>Whether rights that were asked at a time are to be asked again.</summary>
    /// <param name="asked">When they were asked.</param>
    /// <param name="now">What time it is.</param>
    /// <param name="minutes">How long they are believed; 0 for as long as the session lasts.</param>
    /// <param name="isPage">Whether a page is opened, which can be led to the provider and back.</param>
    internal static bool IsDue(DateTimeOffset asked, DateTimeOffset now, int minutes, bool isPage) => minutes > 0 && now - asked >= TimeSpan.FromMinutes(isPage ? minutes : 2 * minutes);

    private static void AskAgain(CookieValidatePrincipalContext context)
    {
        var (items, services) = (context.Properties.Items, context.HttpContext.RequestServices);
        if (!items.TryGetValue(AskedAt, out var written) || !DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, out var asked)) return;
        var minutes = services.GetRequiredService<IOptions<AccessOptions>>().Value.Oidc.RecheckMinutes;
        if (!IsDue(asked, services.GetRequiredService<TimeProvider>().GetUtcNow(), minutes, AccessAnswers.IsPage(context.Request))) return;
        if (context.Principal!.FindFirst(ViewerClaims.Session)?.Value is { } id && items.TryGetValue(CompanySignIn.Until, out var until) && until is not null) context.HttpContext.Items[typeof(SessionCheck)] = (id, until);
        context.RejectPrincipal();
    }
}
