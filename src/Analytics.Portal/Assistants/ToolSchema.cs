using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Analytics.Portal.Api.Core;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Assistants;

/// <summary>The JSON Schema of a tool's arguments, made of the parameters of the address that answers it.</summary>
internal static partial class ToolSchema
{
    /// <summary>The argument whose members leave out what they select: parameters with <c>not.</c> before their names.</summary>
    public const string Except = "except";

    /// <summary>The argument whose members select the cohort to compare with: parameters with <c>vs.</c>.</summary>
    public const string Versus = "versus";

    /// <summary>The argument that asks for members of an answer that are left out else.</summary>
    public const string Parts = "parts";

    /// <summary>The argument that says which interview.</summary>
    public const string Id = "id";

    // More values than this are for list_filters to tell: every tool says its filters anew.
    private const int MostListed = 12;

    /// <summary>What stands before the parameters of the cohort to compare with.</summary>
    public const string VersusPrefix = "vs.";

    public static JsonElement Of(AssistantTool tool, IReadOnlyList<ApiParameter> parameters)
    {
        var properties = Members(parameters, tool.ExplainsFilters);
        if (tool.IsOfOne) properties = new JsonObject { [Id] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]+$", ["description"] = "The interview's id, as find_interviews gives it." } };
        if (tool.IsComparison) properties[Versus] = Nested(
            "The cohort to compare with, by the same filters; all interviews when empty.",
            [.. parameters.Where(IsOfVersus).Select(p => p.Name[VersusPrefix.Length..]).Where(name => !IsExcluding(name)), Except], holdsObjects: true);
        if (tool.OnRequest.Count > 0)
        {
            properties[Parts] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. tool.OnRequest.Select(part => (JsonNode)part)]) },
                ["description"] = "More than the verdicts: every metric, figures by profile, what was recommended, the limits in force, every metric against that of versus.",
            };
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (tool.IsOfOne) schema["required"] = new JsonArray(Id);
        return JsonSerializer.SerializeToElement(schema);
    }

    // Filters are the same everywhere: they are explained, in a clause, by the tools that are asked first, and have an example in the others; of the other cohort and of
    // what is left out their names are enough.
    private static JsonObject Members(IReadOnlyList<ApiParameter> parameters, bool isExplained)
    {
        var members = new JsonObject();
        foreach (var parameter in parameters.Where(p => !IsOfVersus(p) && !IsExcluding(p.Name))) members[parameter.Name] = Schema(parameter, isExplained || !Filters.Contains(parameter.Name));
        var left = parameters.Where(p => !IsOfVersus(p) && IsExcluding(p.Name)).Select(p => p.Name[CohortDimension.Not.Length..]).ToList();
        if (left.Count > 0) members[Except] = Nested("Leaves out the interviews that these filters select; each means what it means beside this.", left);
        return members;
    }

    private static bool IsOfVersus(ApiParameter parameter) => parameter.Name.StartsWith(VersusPrefix, StringComparison.Ordinal);

    private static bool IsExcluding(string name) => name.StartsWith(CohortDimension.Not, StringComparison.Ordinal);

    // Schemas of the members would be most of the list of tools, two or three times each; what is wrong with one is told when it is asked.
    private static JsonObject Nested(string description, IEnumerable<string> names, bool holdsObjects = false) => new()
    {
        ["type"] = "object",
        ["description"] = description,
        ["propertyNames"] = new JsonObject { ["enum"] = new JsonArray([.. names.Select(name => (JsonNode)name)]) },
        ["additionalProperties"] = new JsonObject { ["type"] = new JsonArray([.. holdsObjects ? (JsonNode[])["string", "array", "object"] : ["string", "array"]]), ["items"] = new JsonObject { ["type"] = "string" } },
    };

    private static JsonObject Schema(ApiParameter parameter, bool isExplained)
    {
        var one = new JsonObject { ["type"] = parameter.IsNumber ? "integer" : "string" };
        if (parameter.IsNumber) one["minimum"] = 1;
        var isListed = parameter.Allowed?.Count is <= MostListed;
        if (isListed) one["enum"] = new JsonArray([.. parameter.Allowed!.Select(value => (JsonNode)value)]);
        var schema = parameter.IsRepeatable ? new JsonObject { ["type"] = "array", ["items"] = one } : one;
        // A filter whose values are all there says by them what it is.
        if (isListed && Filters.Contains(parameter.Name)) return schema;
        schema["description"] = !isExplained ? $"For example {parameter.Example}." : isListed ? Clause(parameter.Description) : $"{Clause(parameter.Description)} For example {parameter.Example}.";
        return schema;
    }

    private static readonly HashSet<string> Filters = [.. CohortDimension.All.Select(dimension => dimension.Name)];

    // list_filters has the whole of it.
    private static string Clause(string description) => ClauseEnd().Match(description) is { Success: true } end ? description[..end.Index] + "." : description;

    [GeneratedRegex("[:;.] ")]
    private static partial Regex ClauseEnd();
}
