using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Analytics.Formats.OpenFormat;

/// <summary>Names the content of a JSON object: the same for the same members and values, whatever their order and the blanks between them.</summary>
internal static class CanonicalJson
{
    /// <summary>The SHA-256 of the object written the canonical way, in lowercase hexadecimal.</summary>
    public static string Sha256(JsonElement value)
    {
        var written = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(written)) Write(json, value);
        return Convert.ToHexStringLower(SHA256.HashData(written.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Write(json, item);
                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
