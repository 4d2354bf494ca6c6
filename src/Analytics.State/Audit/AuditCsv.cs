using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Transcripts;

namespace Analytics.State.Audit;

/// <summary>Entries of the audit log as lines of CSV (RFC 4180), which no spreadsheet takes for formulas.</summary>
public static class AuditCsv
{
    /// <summary>The names of the columns.</summary>
    public const string Header = "sequence,at,actor,action,subject,details,hash";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An entry.</summary>
    public static string Line(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return string.Join(',', new[]
        {
            entry.Sequence.ToString(CultureInfo.InvariantCulture), entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), entry.Actor, SnakeCase.Of(entry.Action),
            entry.Subject, JsonSerializer.Serialize(entry.Details, Json), entry.Hash,
        }.Select(Field));
    }

    private static string Field(string value)
    {
        var harmless = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' ? "'" + value : value;
        return harmless.AsSpan().IndexOfAny(",\"\r\n") < 0 ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
