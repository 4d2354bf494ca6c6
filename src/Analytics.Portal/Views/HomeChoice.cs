using System.Globalization;
using Analytics.State;
using Analytics.State.Views;

namespace Analytics.Portal.Views;

/// <summary>The view that a reader's browser opens the portal with, kept in a cookie: this installation knows no persons.</summary>
public static class HomeChoice
{
    /// <summary>The cookie's name; its value is a view's number.</summary>
    public const string Cookie = "home";

    /// <summary>The number chosen in this browser; null when none is.</summary>
    public static long? Of(HttpRequest? request) =>
        long.TryParse(request?.Cookies[Cookie], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Remembers a choice; null forgets it.</summary>
    public static void Remember(HttpResponse response, long? id)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (id is not { } chosen) response.Cookies.Delete(Cookie);
        else response.Cookies.Append(Cookie, chosen.ToString(CultureInfo.InvariantCulture), new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
    }

    /// <summary>
    /// Leads whoever opens the portal to the view chosen. Only that: from a link within the portal "/" stays the Overview page, which a browser tells by saying where a request comes from.
    /// </summary>
    public static IApplicationBuilder UseHome(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!IsOpening(context.Request) || Of(context.Request) is not { } id || Find(context.RequestServices.GetRequiredService<ReadableViews>(), id) is not { Address: not "/" } view)
            return next(context);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(view.Address);
        return Task.CompletedTask;
    });

    private static bool IsOpening(HttpRequest request) =>
        request.Path == "/" && !request.QueryString.HasValue && HttpMethods.IsGet(request.Method)
        && request.Headers["Sec-Fetch-Site"] == "none" && request.Headers["Sec-Fetch-Mode"] == "navigate";

    // The Overview page says what is wrong with the file.
    private static SavedView? Find(ReadableViews views, long id)
    {
        try
        {
            return views.Find(id);
        }
        catch (StateUnavailableException)
        {
            return null;
        }
    }
}
