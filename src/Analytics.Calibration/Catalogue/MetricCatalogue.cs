using Analytics.Calibration.Cubes;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Catalogue;

/// <summary>Every metric of the product, defined once.</summary>
public static class MetricCatalogue
{
    private const string AnyName = "{name}";

    private static readonly string[] Profiles = [.. Enum.GetValues<Profile>().Select(Words.Name)];

    /// <summary>The definitions, in the order in which a reader asks; several metrics may share one.</summary>
    public static IReadOnlyList<MetricDefinition> Definitions { get; } =
    [
        .. OrderDefinitions.All, .. LevelDefinitions.All, .. EndDefinitions.All, .. AgreementDefinitions.All, .. RepeatDefinitions.All,
        .. DecisionDefinitions.All, .. DriftDefinitions.All, .. SideEffectDefinitions.All, .. CoverageDefinitions.All, .. ParityDefinitions.All,
        .. EvaluatorDefinitions.All, .. PeopleDefinitions.All,
    ];

    private static readonly Dictionary<string, MetricDefinition> ById = Definitions
        .Where(d => !d.Id.Contains(AnyName, StringComparison.Ordinal)).SelectMany(Expand).ToDictionary(d => d.Id, StringComparer.Ordinal);

    private static readonly MetricDefinition[] Open = [.. Definitions.Where(d => d.Id.Contains(AnyName, StringComparison.Ordinal))];

    /// <summary>The definition of one metric, its placeholders filled in.</summary>
    /// <exception cref="ArgumentException">No definition has this id.</exception>
    public static MetricDefinition Of(string id) =>
        Find(id) ?? throw new ArgumentException($"There is no metric {id}; define it in {nameof(MetricCatalogue)}.", nameof(id));

    /// <summary>The definition of one metric; null when there is none.</summary>
    public static MetricDefinition? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (ById.TryGetValue(id, out var definition)) return definition;
        foreach (var open in Open)
        {
            var parts = open.Id.Split(AnyName);
            if (id.Length > parts[0].Length + parts[1].Length && id.StartsWith(parts[0], StringComparison.Ordinal) && id.EndsWith(parts[1], StringComparison.Ordinal))
                return Named(open, id, AnyName, id[parts[0].Length..^parts[1].Length]);
        }

        return null;
    }

    private static IEnumerable<MetricDefinition> Expand(MetricDefinition definition)
    {
        if (definition.Id.Contains("{profile}", StringComparison.Ordinal))
            return Profiles.Select(p => Named(definition, definition.Id.Replace("{profile}", p, StringComparison.Ordinal), "{profile}", p));
        if (definition.Id.Contains("{step}", StringComparison.Ordinal))
            return Profiles.Zip(Profiles.Skip(1)).Select(step => Step(definition, step.First, step.Second));
        return [definition];
    }

    private static MetricDefinition Step(MetricDefinition definition, string lower, string higher)
    {
        var id = definition.Id.Replace("{step}", $"{lower}_{higher}", StringComparison.Ordinal);
        return Named(Named(definition, id, "{lower}", lower), id, "{higher}", higher);
    }

    private static MetricDefinition Named(MetricDefinition definition, string id, string placeholder, string value)
    {
        var name = definition.Name.Replace(placeholder, value, StringComparison.Ordinal);
        return definition with { Family = definition.Family, Id = id, Name = char.ToUpperInvariant(name[0]) + name[1..], Near = definition.Near?.Replace(placeholder, value, StringComparison.Ordinal) };
    }
}
