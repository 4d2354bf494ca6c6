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
                ChartInput.RequireEstimate(point.Value, point.Low, point.High, point.N, $"'{series.Name}' at {point.Label}");
        }
    }
}
