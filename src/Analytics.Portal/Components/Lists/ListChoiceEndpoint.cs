using Analytics.Portal.Access;
using Analytics.Portal.Components.Layout;
using Analytics.Portal.Host;
using Analytics.State.Access;

namespace Analytics.Portal.Components.Lists;

/// <summary>Remembers what a reader shows of a list: the form answers with the choice in the address, and whoever comes back without one is led to theirs.</summary>
public static class ListChoiceEndpoint
{
    /// <summary>Answers <c>POST /lists/{name}</c>. No token: a stranger could at most hide a column.</summary>
    public static void MapListChoices(this IEndpointRouteBuilder app) => app.MapPost("/lists/{name}", async (string name, HttpContext context) =>
    {
        if (ListKind.All.FirstOrDefault(k => k.Name == name) is not { } kind) return Results.Text($"There is no list of this name; there are {string.Join(", ", ListKind.All.Select(k => k.Name))}.", statusCode: StatusCodes.Status404NotFound);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var choice = ListChoice.Read(kind, key => form[key]).Choice;
        Remember(context.Response, choice);
        var back = ReturnAddress.Read(form[ReturnAddress.Parameter])?.Address;
        return FormAnswer.SeeOther(context, Append(back?.Split('?')[0] == kind.Path ? back : kind.Path, choice) + kind.Anchor);
    }).Allow(Role.Analyst).DisableAntiforgery().ExcludeFromDescription();

    /// <summary>Leads a reader who comes to a list without a choice in the address to the address that has the one of last time, so that links, exports and saved views have it too.</summary>
    public static IApplicationBuilder UseListChoices(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (Remembered(context.Request) is not { } choice) return next(context);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(Append(context.Request.Path + context.Request.QueryString, choice));
        return Task.CompletedTask;
    });

    private static ListChoice? Remembered(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || ListKind.All.FirstOrDefault(k => k.Path == request.Path) is not { } kind) return null;
        if (request.Cookies[kind.Cookie] is not { Length: > 0 } kept || request.Query.ContainsKey(ListChoice.ColumnParameter) || request.Query.ContainsKey(ListChoice.SizeParameter)) return null;
        return ListChoice.Read(kind, kept).Choice is { Pairs.Count: > 0 } choice ? choice : null;
    }

    private static void Remember(HttpResponse response, ListChoice choice)
    {
        if (choice.Pairs.Count == 0) response.Cookies.Delete(choice.Kind.Cookie);
        else response.Cookies.Append(choice.Kind.Cookie, choice.Query, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
    }

    private static string Append(string address, ListChoice choice) =>
        choice.Pairs.Count == 0 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{choice.Query}";
}
