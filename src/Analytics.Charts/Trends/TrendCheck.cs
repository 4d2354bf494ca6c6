namespace Analytics.Charts.Trends;

/// <summary>Refuses trends that cannot be drawn truthfully.</summary>
internal static class TrendCheck
{
    public static void Require(TrendData data)
    {
        ChartInput.RequireFinite(data.Low, "The lower end of the value axis");
        ChartInput.RequireFinite(data.High, "The upper end of the value axis");
        ChartInput.RequireFinite(data.Reference, "The reference");
        if (data.Low >= data.High)
            throw new ArgumentException("The lower end of the value axis must be below the upper end.", nameof(data));
        foreach (var series in data.Series)
        {
            foreach (var point in series.Points)
                Require(point, $"'{series.Name}' at {point.Label}");
        }
    }

    private static void Require(TrendPoint point, string where)
    {
        ChartInput.RequireFinite(point.Value, $"The value of {where}");
        ChartInput.RequireFinite(point.Low, $"The lower end of {where}");
        ChartInput.RequireFinite(point.High, $"The upper end of {where}");
        ChartInput.RequireLength(point.N, $"The count of {where}");

        // Ends computed from moments may miss their value by a rounding error.
        if (point.Value is { } value && (point.Low > value + 1e-9 || point.High < value - 1e-9))
            throw new ArgumentException($"The interval of {where} does not hold its value.");
    }
}
