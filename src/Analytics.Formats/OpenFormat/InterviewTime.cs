using System.Globalization;

namespace Analytics.Formats.OpenFormat;

/// <summary>Times as the open format writes them.</summary>
internal static class InterviewTime
{
    /// <summary>A time in UTC, to the microsecond where it has any.</summary>
    public static string Written(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
