using System.Globalization;
using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Verdicts;

/// <summary>Numbers and names as the sentences write them, the same in every culture.</summary>
internal static class Words
{
    internal static string Points(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    // Nearly none and nearly all must not read as none and all.
    internal static string Percent(double share) =>
        (share * 100).ToString(share is (> 0 and < 0.01) or (> 0.99 and < 1) ? "0.0" : "0", CultureInfo.InvariantCulture) + " %";

    internal static string OfHundred(double share) => (share * 100).ToString(share is > 0.99 and < 1 ? "0.0" : "0", CultureInfo.InvariantCulture);

    internal static string Count(long n) => n.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number of things whose name marks the place of its plural s: "weak interview{s}".</summary>
    internal static string Some(long n, string thing) => $"{Count(n)} {thing.Replace("{s}", n == 1 ? string.Empty : "s", StringComparison.Ordinal)}";

    internal static string Count(long n, string one, string many) => $"{Count(n)} {(n == 1 ? one : many)}";

#pragma warning disable CA1308 // profile names are written in lower case inside a sentence
    internal static string Name(Profile profile) => profile.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
