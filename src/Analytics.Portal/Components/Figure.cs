using System.Globalization;
using Analytics.Calibration;
using Analytics.Reports.Views.Words;

namespace Analytics.Portal.Components;

/// <summary>How numbers are written. Undefined is "—", never 0.</summary>
public static class Figure
{
    /// <summary>What stands where there is no number.</summary>
    public const string Undefined = FigureText.Undefined;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>A count with thousands separators.</summary>
    public static string Count(long? count) => FigureText.Count(count);

    /// <summary>A share from 0 to 1 as per cent: 48 %.</summary>
    public static string Percent(double? share) => FigureText.Percent(share);

    /// <summary>A score or a mean of scores, two decimals.</summary>
    public static string Score(double? score) => Fixed(score, "0.00");

    /// <summary>A relevance, two decimals.</summary>
    public static string Relevance(double? relevance) => Fixed(relevance, "0.00");

    /// <summary>A number of bytes, in the unit that suits it.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => (bytes / 1024d).ToString("0.# KB", English),
        < 1024L * 1024 * 1024 => (bytes / 1024d / 1024).ToString("0.# MB", English),
        _ => (bytes / 1024d / 1024 / 1024).ToString("0.## GB", English),
    };

    /// <summary>The number of observations behind a figure: "n = 240", never broken across lines.</summary>
    public static string N(long n) => FigureText.N(n);

    /// <summary>A count and its noun: "1 run", "12 runs".</summary>
    public static string Of(long count, string one, string? many = null) => FigureText.Of(count, one, many);

    /// <summary>A day: 7 Sep 2026.</summary>
    public static string Day(DateTime? time) => time?.ToString("d MMM yyyy", English) ?? Undefined;

    /// <summary>A day and a time: 7 Sep 2026, 09:00.</summary>
    public static string Moment(DateTime? time) => time?.ToString("d MMM yyyy, HH:mm", English) ?? Undefined;

    /// <summary>A time span in the unit that suits it: 340 ms, 2.1 s, 4 min.</summary>
    public static string Duration(TimeSpan span) => span switch
    {
        { TotalSeconds: < 1 } => string.Create(English, $"{Math.Max(0, span.TotalMilliseconds):0} ms"),
        { TotalMinutes: < 2 } => string.Create(English, $"{span.TotalSeconds:0.0} s"),
        _ => string.Create(English, $"{span.TotalMinutes:0} min"),
    };

    /// <summary>What a figure rests on, a line each: "n = 240 interviews", "95 % interval 3.81 to 4.03".</summary>
    /// <param name="estimate">The figure.</param>
    /// <param name="format">How the ends of its interval are written.</param>
    /// <param name="unit">What was counted, in the plural.</param>
    public static IReadOnlyList<string> Basis(Estimate estimate, Func<double?, string> format, string unit)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        var n = $"{N(estimate.N)} {unit}";
        return estimate.HasInterval ? [n, $"{PercentText.Interval} {format(estimate.Low)} to {format(estimate.High)}"] : [n];
    }

    /// <summary>A difference with its sign, a real minus included: +0.12, −0.30.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="format">How its size is written.</param>
    public static string WithSign(double? difference, string format) =>
        difference is { } d && double.IsFinite(d) ? d.ToString($"+{format};\u2212{format};{format}", English) : Undefined;

    /// <summary>A difference of shares in percentage points: +12; below one point with a decimal, so that what is not zero does not look like it.</summary>
    public static string Points(double? difference) => WithSign(100 * difference, difference is > -0.01 and < 0.01 and not 0 ? "0.0" : "0");

    private static string Fixed(double? value, string format) =>
        value is { } v && double.IsFinite(v) ? v.ToString(format, English) : Undefined;
}
