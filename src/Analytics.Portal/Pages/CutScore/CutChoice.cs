using System.Globalization;
using Analytics.Calibration.Cubes;
using Analytics.Transcripts;

namespace Analytics.Portal.Pages.CutScore;

/// <summary>A pass mark and the mix of candidates it is tried on, as they stand in an address.</summary>
/// <param name="Cut">Interviews whose mean is at least this pass; 1 to 5, up to three decimals.</param>
/// <param name="Mix">Weight of each profile; null for the mix of the interviews themselves.</param>
public sealed record CutChoice(decimal Cut, IReadOnlyDictionary<Profile, double>? Mix)
{
    /// <summary>The parameter that holds the pass mark.</summary>
    public const string Parameter = "cut";

    /// <summary>The pass mark when nothing says otherwise: a mean that rounds to 4, strong, passes.</summary>
    public const decimal Usual = 3.5m;

    /// <summary>What the pass mark is to reach; null when nothing is asked for.</summary>
    public CutAim? Aim { get; init; }

    private const decimal MostWeight = 1_000_000;

    /// <summary>The usual pass mark on the interviews as they are.</summary>
    public static CutChoice Default { get; } = new(Usual, null);

    /// <summary>The parameters as they stand in an address; nothing for what is usual.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs =>
    [
        .. Cut == Usual ? [] : new[] { KeyValuePair.Create(Parameter, Text(Cut)) },
        .. Mix is null ? [] : Enum.GetValues<Profile>().Select(p => KeyValuePair.Create(MixParameter(p), Weight(p)!)),
        .. Aim?.Pairs ?? [],
    ];

    /// <summary>The parameter that holds the weight of a profile: <c>mix.weak</c>.</summary>
    public static string MixParameter(Profile profile) => $"mix.{SnakeCase.Of(profile)}";

    /// <summary>The weight of a profile as written; null where the mix is that of the interviews.</summary>
    public string? Weight(Profile profile) => Mix is null ? null : Mix.GetValueOrDefault(profile).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>The pass mark as written.</summary>
    public static string Text(decimal cut) => cut.ToString("0.0##", CultureInfo.InvariantCulture);

    /// <summary>Reads the parameters.</summary>
    /// <param name="value">The value of a parameter; null or empty when the address has none.</param>
    /// <returns>The choice without what cannot be read, and for each of those its name, its value and what is wrong with it.</returns>
    public static (CutChoice Choice, IReadOnlyList<(string Name, string Value, string Reason)> Faults) Read(Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var faults = new List<(string, string, string)>();
        var cut = Number(value, Parameter, 1, 5, "is not a number from 1 to 5, such as 3.5", faults) ?? Usual;
        var weights = Enum.GetValues<Profile>().ToDictionary(p => p, p => Number(value, MixParameter(p), 0, MostWeight, "is not a weight, a number from 0 to 1000000", faults));
        var aim = CutAim.Read(value, faults);
        if (weights.Values.All(w => w is null)) return (new CutChoice(cut, null) { Aim = aim }, faults);
        var mix = weights.ToDictionary(w => w.Key, w => (double)(w.Value ?? 0));
        if (mix.Values.Sum() > 0) return (new CutChoice(cut, mix) { Aim = aim }, faults);
        faults.Add((MixParameter(Profile.Weak), "0", "leaves a mix without any candidates, as all weights are 0"));
        return (new CutChoice(cut, null) { Aim = aim }, faults);
    }

    internal static decimal? Number(Func<string, string?> value, string name, decimal least, decimal most, string reason, List<(string, string, string)> faults)
    {
        if (value(name)?.Trim() is not { Length: > 0 } written) return null;
        if (decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return decimal.Round(number, 3);
        faults.Add((name, written.Length > 60 ? written[..60] + "…" : written, reason));
        return null;
    }
}
