using System.Globalization;
using System.Text.Json;
using Analytics.Transcripts;

namespace Analytics.Warehouse.Sources;

/// <summary>What a run folder's optional <c>run.json</c> says: <c>{"evaluator": "name", "started_at": "2026-09-07T09:00:00"}</c>, both optional.</summary>
/// <param name="Evaluator">Who evaluated the run.</param>
/// <param name="StartedAt">When it started, as written there.</param>
internal sealed record RunSheet(string? Evaluator, DateTime? StartedAt)
{
    /// <summary>The name it has in a run folder.</summary>
    public const string FileName = "run.json";

    /// <summary>How long the evaluator's name was before it was cut; null when it was not.</summary>
    public int? EvaluatorCutFrom { get; private init; }

    /// <summary>Larger than any sane sheet, small enough to read whole.</summary>
    public const int MaxBytes = 64 * 1024;

    private const int MostShown = 100;

    /// <summary>Reads one; a sheet that says something else than it may is a fault, not a sheet.</summary>
    public static (RunSheet? Sheet, Fault? Fault) Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);
            using var document = JsonDocument.ParseValue(ref reader);
            return Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            return Bad((int)(fault.LineNumber ?? 0) + 1, "it is not JSON");
        }
    }

    private static (RunSheet? Sheet, Fault? Fault) Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return Bad(1, "it is not an object");
        string? evaluator = null;
        int? cutFrom = null;
        DateTime? startedAt = null;
        foreach (var property in root.EnumerateObject())
        {
            var value = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()!.Trim() : null;
            switch (property.Name)
            {
                case "evaluator" when !string.IsNullOrEmpty(value) && ShownName.Of(value) is { Length: > 0 } shown:
                    evaluator = shown;
                    cutFrom = value.Length > ShownName.Longest ? value.Length : null;
                    break;
                case "started_at" when TryReadTime(value, out var time):
                    startedAt = time;
                    break;
                case "evaluator" or "started_at":
                    return Bad(1, $"{property.Name} is {Shown(property.Value.GetRawText())}");
            }
        }

        return (new RunSheet(evaluator, startedAt) { EvaluatorCutFrom = cutFrom }, null);
    }

    private static bool TryReadTime(string? text, out DateTime time)
    {
        var ok = DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces, out time);
        return ok;
    }

    private static string Shown(string raw) => raw.Length > MostShown ? raw[..MostShown] + "…" : raw;

    private static (RunSheet? Sheet, Fault? Fault) Bad(int line, string what) => (null, new Fault(
        FaultCode.Unreadable,
        line,
        $"run.json cannot be used: {what}; it must read like {{\"evaluator\": \"name\", \"started_at\": \"2026-09-07T09:00:00\"}}. Its run keeps the evaluator and date it had."));
}
