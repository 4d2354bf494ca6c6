using Analytics.Portal.Components;

namespace Analytics.Portal.Pages.Overview;

/// <summary>How old something is, in words.</summary>
public static class DataAge
{
    /// <summary>A day by the calendar: "today", "yesterday", "8 days ago"; a day that is still to come is named.</summary>
    public static string Days(DateTime then, DateTime now) => (now.Date - then.Date).Days switch
    {
        < 0 => $"dated ahead, {Figure.Day(then)}",
        0 => "today",
        1 => "yesterday",
        < 60 and var days => $"{Figure.Count(days)} days ago",
        < 730 and var days => $"{Figure.Count(days / 30)} months ago",
        var days => $"{Figure.Count(days / 365)} years ago",
    };

    /// <summary>A moment: "just now", "5 min ago", "2 h ago", then days. Both in the same time zone.</summary>
    public static string Moment(DateTime then, DateTime now) => (now - then) switch
    {
        { TotalMinutes: < 2 } => "just now",
        { TotalHours: < 2 } span => $"{Figure.Count((long)span.TotalMinutes)} min ago",
        { TotalHours: < 36 } span => $"{Figure.Count((long)span.TotalHours)} h ago",
        _ => Days(then, now),
    };
}
