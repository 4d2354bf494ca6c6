using Analytics.Portal.Access;
using Analytics.Portal.Host;
using Analytics.Portal.Pages.Reports;
using Analytics.State;
using Analytics.State.Access;
using Analytics.State.Views;
using Analytics.Transcripts;
using Microsoft.AspNetCore.Antiforgery;

namespace Analytics.Portal.Views;

/// <summary>What the forms about saved views post to, and the address that opens one. Each form is answered with the Reports page, which says what happened.</summary>
public static class ViewEndpoints
{
    /// <summary>Answers <c>GET /views/{id}</c> and the forms.</summary>
    public static void MapViews(this IEndpointRouteBuilder app)
    {
        app.MapGet("/views/{id:long}", Open).Allow(Role.Analyst).ExcludeFromDescription();
        MapForm(app, "/views", (form, views, _) =>
        {
            var address = ViewAddress.Of(form["address"]) ?? throw new StateRefusedException(StateRefusal.NoPage);
            return Saved(views.Save(form["name"], address, form["pin"] == "1").Id);
        });
        MapForm(app, "/views/{id:long}/rename", (form, views, id) =>
        {
            views.Rename(id, form["name"]);
            return Saved(id);
        });
        MapForm(app, "/views/{id:long}/pin", (form, views, id) =>
        {
            views.Pin(id, form["pinned"] == "1");
            return ReportsPage.Path;
        });
        MapForm(app, "/views/{id:long}/delete", (_, views, id) =>
        {
            views.Delete(id);
            return ReportsPage.Path;
        });
        app.MapPost("/views/home", async (HttpContext context, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("Reports");
            HomeChoice.Remember(context.Response, long.TryParse((await context.Request.ReadFormAsync(context.RequestAborted))["view"], out var id) ? id : null);
            return FormAnswer.SeeOther(context, ReportsPage.Path);
        }).Allow(Role.Analyst).ExcludeFromDescription();
    }

    private static IResult Open(long id, ReadableViews views)
    {
        try
        {
            return views.Find(id) is { } view ? Results.LocalRedirect(view.Address) : Results.NotFound();
        }
        catch (StateUnavailableException)
        {
            return Results.LocalRedirect(ReportsPage.Path);
        }
    }

    private static string Saved(long id) => $"{ReportsPage.Path}?saved={id}";

    private static void MapForm(IEndpointRouteBuilder app, string pattern, Func<IFormCollection, SavedViews, long, string> change) =>
        app.MapPost(pattern, async (HttpContext context, IAntiforgery antiforgery, SavedViews views) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("Reports");
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            try
            {
                _ = long.TryParse(context.Request.RouteValues["id"]?.ToString(), out var id);
                return FormAnswer.SeeOther(context, change(form, views, id));
            }
            catch (StateRefusedException refused)
            {
                var again = form["address"].ToString() is { Length: > 0 } address ? $"&save={Uri.EscapeDataString(address)}&name={Uri.EscapeDataString(form["name"].ToString())}" : "";
                return FormAnswer.SeeOther(context, $"{ReportsPage.Path}?refused={SnakeCase.Of(refused.Reason)}{again}");
            }
            catch (StateUnavailableException)
            {
                // The page reads the file itself, and says what is wrong with it.
                return FormAnswer.SeeOther(context, ReportsPage.Path);
            }
        }).Allow(Role.Analyst).ExcludeFromDescription();
}
