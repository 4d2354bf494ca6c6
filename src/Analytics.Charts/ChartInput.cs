using System.Globalization;

namespace Analytics.Charts;

/// <summary>Refuses numbers that cannot be drawn, naming what they belong to, before they turn up as a crooked picture.</summary>
internal static class ChartInput
{
    public static void RequireFinite(double? value, string what)
    {
        if (value is { } number && !double.IsFinite(number))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{what} is {number}; leave an undefined value out or give null."));
    }

    public static void RequireLength(double value, string what)
    {
        RequireFinite(value, what);
        if (value < 0)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{what} is {value}; lengths and counts start at 0."));
    }

    public static void RequireAxis(double? low, double? high)
    {
        RequireFinite(low, "The lower end of the value axis");
        RequireFinite(high, "The upper end of the value axis");
        if (low >= high)
            throw new ArgumentException("The lower end of the value axis must be below the upper end.");
    }

    public static void RequireEstimate(ChartEstimate estimate, string what) => RequireEstimate(estimate.Value, estimate.Low, estimate.High, estimate.N, what);

    public static void RequireEstimate(double? value, double? low, double? high, int n, string what)
    {
        RequireFinite(value, $"The value of {what}");
        RequireFinite(low, $"The lower end of {what}");
        RequireFinite(high, $"The upper end of {what}");
        RequireLength(n, $"The count of {what}");

        // Ends computed from moments may miss their value by a rounding error.
        if (value is { } number && (low > number + 1e-9 || high < number - 1e-9))
            throw new ArgumentException($"The interval of {what} does not hold its value.");
    }
}
