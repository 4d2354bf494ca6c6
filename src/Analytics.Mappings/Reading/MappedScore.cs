using System.Text.Json.Nodes;
using Analytics.Mappings.Definition;

namespace Analytics.Mappings.Reading;

/// <summary>A score that was read; its scale may be known only once the whole file is.</summary>
internal sealed record MappedScore(
    int Rule, string Criterion, double Value, ScaleRange? Scale, double? Of, int? Turn, string? Justification, string RaterKind, string? RaterName, SourceItem Item)
{
    public const string Person = "person";

    // A person's judgement without a name is still not a model's.
    private const string Unnamed = "unnamed";

    public JsonObject Json(ScaleRange scale)
    {
        JsonObject score = new() { ["criterion"] = Criterion };
        if (Turn is { } turn) score["turn"] = turn;
        score["value"] = Value;
        score["min"] = scale.Min;
        score["max"] = scale.Max;
        if (scale.Step is { } step) score["step"] = step;
        if (Justification is not null) score["justification"] = Justification;
        JsonObject rater = new() { ["kind"] = RaterKind };
        if ((RaterName ?? (RaterKind == Person ? Unnamed : null)) is { } name) rater["name"] = name;
        score["rater"] = rater;
        return score;
    }
}
