using Microsoft.AspNetCore.Diagnostics;

namespace Analytics.Portal.Host;

/// <summary>What is answered with a status and nothing else becomes a page that says what to do.</summary>
public static class StatusPages
{
    private const string Path = "/not-found";

    /// <summary>Shows the page in place of the one that was asked for, also to a form: it is read then, not posted to.</summary>
    public static void UseStatusPages(this IApplicationBuilder app)
    {
        app.UseStatusCodePagesWithReExecute(Path, createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null && HttpMethods.IsPost(context.Request.Method)) context.Request.Method = HttpMethods.Get;
            return next(context);
        });
    }
}
