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

    private readonly Dictionary<(int Rule, double? Of), ScaleRange> _byRule;

    public AssumedScales(IEnumerable<MappedScore> all) =>
        _byRule = all.Where(score => score.Scale is null && Fits(score.Value, new(0, score.Of ?? Usual[^1].Max, null))).GroupBy(score => (score.Rule, score.Of))
            .ToDictionary(rule => rule.Key, rule => Narrowest([.. rule.Select(score => score.Value)], rule.Key.Of));

    /// <summary>The scale of a score, or null with a finding: a number that no usual scale holds is no score, one outside its scale none that counts.</summary>
    public ScaleRange? Of(MappedScore score, Findings findings)
    {
        if (score.Scale is { } told)
        {
            if (Fits(score.Value, told)) return told;
            findings.Unreadable(score.Item, string.Create(CultureInfo.InvariantCulture, $"{score.Criterion}: {score.Value} lies outside its scale from {told.Min} to {told.Max}; left out."));
            return null;
        }

        if (_byRule.TryGetValue((score.Rule, score.Of), out var assumed) && Fits(score.Value, assumed)) return assumed;
        if (score.Of is { } of) findings.Unreadable(score.Item, string.Create(CultureInfo.InvariantCulture, $"{score.Criterion}: {score.Value} of {of} lies outside its scale; left out."));
        else findings.LeftOut(score.Item, string.Create(CultureInfo.InvariantCulture, $"{score.Criterion}: {score.Value} is on no usual scale and is not taken for a score; `scales` of the mapping can name one."));
        return null;
    }

    /// <summary>What to say of a scale that was taken for granted.</summary>
    public static string Told(IEnumerable<string> criteria, ScaleRange scale) => string.Create(CultureInfo.InvariantCulture,
        $"The file does not say on which scale these stand: {string.Join(", ", criteria)}. Taken as {scale.Min} to {scale.Max}, the narrowest usual one that holds all of them; `scales` of the mapping says it.");

    private static bool Fits(double value, ScaleRange scale) => value >= scale.Min && value <= scale.Max;

    private static ScaleRange Narrowest(double[] values, double? of)
    {
        // What stands after the stroke is the highest; the lowest is one unless somebody got less.
        ScaleRange[] usual = of is { } highest ? highest is > 1 and < 100 ? [new(1, highest, null), new(0, highest, null)] : [new(0, highest, null)] : Usual;
        // Ones alone are the lowest of a scale as likely as the highest of another; the lower reading flatters nobody.
        var scale = usual.First(scale => values.All(value => Fits(value, scale)) && (scale.Max > 1 || of is not null || values.Any(value => value < 1)));
        return scale.Max <= 10 && values.All(value => value % 1 == 0) ? scale with { Step = 1 } : scale;
    }
}
