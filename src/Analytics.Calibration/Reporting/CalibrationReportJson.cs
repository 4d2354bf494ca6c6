using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analytics.Calibration.Reporting;

/// <summary>The report as JSON: snake case names, undefined figures null, verdicts as words.</summary>
public static class CalibrationReportJson
{
    /// <summary>How the report is written; the portal and the command line use the same.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The report as indented JSON.</summary>
    public static string Serialize(CalibrationReport report) => JsonSerializer.Serialize(report, Options);

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            WriteIndented = true,
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
