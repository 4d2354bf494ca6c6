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

    /// <summary>Of a value inside its axis.</summary>
    public static void RequireInside(double? value, double low, double high, string what, string axis = "axis")
    {
        RequireFinite(value, what);
        if (value < low || value > high)
            throw new ArgumentException($"{what} lies outside the {axis}; widen it.");
    }

    /// <summary>Of what is drawn as area.</summary>
    public static void RequireSome(int n, string what)
    {
        if (n < 1)
            throw new ArgumentException($"{what} has no observation; leave it out.");
    }

    public static void RequireAxis(double? low, double? high)
    {
        RequireFinite(low, "The lower end of an axis");
        RequireFinite(high, "The upper end of an axis");
        if (low >= high)
            throw new ArgumentException("The lower end of an axis must be below its upper end.");
    }

    public static void RequireEstimates(IEnumerable<ChartEstimate> estimates)
    {
        foreach (var estimate in estimates)
            RequireEstimate(estimate, $"'{estimate.Label}'");
    }

    public static void RequireEstimate(ChartEstimate estimate, string what)
    {
        RequireFinite(estimate.Value, $"The value of {what}");
        RequireFinite(estimate.Low, $"The lower end of {what}");
        RequireFinite(estimate.High, $"The upper end of {what}");
        RequireLength(estimate.N, $"The count of {what}");

        // Ends computed from moments may miss their value by a rounding error.
        if (estimate.Low > estimate.Value + 1e-9 || estimate.High < estimate.Value - 1e-9)
            throw new ArgumentException($"The interval of {what} does not hold its value.");
    }
}
