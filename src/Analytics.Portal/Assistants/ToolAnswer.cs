using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Calibration;
using Analytics.Portal.Components;

namespace Analytics.Portal.Assistants;

/// <summary>An answer of the API as an assistant gets it: links lead into the portal, and numbers that JavaScript cannot hold are texts.</summary>
/// <param name="Body">The answer.</param>
/// <param name="PageUrl">The portal's page about the same.</param>
internal sealed record ToolAnswer(JsonObject Body, string PageUrl)
{
    private const long MostExact = 1L << 53;
    private const string ApiPath = "/api/v1";

    // Addresses of the API itself, which an assistant has no use for: it asks for a page by its number.
    private static readonly string[] OfTheApi = ["next", "prev"];

    /// <summary>Makes one.</summary>
    /// <param name="answer">The API's answer.</param>
    /// <param name="portal">Where the portal is for whoever asks: scheme, host and path.</param>
    /// <param name="page">The page about the same, from the portal's root.</param>
    /// <param name="showsLists">Whether whoever asks may open lists of interviews; links to them are left out otherwise.</param>
    public static ToolAnswer Of(JsonObject answer, string portal, string page, bool showsLists)
    {
        var body = new JsonObject { ["page_url"] = portal + page };
        foreach (var (name, value) in Rewritten(answer, portal, showsLists)) body[name] = value?.DeepClone();
        return new ToolAnswer(body, portal + page);
    }

    /// <summary>A figure in words: "3.61 (95 % interval 3.40 to 3.82, n = 105)".</summary>
    /// <param name="path">Where the figure stands, members separated by slashes.</param>
    /// <param name="format">How its numbers are written; two decimals when absent.</param>
    public string Estimate(string path, Func<double?, string>? format = null) => EstimateOf(At(Body, path), format ?? Figure.Score);

    /// <summary>The same of an object at hand.</summary>
    public static string EstimateOf(JsonNode? figure, Func<double?, string> format)
    {
        if (figure is null) return Figure.Undefined;
        var estimate = new Estimate(Number(figure["value"]), Number(figure["low"]), Number(figure["high"]), (int?)Number(figure["n"]) ?? 0);
        var interval = estimate.HasInterval ? $"{PercentText.Interval} {format(estimate.Low)} to {format(estimate.High)}, " : "no interval, ";
        return $"{format(estimate.Value)} ({interval}n = {Figure.Count(estimate.N)})";
    }

    /// <summary>A text; empty where there is none.</summary>
    public string Text(string path) => At(Body, path)?.ToString() ?? "";

    /// <summary>A count; 0 where there is none.</summary>
    public long Count(string path) => (long?)Number(At(Body, path)) ?? 0;

    /// <summary>The members of a list; none where there is no such list.</summary>
    public IReadOnlyList<JsonNode> List(string path) => At(Body, path) is JsonArray list ? [.. list.OfType<JsonNode>()] : [];

    /// <summary>A member of members.</summary>
    public static JsonNode? At(JsonNode? node, string path) => path.Split('/').Aggregate(node, (at, name) => (at as JsonObject)?[name]);

    private static double? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;

    private static JsonObject Rewritten(JsonObject answer, string portal, bool showsLists)
    {
        var written = new JsonObject();
        foreach (var (name, value) in answer.Where(member => !OfTheApi.Contains(member.Key) && (showsLists || member.Key != "link"))) written[name] = Rewritten(value, portal, showsLists);
        return written;
    }

    private static JsonNode? Rewritten(JsonNode? node, string portal, bool showsLists) => node switch
    {
        JsonObject members => Rewritten(members, portal, showsLists),
        JsonArray list => new JsonArray([.. list.Select(item => Rewritten(item, portal, showsLists))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.Parent is JsonObject && value.GetPropertyName().EndsWith("link", StringComparison.Ordinal) ? Link(value.GetValue<string>(), portal) : value.DeepClone(),
        JsonValue value when value.TryGetValue<long>(out var number) && Math.Abs(number) > MostExact => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => node?.DeepClone(),
    };

    private static string Link(string link, string portal) => link.StartsWith('/') ? portal + (link.StartsWith(ApiPath, StringComparison.Ordinal) ? link[ApiPath.Length..] : link) : link;
}
