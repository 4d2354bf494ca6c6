using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Portal.Api.Core;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Assistants;

/// <summary>The JSON Schema of a tool's arguments, made of the parameters of the address that answers it.</summary>
internal static class ToolSchema
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
        var properties = Members(parameters, "", isDescribed: true);
        if (tool.IsOfOne) properties = new JsonObject { [Id] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]+$", ["description"] = "The interview's id, as find_interviews gives it." } };
        if (tool.IsComparison) properties[Versus] = Nested("The cohort to compare with, by the same filters; all interviews when empty.", Members(parameters, VersusPrefix, isDescribed: false));
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

    // The cohort's own filters are described once; of the other cohort and of what is left out their types are enough.
    private static JsonObject Members(IReadOnlyList<ApiParameter> parameters, string prefix, bool isDescribed)
    {
        var own = parameters.Where(p => p.Name.StartsWith(VersusPrefix, StringComparison.Ordinal) == (prefix.Length > 0)).Select(p => (Name: p.Name[prefix.Length..], Parameter: p)).ToList();
        var members = new JsonObject();
        foreach (var (name, parameter) in own.Where(p => !p.Name.StartsWith(CohortDimension.Not, StringComparison.Ordinal))) members[name] = Schema(parameter, isDescribed);
        var excluding = own.Where(p => p.Name.StartsWith(CohortDimension.Not, StringComparison.Ordinal)).ToList();
        if (excluding.Count == 0) return members;
        var left = new JsonObject();
        foreach (var (name, parameter) in excluding) left[name[CohortDimension.Not.Length..]] = Schema(parameter, isDescribed: false);
        members[Except] = Nested("Leaves out the interviews that these filters select.", left);
        return members;
    }

    private static JsonObject Nested(string description, JsonObject members) => new() { ["type"] = "object", ["description"] = description, ["properties"] = members, ["additionalProperties"] = false };

    private static JsonObject Schema(ApiParameter parameter, bool isDescribed)
    {
        var one = new JsonObject { ["type"] = parameter.IsNumber ? "integer" : "string" };
        if (parameter.IsNumber) one["minimum"] = 1;
        var isListed = parameter.Allowed?.Count is <= MostListed;
        if (isListed && isDescribed) one["enum"] = new JsonArray([.. parameter.Allowed!.Select(value => (JsonNode)value)]);
        var schema = parameter.IsRepeatable ? new JsonObject { ["type"] = "array", ["items"] = one } : one;
        if (isDescribed) schema["description"] = isListed ? parameter.Description : string.Create(CultureInfo.InvariantCulture, $"{parameter.Description} For example {parameter.Example}.");
        return schema;
    }
}
