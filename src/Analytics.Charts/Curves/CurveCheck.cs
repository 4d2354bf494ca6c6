namespace Analytics.Charts.Curves;

/// <summary>Refuses curves that cannot be drawn truthfully.</summary>
internal static class CurveCheck
{
    public static void Require(CurveData data)
    {
        if (!(data.X.To > data.X.From) || !(data.Y.To > data.Y.From))
            throw new ArgumentException("The upper end of an axis must be above its lower end.", nameof(data));
        foreach (var point in data.Points)
        {
            ChartInput.RequireFinite(point.X, $"The place of '{point.Label}'");
            ChartInput.RequireEstimate(point.Value, point.Low, point.High, point.N, $"'{point.Label}'");
            if (point.X < data.X.From || point.X > data.X.To)
                throw new ArgumentException($"'{point.Label}' lies outside the x axis; widen it.", nameof(data));
            if (point.Value < data.Y.From || point.Value > data.Y.To)
                throw new ArgumentException($"'{point.Label}' lies outside the y axis; widen it.", nameof(data));
        }
    }
}
