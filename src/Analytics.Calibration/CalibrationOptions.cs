using System.Globalization;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration;

/// <summary>What one profile is expected to score, as configured.</summary>
public sealed record ExpectedBand
{
    /// <summary>Lowest score of the band, 1 to 5.</summary>
    public double Low { get; init; }

    /// <summary>Highest score of the band, 1 to 5, not below <see cref="Low"/>.</summary>
    public double High { get; init; }

    /// <summary>Mean expected, inside the band.</summary>
    public double Midpoint { get; init; }

    /// <summary>The one integer score expected of an item, 1 to 5.</summary>
    public int Label { get; init; }
}

/// <summary>The section "Calibration" of the configuration.</summary>
public sealed record CalibrationOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Calibration";

    /// <summary>Thresholds of verdicts and readings. An instance of its own: a configuration is read into it.</summary>
    public CalibrationThresholds Thresholds { get; init; } = new();

    /// <summary>What weak candidates are expected to score.</summary>
    public ExpectedBand Weak { get; init; } = Default(Profile.Weak);

    /// <summary>What average candidates are expected to score.</summary>
    public ExpectedBand Average { get; init; } = Default(Profile.Average);

    /// <summary>What strong candidates are expected to score.</summary>
    public ExpectedBand Strong { get; init; } = Default(Profile.Strong);

    /// <summary>What exceptional candidates are expected to score.</summary>
    public ExpectedBand Exceptional { get; init; } = Default(Profile.Exceptional);

    /// <summary>
    /// A CSV file with the groups candidates say they belong to (<c>candidate_code,group</c>), for parity between groups; null where there is none, and parity is
    /// then not computable.
    /// </summary>
    public string? SelfIdentification { get; init; }

    /// <summary>The four profiles as the report takes them.</summary>
    public IReadOnlyList<ExpectedLevel> Expected() =>
        [.. Bands().Select(b => new ExpectedLevel(b.Profile, b.Band.Low, b.Band.High, b.Band.Midpoint, b.Band.Label))];

    /// <summary>One sentence per fault, each naming key, value and what is allowed; none when all is well.</summary>
    public IReadOnlyList<string> Faults() => [.. Bands().SelectMany(b => BandFaults(b.Profile, b.Band)), .. ThresholdFaults()];

    private static ExpectedBand Default(Profile profile)
    {
        var level = ExpectedLevel.Defaults.Single(e => e.Profile == profile);
        return new ExpectedBand { Low = level.Low, High = level.High, Midpoint = level.Midpoint, Label = level.Label };
    }

    private static IEnumerable<string> BandFaults(Profile profile, ExpectedBand band)
    {
        if (!(band.Low >= 1 && band.Low <= band.High && band.High <= ClusterMoments.Levels))
            yield return $"{Section}:{profile}: the band {Text(band.Low)} to {Text(band.High)} must lie within 1 to 5, the lower end first.";
        if (!(band.Midpoint >= band.Low && band.Midpoint <= band.High))
            yield return $"{Section}:{profile}:Midpoint is {Text(band.Midpoint)}; it must lie in the band.";
        if (band.Label is < 1 or > ClusterMoments.Levels)
            yield return $"{Section}:{profile}:Label is {band.Label}; a score from 1 to 5 is allowed.";
    }

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private IEnumerable<string> ThresholdFaults()
    {
        foreach (var note in ThresholdNotes.Describe(Thresholds).Values.Where(n => !double.IsFinite(n.Value) || n.Value < 0))
            yield return $"{note.Setting} is {Text(note.Value)}; a number of 0 or more is allowed.";
        if (Thresholds.BiasGood > Thresholds.BiasBad)
            yield return $"{ThresholdNotes.Section}:BiasGood is {Text(Thresholds.BiasGood)}; it must not exceed BiasBad, {Text(Thresholds.BiasBad)}.";
        if (Thresholds.IccPoor > Thresholds.IccGood)
            yield return $"{ThresholdNotes.Section}:IccPoor is {Text(Thresholds.IccPoor)}; it must not exceed IccGood, {Text(Thresholds.IccGood)}.";
    }

    private IEnumerable<(Profile Profile, ExpectedBand Band)> Bands() =>
        [(Profile.Weak, Weak), (Profile.Average, Average), (Profile.Strong, Strong), (Profile.Exceptional, Exceptional)];
}
