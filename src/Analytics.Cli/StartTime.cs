using System.Globalization;

namespace Analytics.Cli;

/// <summary>A date or time as ISO 8601 writes it, without a zone: transcripts know none.</summary>
internal static class StartTime
{
    private static readonly string[] Formats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    public static DateTime? Parse(string? written, string option)
    {
        if (written is null) return null;
        return DateTime.TryParseExact(written.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new CommandFailure($"{option} \"{written}\" is not a date or time; write 2026-09-07 or 2026-09-07T09:00:00, without a time zone.");
    }
}
