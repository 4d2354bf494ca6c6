using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.State.Review;

/// <summary>Why an answer of a sample was drawn: so many of all answers of its stratum. Kept as words beside each answer, and read back from them.</summary>
/// <param name="Share">Answers that were drawn of the stratum.</param>
/// <param name="Answers">Answers it has.</param>
/// <param name="Stratum">What it is: <c>profile weak</c>, <c>level 3</c>.</param>
public sealed partial record SampleDraw(int Share, long Answers, string Stratum)
{
    /// <summary>The chance with which each of its answers was drawn.</summary>
    public double Probability => (double)Share / Answers;

    /// <summary>What it was drawn from: equal for all draws of these answers.</summary>
    public string Frame => FormattableString.Invariant($"{Answers} answers of {Stratum}");

    /// <summary>It in words.</summary>
    public string Why => FormattableString.Invariant($"drawn at random: {Share} of {Frame}");

    /// <summary>Reads the words; null where they are of no sample.</summary>
    public static SampleDraw? Read(string why) => Words().Match(why) is { Success: true } match
        ? new SampleDraw(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), long.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), match.Groups[3].Value)
        : null;

    [GeneratedRegex(@"^drawn at random: ([0-9]{1,9}) of ([0-9]{1,18}) answers of (.+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
