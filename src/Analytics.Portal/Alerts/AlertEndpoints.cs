using Analytics.Handouts.Mail;
using Analytics.Jobs.Alerts;
using Analytics.Portal.Access;
using Analytics.Portal.Components;
using Analytics.Portal.Host;
using Analytics.Portal.Pages.Alerts;
using Analytics.State;
using Analytics.State.Access;
using Analytics.State.Alerts;
using Analytics.State.Views;
using Analytics.Transcripts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Alerts;

/// <summary>What the forms about alerts and their rules post to.</summary>
public static class AlertEndpoints
{
    private const string Rules = AlertsPage.Path + "#rules";

    /// <summary>Answers the forms of the Alerts page.</summary>
    public static void MapAlerts(this IEndpointRouteBuilder app)
    {
        MapForm(app, "/alerts/rules", (form, context, _) => Keep(form, context, null));
        MapForm(app, "/alerts/rules/{id:long}", (form, context, id) => Keep(form, context, id));
        MapForm(app, "/alerts/rules/{id:long}/pause", (form, context, id) =>
        {
            context.RequestServices.GetRequiredService<AlertRules>().Pause(id, form["paused"] == "1");
            context.RequestServices.GetRequiredService<AlertJobs>().LookNow();
            return FormAnswer.SeeOther(context, Rules);
        });
        MapForm(app, "/alerts/rules/{id:long}/delete", (_, context, id) =>
        {
            context.RequestServices.GetRequiredService<AlertRules>().Delete(id);
            return FormAnswer.SeeOther(context, Rules);
        });
        MapForm(app, "/alerts/{id:long}/acknowledge", (form, context, id) =>
        {
            context.RequestServices.GetRequiredService<AlertStore>().Acknowledge(id, form["by"], form["note"]);
            return FormAnswer.SeeOther(context, $"{AlertsPage.Path}#alert-{id}");
        });
        MapForm(app, "/alerts/deliveries/{id:long}/again", (_, context, id) =>
        {
            context.RequestServices.GetRequiredService<AlertJobs>().SendAgain(id);
            return FormAnswer.SeeOther(context, AlertsPage.Path);
        });
    }

    // A rule that is new or changed looks at once, so that its line says something. A key that was made for it is shown this once.
    private static IResult Keep(IFormCollection form, HttpContext context, long? id)
    {
        var services = context.RequestServices;
        var rules = services.GetRequiredService<AlertRules>();
        var kept = id is { } changed ? rules.Find(changed)?.WebhookSecret : null;
        var (wish, faults) = RuleFields.Read(form, services.GetRequiredService<SavedViews>(), services.GetRequiredService<MailSender>(), kept);
        if (wish is null) return Page(context, StatusCodes.Status400BadRequest, nameof(AlertsPage.Draft), new RuleDraft(id, form, faults));
        if (id is { } rule) rules.Change(rule, wish);
        else rules.Add(wish);
        services.GetRequiredService<AlertJobs>().LookNow();
        return wish.WebhookSecret is { } secret && secret != kept && form["secret"].ToString().Trim().Length == 0
            ? Page(context, StatusCodes.Status200OK, nameof(AlertsPage.MadeSecret), secret)
            : FormAnswer.SeeOther(context, Rules);
    }

    // The page itself, under its own path, so that its links and the navigation are right.
    private static RazorComponentResult<App> Page(HttpContext context, int status, string parameter, object value)
    {
        (context.Request.Path, context.Response.Headers.CacheControl) = (AlertsPage.Path, "no-store");
        return new RazorComponentResult<App>(new Dictionary<string, object?>
        {
            [nameof(App.Page)] = typeof(AlertsPage),
            [nameof(App.Parameters)] = new Dictionary<string, object?> { [parameter] = value },
        })
        { StatusCode = status };
    }

    private static void MapForm(IEndpointRouteBuilder app, string pattern, Func<IFormCollection, HttpContext, long, IResult> change) =>
        app.MapPost(pattern, async (HttpContext context, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("Alerts");
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            try
            {
                _ = long.TryParse(context.Request.RouteValues["id"]?.ToString(), out var id);
                return change(form, context, id);
            }
            catch (StateRefusedException refused)
            {
                return FormAnswer.SeeOther(context, $"{AlertsPage.Path}?refused={SnakeCase.Of(refused.Reason)}");
            }
            catch (StateUnavailableException)
            {
                // The page reads the file itself, and says what is wrong with it.
                return FormAnswer.SeeOther(context, AlertsPage.Path);
            }
        }).Allow(Role.Analyst).OfTheCorpus().ExcludeFromDescription();
}
