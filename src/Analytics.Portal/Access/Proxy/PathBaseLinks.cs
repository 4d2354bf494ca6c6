using System.Text;

namespace Analytics.Portal.Access.Proxy;

/// <summary>
/// Pages name addresses from the portal's root, as if it were the host's. Below a path the path goes before them where a page leaves the portal: one place instead of every link, and a link
/// that somebody adds cannot be forgotten. Text of a page cannot be taken for a link: quotation marks in it are encoded.
/// </summary>
internal static class PathBaseLinks
{
    /// <summary>Puts the path before the addresses in pages and redirections; does nothing where there is none.</summary>
    public static IApplicationBuilder UsePathBaseLinks(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // The job server's pages know the path themselves.
        if (!context.Request.PathBase.HasValue || context.Request.Path.StartsWithSegments("/jobs"))
        {
            await next(context);
            return;
        }

        var at = context.Request.PathBase.ToUriComponent();
        context.Response.OnStarting(() =>
        {
            if (context.Response.Headers.Location.ToString() is ['/', ..] location && !location.StartsWith("//", StringComparison.Ordinal)) context.Response.Headers.Location = at + location;
            return Task.CompletedTask;
        });
        var body = context.Response.Body;
        await using var links = new LinkStream(body, Encoding.UTF8.GetBytes(at), () => context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true);
        context.Response.Body = links;
        try
        {
            await next(context);
            await links.FinishAsync(context.RequestAborted);
        }
        finally
        {
            context.Response.Body = body;
        }
    });
}
