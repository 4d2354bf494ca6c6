namespace Analytics.Charts.HeatMaps;

/// <summary>What the colours of a heat map mean, and the legend that says so.</summary>
internal static class HeatScale
{
    private const int Steps = 5;

    public static Colour ColourOf(HeatMapData data, ThemeColours colours, double value)
    {
        if (data.Midpoint is not { } midpoint)
            return colours.Sequential((value - data.Low) / (data.High - data.Low));
        var reach = Math.Max(data.High - midpoint, midpoint - data.Low);
        return colours.Diverging((value - midpoint) / reach);
    }

    /// <summary>A few steps of the scale for the legend, from the palest to the strongest.</summary>
    public static void Entries(ChartPlot chart, HeatMapData data)
    {
        for (var i = 0; i < Steps; i++)
        {
            var value = data.Low + ((data.High - data.Low) * i / (Steps - 1));
            chart.FillEntry(Shown.Value(value, data.Format), ColourOf(data, chart.Colours, value));
        }
    }
}
