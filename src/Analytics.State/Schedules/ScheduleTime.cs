using System.Globalization;

namespace Analytics.State.Schedules;

/// <summary>On which days something is sent.</summary>
public enum Every
{
    /// <summary>Every day.</summary>
    Day,

    /// <summary>Monday to Friday.</summary>
    Weekday,

    /// <summary>Every Monday.</summary>
    Monday,

    /// <summary>Every Tuesday.</summary>
    Tuesday,

    /// <summary>Every Wednesday.</summary>
    Wednesday,

    /// <summary>Every Thursday.</summary>
    Thursday,

    /// <summary>Every Friday.</summary>
    Friday,

    /// <summary>Every Saturday.</summary>
    Saturday,

    /// <summary>Every Sunday.</summary>
    Sunday,

    /// <summary>The first day of every month.</summary>
    Month,
}

/// <summary>When something is sent.</summary>
/// <param name="Every">On which days.</param>
/// <param name="At">The time of day, in <paramref name="Zone"/>.</param>
/// <param name="Zone">The clock it goes by.</param>
public sealed record ScheduleTime(Every Every, TimeOnly At, TimeZoneInfo Zone)
{
    /// <summary>It as a cron expression of five fields.</summary>
    public string Cron => string.Create(CultureInfo.InvariantCulture, $"{At.Minute} {At.Hour} {Days}");

    /// <summary>It in words: "every Monday at 07:30, Europe/Berlin".</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"{NameOf(Every)} at {At:HH:mm}, {Zone.Id}");

    /// <summary>Days in words: "every weekday".</summary>
    public static string NameOf(Every every) => every switch
    {
        Every.Day => "every day",
        Every.Weekday => "every weekday",
        Every.Month => "on the first of every month",
        _ => $"every {every}",
    };

    // Days of the week count from Sunday, which is 0.
    private string Days => Every switch
    {
        Every.Day => "* * *",
        Every.Weekday => "* * 1-5",
        Every.Month => "1 * *",
        Every.Sunday => "* * 0",
        _ => string.Create(CultureInfo.InvariantCulture, $"* * {Every - Every.Monday + 1}"),
    };
}
