using Analytics.Charts.Drawing;

namespace Analytics.Charts.StackedBars;

/// <summary>Parts of a whole per group, such as the recommendation mix of every run.</summary>
public static class StackedBarChart
{
    /// <summary>Draws the chart. Every part with observations is a mark; the table and the description hold the same numbers.</summary>
    /// <param name="data">What to show; empty shows "No data for this selection" and has no marks.</param>
    /// <param name="size">From 120 x 60 CSS pixels.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="dress">On a page, or on its own with title and ground.</param>
    /// <exception cref="ArgumentException">A value is negative or not a number, a count is negative, or the parts of a share exceed 1.</exception>
    public static ChartPicture Draw(StackedBarData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        Check(data);
        using var sheet = new Sheet(size, theme, dress, data.Title);
        var series = PartSeries.Of(data, sheet.Colours);
        var table = StackedBarTable.Of(data, series);
        var description = StackedBarTable.Describe(data, series);
        if (data.Bars.All(bar => bar.N == 0 && bar.Parts.All(part => part.Value == 0)))
            return sheet.Nothing(table, description);

        Key.Put(sheet, [.. series.Select(s => new KeyEntry(s.Name, s.Colour, s.Hatched))]);
        if (data.Horizontal)
            LyingBars.Draw(sheet, data, series);
        else
            StandingBars.Draw(sheet, data, series);
        return sheet.Finish(table, description);
    }

    /// <summary>What the value axis measures, in words.</summary>
    internal static string Caption(StackedBarData data) => data.Format == ValueFormat.Share ? $"share of {data.Unit}" : data.Unit;

    /// <summary>Where the value axis ends: at the whole, or with the longest bar.</summary>
    internal static double End(StackedBarData data) =>
        data.Format == ValueFormat.Share ? 1 : data.Bars.Max(bar => bar.Parts.Sum(part => part.Value));

    /// <summary>Round numbers along the value axis.</summary>
    internal static IReadOnlyList<double> Ticks(StackedBarData data, float room)
    {
        if (data.Format == ValueFormat.Share)
            return room < 140 ? [0, .5, 1] : [0, .25, .5, .75, 1];
        return NiceScale.FromZero(End(data), (int)Math.Clamp(room / 45, 2, 6), data.Format == ValueFormat.Count ? 1 : 0);
    }

    private static void Check(StackedBarData data)
    {
        foreach (var bar in data.Bars)
        {
            foreach (var part in bar.Parts)
            {
                ChartInput.RequireLength(part.Value, $"The value of '{part.Series}' in '{bar.Name}'");
                ChartInput.RequireLength(part.N, $"The count of '{part.Series}' in '{bar.Name}'");
            }

            if (data.Format == ValueFormat.Share && bar.Parts.Sum(part => part.Value) > 1.000001)
                throw new ArgumentException($"The parts of '{bar.Name}' add up to more than a whole; shares are between 0 and 1.", nameof(data));
        }
    }
}
