using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Analytics.Cli.Sql;

/// <summary>One value of a result as text: dates as ISO 8601 writes them, numbers with a point, lists and structs as JSON.</summary>
internal static class CellText
{
    public static string Of(object value) => value switch
    {
        string text => text,
        bool yes => yes ? "true" : "false",
        DateTime time => time.ToString(time.TimeOfDay.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        Stream bytes => Hex(bytes),
        byte[] bytes => Convert.ToHexString(bytes),
        IEnumerable => Json(value),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static bool IsNumber(Type type) =>
        Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal || type == typeof(System.Numerics.BigInteger);

    private static string Hex(Stream bytes)
    {
        using var buffer = new MemoryStream();
        bytes.CopyTo(buffer);
        return Convert.ToHexString(buffer.ToArray());
    }

    private static string Json(object value)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonValue.WriterOptions)) JsonValue.Write(json, value);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
