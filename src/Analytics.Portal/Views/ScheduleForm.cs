using System.Globalization;
using Analytics.Handouts.Folders;
using Analytics.Handouts.Mail;
using Analytics.State.Schedules;
using Analytics.Transcripts;

namespace Analytics.Portal.Views;

/// <summary>What somebody wrote into the form of a schedule.</summary>
public static class ScheduleForm
{
    /// <summary>Reads the fields <c>view</c>, <c>every</c>, <c>at</c>, <c>zone</c>, <c>to</c>, <c>use_folder</c>, <c>folder</c> and <c>changed</c>.</summary>
    /// <param name="form">The fields.</param>
    /// <param name="mail">Tells whether mail can be sent.</param>
    /// <param name="folders">Tells whether there is a folder.</param>
    /// <returns>The wish, or a sentence for every field that cannot be used.</returns>
    public static (ScheduleWish? Wish, IReadOnlyList<string> Faults) Read(IFormCollection form, MailSender mail, FolderDelivery folders)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(folders);
        var faults = new List<string>();
        if (!long.TryParse(form["view"], NumberStyles.None, CultureInfo.InvariantCulture, out var view)) faults.Add("Choose a view.");
        if (!SnakeCase.TryParse<Every>(form["every"], out var every)) faults.Add("Choose the days.");
        if (!TimeOnly.TryParseExact(form["at"], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) faults.Add("Give the time of day as hours and minutes, such as 07:30.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(form["zone"].ToString().Trim(), out var zone)) faults.Add($"\"{Cut(form["zone"])}\" is no time zone this machine knows; Europe/Berlin and UTC are such.");
        var (to, faulty) = MailRecipients.Read(form["to"]);
        if (faulty.Count > 0) faults.Add($"\"{Cut(faulty[0])}\" is no mail address.");
        if (to.Count > MailRecipients.Most) faults.Add($"{MailRecipients.Most} recipients are the most; take a list's address.");
        if (to.Count > 0 && !mail.IsConfigured) faults.Add("No mail server is named, so nothing can be mailed: set Mail:Host and Mail:From.");
        var folder = form["use_folder"] == "1" ? form["folder"].ToString().Trim() : null;
        if (folder is not null && !folders.IsConfigured) faults.Add("No folder is configured that files may be put into: set Reports:Folder.");
        if (folder is not null && !FolderDelivery.IsBelow(folder)) faults.Add($"\"{Cut(folder)}\" is no folder below the configured one; write its name, with slashes between parts.");
        if (to.Count == 0 && faulty.Count == 0 && folder is null) faults.Add("Say who gets it: mail addresses, the folder, or both.");
        return faults.Count > 0 ? (null, faults) : (new ScheduleWish(view, new ScheduleTime(every, at, zone!), to, folder, form["changed"] == "1"), []);
    }

    private static string Cut(string? text) => text is { Length: > 60 } ? text[..60] + "…" : text ?? "";
}
