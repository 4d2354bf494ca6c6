using System.Globalization;

namespace Analytics.Charts.Drawing;

/// <summary>Numbers as they are written on pictures, in tables and in descriptions.</summary>
internal static class Shown
{
    public const string Undefined = "—";

    public static string Value(double? value, ValueFormat format) => value switch
    {
        null => Undefined,
        { } number => format switch
        {
            ValueFormat.Count => number.ToString("#,0.##", CultureInfo.InvariantCulture),
            ValueFormat.Share => Percent(number),
            _ => Plain(number.ToString("0.00", CultureInfo.InvariantCulture)),
        },
    };

    public static string Signed(double? value, ValueFormat format) => value > 0 ? "+" + Value(value, format) : Value(value, format);

    public static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    public static string N(int count) => $"n {Count(count)}";

    /// <summary>Value, interval where there is one: "3.87 (3.61 to 4.12)".</summary>
    public static string WithInterval(ChartEstimate estimate, ValueFormat format) => estimate is { Value: not null, Low: not null, High: not null }
        ? $"{Value(estimate.Value, format)} ({Value(estimate.Low, format)} to {Value(estimate.High, format)})"
        : Value(estimate.Value, format);

    /// <summary>What is measured, and that hollow dots are small where some are.</summary>
    public static string Measured(string unit, IEnumerable<ChartEstimate> drawn, int smallN) =>
        drawn.Any(estimate => estimate.Value is not null && estimate.N < smallN) ? $"{unit}; hollow: n below {smallN}" : unit;

    /// <summary>What rounds to nothing has no sign.</summary>
    private static string Plain(string number) => number == "-0.00" ? "0.00" : number;

    // As reports write shares, which tests hold it against: nearly none and nearly all keep a decimal.
    private static string Percent(double share) => share switch
    {
        > 0 and < 0.0005 => "<0.1 %",
        > 0.9995 and < 1 => ">99.9 %",
        (> 0 and < 0.01) or (> 0.99 and < 1) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %",
        _ => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %",
    };
}
