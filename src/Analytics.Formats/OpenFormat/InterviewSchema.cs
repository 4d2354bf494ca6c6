using System.Text.Json;
using Json.Schema;

namespace Analytics.Formats.OpenFormat;

/// <summary>The published JSON Schema of the open format: what an object must be, and which members it may have.</summary>
public static class InterviewSchema
{
    private const string Resource = "interview.schema.json";
    private const int MostShown = 20;

    private static readonly JsonDocument Document = JsonDocument.Parse(Text());
    private static readonly JsonSchema Schema = JsonSchema.Build(Document.RootElement);
    private static readonly EvaluationOptions Flag = new() { OutputFormat = OutputFormat.Flag };
    private static readonly EvaluationOptions List = new() { OutputFormat = OutputFormat.List };

    /// <summary>The schema as it is published.</summary>
    public static string Text()
    {
        using var stream = typeof(InterviewSchema).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>What is wrong with an object, each with its place; empty when nothing is. At most twenty are told.</summary>
    public static IReadOnlyList<string> Faults(JsonElement interview)
    {
        if (Schema.Evaluate(interview, Flag).IsValid) return [];
        var results = Schema.Evaluate(interview, List);
        var faults = (results.Details ?? []).Prepend(results)
            .Where(result => result.Errors is { Count: > 0 })
            .SelectMany(result => result.Errors!.Values.Select(error => $"{JsonPlace.Of(result.InstanceLocation.ToString())}: {error}"))
            .Distinct().Take(MostShown).ToList();
        return faults.Count > 0 ? faults : ["$: the object does not follow the schema"];
    }

    /// <summary>Places of members the schema does not name, in the object's order; they carry nothing that is read.</summary>
    public static IReadOnlyList<string> UnknownMembers(JsonElement interview)
    {
        var unknown = new List<string>();
        Walk(interview, Document.RootElement, "$", unknown);
        return unknown;
    }

    private static void Walk(JsonElement value, JsonElement schema, string place, List<string> unknown)
    {
        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var known))
        {
            foreach (var member in value.EnumerateObject())
            {
                var path = $"{place}.{member.Name}";
                if (known.TryGetProperty(member.Name, out var own)) Walk(member.Value, own, path, unknown);
                else unknown.Add(path);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            var index = 0;
            foreach (var item in value.EnumerateArray()) Walk(item, items, $"{place}[{index++}]", unknown);
        }
    }
}

/// <summary>Where in an object something stands, written as people write it: <c>$.scores[0].value</c>.</summary>
internal static class JsonPlace
{
    /// <summary>The place that a JSON Pointer names.</summary>
    public static string Of(string pointer)
    {
        var place = "$";
        foreach (var part in pointer.Split('/').Skip(1))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            place += name.Length > 0 && name.All(char.IsAsciiDigit) ? $"[{name}]" : $".{name}";
        }

        return place;
    }
}
