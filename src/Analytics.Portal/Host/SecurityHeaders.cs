namespace Analytics.Portal.Host;

/// <summary>Tells the browser what a page of this portal never does, so that text from a transcript cannot make it do so.</summary>
public static class SecurityHeaders
{
    // Styles may be inline because the overlay over a chart is placed by style attributes; scripts may not.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Adds the headers to every answer.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // The dashboard of the job server brings inline scripts of its own; it may not be framed either.
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/jobs") ? "frame-ancestors 'none'" : Policy;
        return next(context);
    });
}
