using System.Text.Encodings.Web;
using System.Text.Json;

namespace Analytics.SqlConsole;

/// <summary>How both processes write to each other.</summary>
internal static class SqlJson
{
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
