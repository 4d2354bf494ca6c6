using System.Globalization;
using Analytics.Mappings.Definition;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Reading;

/// <summary>What values of a source say, however they are written.</summary>
internal static class Values
{
    /// <summary>The words of a value; parts of a message one after another; null for nothing.</summary>
    public static string? Text(JToken? token) => token switch
    {
        null => null,
        JValue { Type: JTokenType.String } text => string.IsNullOrWhiteSpace((string?)text) ? null : ((string)text!).Trim(),
        JValue { Type: JTokenType.Integer or JTokenType.Float } number => Convert.ToString(number.Value, CultureInfo.InvariantCulture),
        // false is what a condition of an expression leaves behind that does not hold.
        JValue { Type: JTokenType.Boolean } flag => (bool)flag ? "true" : null,
        JArray parts => Joined(parts.Select(Text)),
        JObject part => Text(part["text"]) ?? Text(part["content"]) ?? Text(part["message"]),
        _ => null,
    };

    /// <summary>How a value is shown in a sentence.</summary>
    public static string Shown(JToken? token)
    {
        var shown = token?.ToString(Formatting.None) ?? "nothing";
        return shown.Length > 80 ? shown[..80] + "…" : shown;
    }

    /// <summary>A number, also written as a text with point or comma.</summary>
    public static double? Number(JToken? token) => token switch
    {
        JValue { Type: JTokenType.Integer or JTokenType.Float } number => (double)number,
        JValue { Type: JTokenType.String } text => Number((string)text!),
        _ => null,
    };

    public static double? Number(string text) =>
        double.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;

    /// <summary>A moment: ISO 8601, or a number since 1970 that by its size is of seconds, milliseconds, microseconds or nanoseconds. A text without an offset is UTC.</summary>
    public static DateTimeOffset? Moment(JToken? token)
    {
        if (Number(token) is { } since) return Since(since);
        return token is JValue { Type: JTokenType.String } text
            && DateTimeOffset.TryParse((string)text!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment : null;
    }

    /// <summary>A moment as the open format writes it.</summary>
    public static string Written(DateTimeOffset moment) => moment.UtcDateTime.ToString(moment.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Since(double number)
    {
        // The year 2286 in seconds is the year 1970 in milliseconds: no interview is in either of the others.
        var seconds = number switch { >= 1e17 => number / 1e9, >= 1e14 => number / 1e6, >= 1e11 => number / 1e3, _ => number };
        return seconds is >= 0 and < 1e11 ? DateTimeOffset.UnixEpoch.AddTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond / 10) * 10) : null;
    }

    private static string? Joined(IEnumerable<string?> parts)
    {
        var text = string.Join('\n', parts.OfType<string>());
        return text.Length > 0 ? text : null;
    }
}
