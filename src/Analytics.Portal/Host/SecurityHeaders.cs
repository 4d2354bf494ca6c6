using Analytics.Portal.Access;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Host;

/// <summary>Tells the browser what a page of this portal never does, so that text from a transcript cannot make it do so.</summary>
public static class SecurityHeaders
{
    // Styles may be inline because the overlay over a chart is placed by style attributes; scripts may not.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    /// <summary>Adds the headers to every answer.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        // Signing out is a form whose answer leads on to the identity provider.
        var oidc = app.Services.GetRequiredService<IOptions<AccessOptions>>().Value.Oidc;
        var policy = oidc.IsGiven ? $"{Policy} {new Uri(oidc.Authority!).GetLeftPart(UriPartial.Authority)}" : Policy;
        app.Use((context, next) => Add(context, next, policy));
    }

    private static Task Add(HttpContext context, RequestDelegate next, string policy)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = policy;
        return next(context);
    }
}
