using System.Globalization;
using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Verdicts;

/// <summary>Numbers and names as the sentences write them, the same in every culture.</summary>
internal static class Words
{
    internal static string Points(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    internal static string OfHundred(double share) => (share * 100).ToString(share is > 0.99 and < 1 ? "0.0" : "0", CultureInfo.InvariantCulture);

    internal static string Count(long n) => n.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number with its sign.</summary>
    internal static string Signed(double value) => (value > 0 ? "+" : string.Empty) + Points(value);

    /// <summary>An interval as a remark: " (+0.05 to +0.39)"; empty when there is none.</summary>
    internal static string Between(Estimate estimate) =>
        estimate is { Low: { } low, High: { } high } ? $" ({Signed(low)} to {Signed(high)})" : string.Empty;

    internal static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    internal static string Join(IReadOnlyList<string> parts, string last) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} {last} {parts[^1]}";

    internal static string Count(long n, string one, string many) => $"{Count(n)} {(n == 1 ? one : many)}";

#pragma warning disable CA1308 // profile names are written in lower case inside a sentence
    internal static string Name(Profile profile) => profile.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
