using Analytics.Handouts.Mail;
using Analytics.Jobs.Alerts;
using Analytics.Portal.Access;
using Analytics.Portal.Host;
using Analytics.Portal.Pages.Alerts;
using Analytics.State;
using Analytics.State.Access;
using Analytics.State.Alerts;
using Analytics.State.Views;
using Analytics.Transcripts;
using Microsoft.AspNetCore.Antiforgery;

namespace Analytics.Portal.Alerts;

/// <summary>What the forms about alerts and their rules post to.</summary>
public static class AlertEndpoints
{
    private const string Rules = AlertsPage.Path + "#rules";

    /// <summary>Answers the forms of the Alerts page.</summary>
    public static void MapAlerts(this IEndpointRouteBuilder app)
    {
        MapForm(app, "/alerts/rules", (form, services, _) => Keep(form, services, wish => services.GetRequiredService<AlertRules>().Add(wish)));
        MapForm(app, "/alerts/rules/{id:long}", (form, services, id) => Keep(form, services, wish => services.GetRequiredService<AlertRules>().Change(id, wish)));
        MapForm(app, "/alerts/rules/{id:long}/pause", (form, services, id) =>
        {
            services.GetRequiredService<AlertRules>().Pause(id, form["paused"] == "1");
            services.GetRequiredService<AlertJobs>().LookNow();
            return (Rules, []);
        });
        MapForm(app, "/alerts/rules/{id:long}/delete", (_, services, id) =>
        {
            services.GetRequiredService<AlertRules>().Delete(id);
            return (Rules, []);
        });
        MapForm(app, "/alerts/{id:long}/acknowledge", (form, services, id) =>
        {
            services.GetRequiredService<AlertStore>().Acknowledge(id, form["by"], form["note"]);
            return ($"{AlertsPage.Path}#alert-{id}", []);
        });
        MapForm(app, "/alerts/deliveries/{id:long}/again", (_, services, id) =>
        {
            services.GetRequiredService<AlertJobs>().SendAgain(id);
            return (AlertsPage.Path, []);
        });
    }

    // A rule that is new or changed looks at once, so that its line says something.
    private static (string, IReadOnlyList<string>) Keep(IFormCollection form, IServiceProvider services, Action<AlertRuleWish> keep)
    {
        var (wish, faults) = RuleFields.Read(form, services.GetRequiredService<SavedViews>(), services.GetRequiredService<MailSender>());
        if (wish is null) return ("", faults);
        keep(wish);
        services.GetRequiredService<AlertJobs>().LookNow();
        return (Rules, []);
    }

    private static void MapForm(IEndpointRouteBuilder app, string pattern, Func<IFormCollection, IServiceProvider, long, (string Shown, IReadOnlyList<string> Faults)> change) =>
        app.MapPost(pattern, async (HttpContext context, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("Alerts");
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            try
            {
                _ = long.TryParse(context.Request.RouteValues["id"]?.ToString(), out var id);
                var (shown, faults) = change(form, context.RequestServices, id);
                return faults.Count == 0
                    ? FormAnswer.SeeOther(context, shown)
                    : Results.Text(string.Join('\n', ["The rule was not kept. Go back, and:", .. faults]), statusCode: StatusCodes.Status400BadRequest);
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
