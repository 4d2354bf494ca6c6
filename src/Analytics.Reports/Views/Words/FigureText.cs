using System.Globalization;
using Analytics.Calibration;

namespace Analytics.Reports.Views.Words;

/// <summary>How the report writes numbers. Undefined is "—", never 0.</summary>
public static class FigureText
{
    /// <summary>What stands where there is no number.</summary>
    public const string Undefined = "—";

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>A count with thousands separators.</summary>
    public static string Count(long? count) => count?.ToString("N0", English) ?? Undefined;

    /// <summary>A count and its noun: "1 run", "12 runs".</summary>
    public static string Of(long count, string one, string? many = null) => $"{Count(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>A number with as many decimals as asked, two as a rule; a real minus.</summary>
    public static string Number(double? value, int decimals = 2) => Format(value, "0." + new string('0', decimals), "");

    /// <summary>A difference with its sign: +0.12, −0.30.</summary>
    public static string WithSign(double? value, int decimals = 2) => Format(value, "0." + new string('0', decimals), "+");

    /// <summary>A share from 0 to 1 as per cent: <see cref="PercentText"/>.</summary>
    public static string Percent(double? share) => share is { } s && double.IsFinite(s) ? PercentText.Of(s) : Undefined;

    /// <summary>A difference of shares in percentage points, with its sign.</summary>
    public static string PercentagePoints(double? difference) => Format(difference * 100, difference is > -0.01 and < 0.01 and not 0 ? "0.0" : "0", "+");

    /// <summary>A p value.</summary>
    public static string PValue(double? p) => p is < 0.001 ? "< 0.001" : Number(p, 3);

    /// <summary>A score or a threshold, without needless noughts: 4.5, 5, 0.667.</summary>
    public static string Plain(double? value) => Format(value, "0.###", "");

    /// <summary>Of a hundred pairs: 93; nearly all keep a decimal.</summary>
    public static string OfHundred(double? share) => share is { } s && double.IsFinite(s) ? PercentText.Number(s) : Undefined;

    /// <summary>The number of observations: "n = 240", never broken across lines.</summary>
    public static string N(long n) => $"n\u00a0=\u00a0{Count(n)}";

    /// <summary>A day and a time, universal time: 7 Sep 2026, 09:00 UTC.</summary>
    public static string Moment(DateTime time) => time.ToString("d MMM yyyy, HH:mm", English) + " UTC";

    // What rounds to nothing is written by the third part, without a sign.
    private static string Format(double? value, string format, string plus) =>
        value is { } v && double.IsFinite(v) ? v.ToString($"{plus}{format};\u2212{format};{format}", English) : Undefined;
}
