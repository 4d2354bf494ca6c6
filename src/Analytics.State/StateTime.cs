using System.Globalization;

namespace Analytics.State;

/// <summary>Times in the state file: ISO 8601 to the second, UTC, so that their text sorts as they do.</summary>
internal static class StateTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static string Text(DateTime utc) => utc.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTime Read(string text) =>
        DateTime.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
