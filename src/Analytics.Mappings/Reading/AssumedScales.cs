using System.Globalization;
using Analytics.Mappings.Definition;

namespace Analytics.Mappings.Reading;

/// <summary>
/// Scales of scores whose source tells none: the narrowest usual one that holds every number of the same rule in the file. One rubric mostly has one scale, and one
/// interview alone shows too little of it.
/// </summary>
internal sealed class AssumedScales
{
    private static readonly ScaleRange[] Usual = [new(0, 1, null), new(1, 5, null), new(0, 5, null), new(1, 10, null), new(0, 10, null), new(0, 100, null)];

    private readonly Dictionary<int, ScaleRange> _byRule;

    public AssumedScales(IEnumerable<MappedScore> all) =>
        _byRule = all.Where(score => score.Scale is null && Fits(score.Value, Usual[^1])).GroupBy(score => score.Rule)
            .ToDictionary(rule => rule.Key, rule => Narrowest([.. rule.Select(score => score.Value)]));

    /// <summary>The scale of a score, or null with a finding: a number that no usual scale holds is no score, one outside its scale none that counts.</summary>
    public ScaleRange? Of(MappedScore score, Findings findings)
    {
        if (score.Scale is { } told)
        {
            if (Fits(score.Value, told)) return told;
            findings.Unreadable(score.Item, string.Create(CultureInfo.InvariantCulture, $"{score.Criterion}: {score.Value} lies outside its scale from {told.Min} to {told.Max}; left out."));
            return null;
        }

        if (_byRule.TryGetValue(score.Rule, out var assumed) && Fits(score.Value, assumed)) return assumed;
        findings.LeftOut(score.Item, string.Create(CultureInfo.InvariantCulture, $"{score.Criterion}: {score.Value} is on no usual scale and is not taken for a score; `scales` of the mapping can name one."));
        return null;
    }

    /// <summary>What to say of a scale that was taken for granted.</summary>
    public static string Told(IEnumerable<string> criteria, ScaleRange scale) => string.Create(CultureInfo.InvariantCulture,
        $"The file does not say on which scale these stand: {string.Join(", ", criteria)}. Taken as {scale.Min} to {scale.Max}, the narrowest usual one that holds all of them; `scales` of the mapping says it.");

    private static bool Fits(double value, ScaleRange scale) => value >= scale.Min && value <= scale.Max;

    private static ScaleRange Narrowest(double[] values)
    {
        // Ones alone are the lowest of a scale as likely as the highest of another; the lower reading flatters nobody.
        var scale = Usual.First(scale => values.All(value => Fits(value, scale)) && (scale.Max > 1 || values.Any(value => value < 1)));
        return values.All(value => value % 1 == 0) && scale.Max <= 10 ? scale with { Step = 1 } : scale;
    }
}
