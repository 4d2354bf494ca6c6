using System.Globalization;
using Analytics.Alerts;
using Analytics.Alerts.Reading;
using Analytics.Handouts.Mail;
using Analytics.Handouts.Webhooks;
using Analytics.Portal.Views;
using Analytics.State.Alerts;
using Analytics.State.Views;

namespace Analytics.Portal.Alerts;

/// <summary>A form that was not taken: shown again with everything that was typed, but for the key.</summary>
/// <param name="RuleId">The rule that was to be changed; null for a new one.</param>
/// <param name="Typed">Its fields.</param>
/// <param name="Faults">What is wrong with some of them, in sentences.</param>
public sealed record RuleDraft(long? RuleId, IFormCollection Typed, IReadOnlyList<string> Faults);

/// <summary>What somebody wrote into the form of a rule.</summary>
public static class RuleFields
{
    private const int MostOfFilters = 2000;

    /// <summary>Reads the fields <c>name</c>, <c>what</c>, <c>limit</c>, <c>in_a_row</c>, <c>view</c>, <c>cohort</c>, <c>to</c>, <c>webhook</c> and <c>secret</c>.</summary>
    /// <param name="form">The fields.</param>
    /// <param name="views">Whose interviews can be taken.</param>
    /// <param name="mail">Tells whether mail can be sent.</param>
    /// <param name="kept">The key that the rule has; taken where the form holds none.</param>
    /// <returns>The wish, or a sentence for every field that cannot be used.</returns>
    public static (AlertRuleWish? Wish, IReadOnlyList<string> Faults) Read(IFormCollection form, SavedViews views, MailSender mail, string? kept = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(mail);
        var faults = new List<string>();
        var choice = RuleChoice.All.FirstOrDefault(c => c.Value == form["what"]);
        if (choice is null) return (null, ["Choose what it watches for."]);
        var (to, faulty) = MailRecipients.Read(form["to"]);
        if (faulty.Count > 0) faults.Add($"\"{Cut(faulty[0])}\" is no mail address.");
        if (to.Count > MailRecipients.Most) faults.Add($"{MailRecipients.Most} recipients are the most; take a list's address.");
        if (to.Count > 0 && !mail.IsConfigured) faults.Add("No mail server is named, so nothing can be mailed: set Mail:Host and Mail:From.");
        var (url, secret) = Webhook(form, kept, faults);
        var cohort = Cohort(form, views, faults);
        _ = int.TryParse(form["in_a_row"], NumberStyles.None, CultureInfo.InvariantCulture, out var inARow);
        var wish = new AlertRuleWish(form["name"], choice.Kind, choice.Subject, Limit(choice, form["limit"], faults), cohort, inARow, to, url, secret);
        if (faults.Count == 0) faults.AddRange(AlertWishCheck.Faults(wish));
        return faults.Count > 0 ? (null, faults) : (wish, []);
    }

    // People write shares as per cent, and a comma where their language does.
    private static double? Limit(RuleChoice choice, string? written, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(written) || choice.Kind is AlertKind.Drift or AlertKind.CardFails or AlertKind.CardLeavesPass) return null;
        if (double.TryParse(written.Trim().TrimEnd('%').TrimEnd().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) && double.IsFinite(limit))
            return AlertFigure.Find(choice.Subject)?.IsShare == true ? limit / 100 : limit;
        faults.Add($"\"{Cut(written)}\" is no number.");
        return null;
    }

    private static (string? Url, string? Secret) Webhook(IFormCollection form, string? kept, List<string> faults)
    {
        var (url, secret) = (form["webhook"].ToString().Trim(), form["secret"].ToString().Trim());
        if (url.Length == 0) return (null, null);
        if (WebhookAddress.Fault(url) is { } fault) faults.Add(fault);
        if (secret.Length == 0) secret = kept ?? WebhookSecret.New();
        if (WebhookSecret.Fault(secret) is { } faulty) faults.Add(faulty);
        return (url, secret);
    }

    // Of a saved view, or as written: the filters alone, or the address of a page that has them.
    private static string Cohort(IFormCollection form, SavedViews views, List<string> faults)
    {
        if (long.TryParse(form["view"], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            if (views.Find(id) is { } view) return ViewAddress.CohortOf(view.Address).ToQueryString();
            faults.Add("The view is not there any more; choose another.");
            return "";
        }

        var written = form["cohort"].ToString().Trim();
        if (written.Length > MostOfFilters)
        {
            faults.Add($"The filters may have {MostOfFilters} characters.");
            return "";
        }

        var query = written.Split('#')[0];
        var reading = AlertReader.CohortOf(query[(query.IndexOf('?', StringComparison.Ordinal) + 1)..]);
        faults.AddRange(reading.Problems.Select(p => $"The interviews cannot be selected: {p.Parameter} \"{p.Value}\" {p.Reason}."));
        if (query.Length > 0 && reading.Cohort.IsAll && reading.Problems.Count == 0 && !query.StartsWith('/')) faults.Add($"\"{Cut(query)}\" names no filter; profile=strong is one, and empty is all interviews.");
        return reading.Cohort.ToQueryString();
    }

    private static string Cut(string? text) => text is { Length: > 60 } ? text[..60] + "…" : text ?? "";
}
