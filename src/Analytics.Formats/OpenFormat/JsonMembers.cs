using System.Globalization;
using System.Text.Json;

namespace Analytics.Formats.OpenFormat;

/// <summary>Reads members of an object that the schema has been held to: absent and null are the same.</summary>
internal static class JsonMembers
{
    public static JsonElement? Member(this JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    public static IEnumerable<JsonElement> Items(this JsonElement value, string name) => value.Member(name) is { } items ? items.EnumerateArray() : [];

    public static string? Text(this JsonElement value, string name) => value.Member(name)?.GetString();

    public static double? Number(this JsonElement value, string name) => value.Member(name)?.GetDouble();

    // A whole number may be written 2.0 by the schema's rules.
    public static int? Whole(this JsonElement value, string name) => value.Member(name) is { } member ? (int)Math.Clamp(member.GetDouble(), int.MinValue, int.MaxValue) : null;

    public static bool Flag(this JsonElement value, string name) => value.Member(name)?.GetBoolean() ?? false;

    /// <summary>A time of ISO 8601 as UTC; false where there is text that is none.</summary>
    public static bool TryTime(string? text, out DateTime? time)
    {
        time = null;
        if (text is null) return true;
        if (text is not [_, _, _, _, '-', _, _, '-', ..]
            || !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var read)) return false;
        time = read;
        return true;
    }
}
