using System.Text.Json;
using Analytics.Warehouse.Cohorts;
using Microsoft.AspNetCore.Http.Extensions;

namespace Analytics.Portal.Assistants;

/// <summary>The arguments of a call as the query string they stand for. What an argument is not is left to the API to refuse, which says what is allowed.</summary>
/// <param name="Query">Names and values.</param>
/// <param name="Parts">Members of the answer that were asked for.</param>
/// <param name="Id">Which interview; null where none was named.</param>
internal sealed record ToolArguments(IReadOnlyList<KeyValuePair<string, string>> Query, IReadOnlyList<string> Parts, string? Id)
{
    public static ToolArguments Read(IEnumerable<KeyValuePair<string, JsonElement>> arguments, AssistantTool tool)
    {
        var given = arguments.ToList();
        var own = given.Where(a => !IsOwn(a.Key, tool)).SelectMany(a => Pairs("", a.Key, a.Value));
        return new ToolArguments(
            [.. own], tool.OnRequest.Count == 0 ? [] : [.. given.Where(a => a.Key == ToolSchema.Parts).SelectMany(a => Values(a.Value))],
            tool.IsOfOne ? given.Where(a => a.Key == ToolSchema.Id).SelectMany(a => Values(a.Value)).FirstOrDefault() : null);
    }

    /// <summary>As a query string with its question mark; empty where nothing was asked.</summary>
    public QueryString ToQueryString() => new QueryBuilder(Query).ToQueryString();

    private static bool IsOwn(string name, AssistantTool tool) => (name == ToolSchema.Parts && tool.OnRequest.Count > 0) || (name == ToolSchema.Id && tool.IsOfOne);

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string prefix, string name, JsonElement value) => (name, value.ValueKind) switch
    {
        (ToolSchema.Versus, JsonValueKind.Object) => value.EnumerateObject().SelectMany(member => Pairs(ToolSchema.VersusPrefix, member.Name, member.Value)),
        (ToolSchema.Except, JsonValueKind.Object) => value.EnumerateObject().SelectMany(member => Pairs(prefix + CohortDimension.Not, member.Name, member.Value)),
        _ => Values(value).Select(text => KeyValuePair.Create(prefix + name, text)),
    };

    // An assistant writes one value where several may stand, and a number where a word may.
    private static IEnumerable<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Values),
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [value.GetRawText()],
    };
}
