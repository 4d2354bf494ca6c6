using Analytics.Handouts.Folders;
using Analytics.Handouts.Mail;
using Analytics.Jobs.Reports;
using Analytics.Portal.Access;
using Analytics.Portal.Components;
using Analytics.Portal.Host;
using Analytics.Portal.Pages.Reports;
using Analytics.State;
using Analytics.State.Access;
using Analytics.State.Schedules;
using Analytics.Transcripts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Views;

/// <summary>What the forms about schedules post to.</summary>
public static class ScheduleEndpoints
{
    private const string Shown = ReportsPage.Path + "#schedules";

    /// <summary>Answers <c>POST /schedules</c>, <c>/schedules/{id}/send</c> and <c>/schedules/{id}/delete</c>.</summary>
    public static void MapSchedules(this IEndpointRouteBuilder app)
    {
        app.MapGet("/schedules", () => Results.LocalRedirect(ReportsPage.Path)).Allow(Role.Analyst).ExcludeFromDescription();
        MapForm(app, "/schedules", (form, services, _) =>
        {
            var (wish, faults) = ScheduleForm.Read(form, services.GetRequiredService<MailSender>(), services.GetRequiredService<FolderDelivery>());
            if (wish is null) return Again(services.GetRequiredService<IHttpContextAccessor>().HttpContext!, new ScheduleDraft(form, faults));
            var viewer = services.GetRequiredService<Viewer>();
            if (services.GetRequiredService<ReadableViews>().Find(wish.ViewId) is null) throw new StateRefusedException(StateRefusal.Gone);
            services.GetRequiredService<ScheduleStore>().Add(wish with { Owner = new ScheduleOwner(viewer.Name, new Rights(viewer.Highest!.Value, viewer.Positions)) });
            return null;
        });
        MapForm(app, "/schedules/{id:long}/send", (_, services, id) =>
        {
            RequireOwn(services, id);
            services.GetRequiredService<ReportJobs>().SendNow(id);
            return null;
        });
        MapForm(app, "/schedules/{id:long}/delete", (_, services, id) =>
        {
            RequireOwn(services, id);
            services.GetRequiredService<ScheduleStore>().Delete(id);
            return null;
        });
    }

    // Whoever may read everything may look after all of them; others know of their own alone.
    private static void RequireOwn(IServiceProvider services, long id)
    {
        if (services.GetRequiredService<ScheduleStore>().Find(id) is not { } schedule || !schedule.IsShownTo(services.GetRequiredService<Viewer>())) throw new StateRefusedException(StateRefusal.Gone);
    }

    // The page itself, so that what was typed stands where it was typed; its own path, so that its links and the navigation are right.
    private static RazorComponentResult<App> Again(HttpContext context, ScheduleDraft draft)
    {
        context.Request.Path = ReportsPage.Path;
        return new RazorComponentResult<App>(new Dictionary<string, object?>
        {
            [nameof(App.Page)] = typeof(ReportsPage),
            [nameof(App.Parameters)] = new Dictionary<string, object?> { [nameof(ReportsPage.Draft)] = draft },
        })
        { StatusCode = StatusCodes.Status400BadRequest };
    }

    private static void MapForm(IEndpointRouteBuilder app, string pattern, Func<IFormCollection, IServiceProvider, long, IResult?> change) =>
        app.MapPost(pattern, async (HttpContext context, IAntiforgery antiforgery, ReportJobs jobs) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("Reports");
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            try
            {
                _ = long.TryParse(context.Request.RouteValues["id"]?.ToString(), out var id);
                if (change(form, context.RequestServices, id) is { } answer) return answer;
                jobs.Keep();
                return FormAnswer.SeeOther(context, Shown);
            }
            catch (StateRefusedException refused)
            {
                return FormAnswer.SeeOther(context, $"{ReportsPage.Path}?refused={SnakeCase.Of(refused.Reason)}");
            }
            catch (StateUnavailableException)
            {
                // The page reads the file itself, and says what is wrong with it.
                return FormAnswer.SeeOther(context, ReportsPage.Path);
            }
        }).Allow(Role.Analyst).ExcludeFromDescription();
}
