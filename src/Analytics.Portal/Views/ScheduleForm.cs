using System.Globalization;
using Analytics.Handouts.Folders;
using Analytics.Handouts.Mail;
using Analytics.State.Schedules;
using Analytics.Transcripts;

namespace Analytics.Portal.Views;

/// <summary>A field of the form that cannot be used, and why.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Sentence">What is wrong with it, and what would be right.</param>
public sealed record ScheduleFault(string Field, string Sentence);

/// <summary>A form that was not taken: shown again with everything that was typed.</summary>
/// <param name="Typed">Its fields.</param>
/// <param name="Faults">What is wrong with some of them.</param>
public sealed record ScheduleDraft(IFormCollection Typed, IReadOnlyList<ScheduleFault> Faults);

/// <summary>What somebody wrote into the form of a schedule.</summary>
public static class ScheduleForm
{
    /// <summary>Reads the fields <c>view</c>, <c>every</c>, <c>at</c>, <c>zone</c>, <c>to</c>, <c>use_folder</c>, <c>folder</c> and <c>changed</c>.</summary>
    /// <param name="form">The fields.</param>
    /// <param name="mail">Tells whether mail can be sent.</param>
    /// <param name="folders">Tells whether there is a folder.</param>
    /// <returns>The wish, or a sentence for every field that cannot be used.</returns>
    public static (ScheduleWish? Wish, IReadOnlyList<ScheduleFault> Faults) Read(IFormCollection form, MailSender mail, FolderDelivery folders)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(folders);
        var faults = new List<ScheduleFault>();
        if (!long.TryParse(form["view"], NumberStyles.None, CultureInfo.InvariantCulture, out var view)) Fault("view", "Choose a view.");
        if (!SnakeCase.TryParse<Every>(form["every"], out var every)) Fault("every", "Choose the days.");
        if (!TimeOnly.TryParseExact(form["at"], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) Fault("at", "Give the time of day as hours and minutes, such as 07:30.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(form["zone"].ToString().Trim(), out var zone)) Fault("zone", $"\"{Cut(form["zone"])}\" is no time zone this machine knows; Europe/Berlin and UTC are such.");
        var (to, faulty) = MailRecipients.Read(form["to"]);
        if (faulty.Count > 0) Fault("to", $"\"{Cut(faulty[0])}\" is no mail address.");
        if (to.Count > MailRecipients.Most) Fault("to", $"{MailRecipients.Most} recipients are the most; take a list's address.");
        if (to.Count > 0 && !mail.IsConfigured) Fault("to", "No mail server is named, so nothing can be mailed: set Mail:Host and Mail:From.");
        var folder = form["use_folder"] == "1" ? form["folder"].ToString().Trim() : null;
        if (folder is not null && !folders.IsConfigured) Fault("folder", "No folder is configured that files may be put into: set Reports:Folder.");
        if (folder is not null && !FolderDelivery.IsBelow(folder)) Fault("folder", $"\"{Cut(folder)}\" is no folder below the configured one; write its name, with slashes between parts.");
        if (to.Count == 0 && faulty.Count == 0 && folder is null) Fault(mail.IsConfigured ? "to" : "folder", "Say who gets it: mail addresses, the folder, or both.");
        return faults.Count > 0 ? (null, faults) : (new ScheduleWish(view, new ScheduleTime(every, at, zone!), to, folder, form["changed"] == "1"), []);

        void Fault(string field, string sentence) => faults.Add(new ScheduleFault(field, sentence));
    }

    private static string Cut(string? text) => text is { Length: > 60 } ? text[..60] + "…" : text ?? "";
}
