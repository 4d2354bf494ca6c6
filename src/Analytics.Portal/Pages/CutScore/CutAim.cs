using System.Globalization;
using Analytics.Calibration.Cubes;
using Analytics.Transcripts;

namespace Analytics.Portal.Pages.CutScore;

/// <summary>What a pass mark is to reach, as it stands in an address: at most, or at least, so many per cent of a profile pass.</summary>
/// <param name="Profile">Whose share it is about.</param>
/// <param name="IsAtMost">Whether at most so many may pass; else at least so many must.</param>
/// <param name="Percent">The share, 0 to 100.</param>
public sealed record CutAim(Profile Profile, bool IsAtMost, decimal Percent)
{
    /// <summary>The parameter that holds the profile; weak when absent.</summary>
    public const string ProfileParameter = "goal.profile";

    /// <summary>The parameter that holds <see cref="AtMost"/> or <see cref="AtLeast"/>; the first when absent.</summary>
    public const string RuleParameter = "goal.rule";

    /// <summary>The parameter that holds the share in per cent; without it there is no goal.</summary>
    public const string PercentParameter = "goal.percent";

    /// <summary>At most so many pass.</summary>
    public const string AtMost = "at_most";

    /// <summary>At least so many pass.</summary>
    public const string AtLeast = "at_least";

    /// <summary>The share, 0 to 1.</summary>
    public double Limit => (double)Percent / 100;

    /// <summary>The rule as it stands in an address.</summary>
    public string Rule => IsAtMost ? AtMost : AtLeast;

    /// <summary>The share as written.</summary>
    public string Written => Percent.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>The parameters as they stand in an address.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs =>
        [KeyValuePair.Create(ProfileParameter, SnakeCase.Of(Profile)), KeyValuePair.Create(RuleParameter, Rule), KeyValuePair.Create(PercentParameter, Written)];

    /// <summary>Reads the parameters; null without a share, or where one of them cannot be read.</summary>
    /// <param name="value">The value of a parameter; null or empty when the address has none.</param>
    /// <param name="faults">What cannot be read is added: name, value and what is wrong with it.</param>
    public static CutAim? Read(Func<string, string?> value, List<(string Name, string Value, string Reason)> faults)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(faults);
        if (CutChoice.Number(value, PercentParameter, 0, 100, "is not a share in per cent, a number from 0 to 100", faults) is not { } percent) return null;
        var (profile, rule) = (value(ProfileParameter), value(RuleParameter));
        var known = Profile.Weak;
        if (!string.IsNullOrEmpty(profile) && !SnakeCase.TryParse(profile, out known)) faults.Add((ProfileParameter, Shortened(profile), "is not weak, average, strong or exceptional"));
        else if (!string.IsNullOrEmpty(rule) && rule is not (AtMost or AtLeast)) faults.Add((RuleParameter, Shortened(rule), $"is not {AtMost} or {AtLeast}"));
        else return new CutAim(known, rule != AtLeast, percent);
        return null;
    }

    private static string Shortened(string written) => written.Length > 60 ? written[..60] + "…" : written;
}
