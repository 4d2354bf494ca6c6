using System.Globalization;
using ScottPlot.AxisPanels;
using ScottPlot.TickGenerators;

namespace Analytics.Charts.Drawing;

/// <summary>The axes of the product's charts: grid lines with their numbers and no axis lines, names in ink, counts beside them.</summary>
internal static class PlotAxes
{
    private const float Gap = 10;

    /// <summary>Numbers at the left, lines across.</summary>
    public static void ValuesLeft(this ChartPlot chart, IReadOnlyList<double> ticks, ValueFormat format)
    {
        chart.Shown(chart.Plot.Axes.Left, [], Numbers(ticks, format), chart.Colours.Muted);
        Lines(chart, chart.Plot.Grid.YAxisStyle);
    }

    /// <summary>Numbers below, lines upwards, and under them what is measured.</summary>
    public static void ValuesBelow(this ChartPlot chart, IReadOnlyList<double> ticks, ValueFormat format, string caption)
    {
        var axis = chart.Shown(chart.Plot.Axes.Bottom, [], Numbers(ticks, format), chart.Colours.Muted);
        var text = Lettering.Fit(caption, Lettering.Small, chart.Room);
        axis.LabelText = chart.Text(text);
        Lettering.Style(axis.LabelStyle, [text], chart.Colours.Muted);
        Lines(chart, chart.Plot.Grid.XAxisStyle);
    }

    /// <summary>Names below, and a second, quieter line under them; thinned out together where they would touch.</summary>
    public static void CategoriesBelow(this ChartPlot chart, IReadOnlyList<double> places, IReadOnlyList<string> names, IReadOnlyList<string>? details = null)
    {
        var widths = names.Select((name, i) => Math.Max(Lettering.Width(name, Lettering.Small), details is null ? 0 : Lettering.Width(details[i], Lettering.Small))).ToArray();
        chart.Shown(chart.Plot.Axes.Bottom, names, new CategoryTicks(places, [.. names.Select(chart.Text)], widths, chart.Margin + 20));
        if (widths.Length > 0)
            chart.Plot.Axes.Right.MinimumSize = Math.Max(chart.Plot.Axes.Right.MinimumSize, Math.Min((widths[^1] / 2) - (chart.Room / places.Count / 2.4f), chart.Room / 4));
        if (details is null)
            return;
        var second = chart.Shown(chart.Plot.Axes.AddBottomAxis(), details, new CategoryTicks(places, details, widths, chart.Margin + 20), chart.Colours.Muted);
        second.MajorTickStyle.Length = 0;
        second.Range.Set(chart.Plot.Axes.Bottom.Min, chart.Plot.Axes.Bottom.Max);
    }

    /// <summary>Names of rows at the left, 0, -1, -2…, cut where they would take more than two fifths of the picture.</summary>
    public static void NamesLeft(this ChartPlot chart, IReadOnlyList<string> names)
    {
        var fitted = names.Select(name => Lettering.Fit(name, Lettering.Normal, chart.Room * 0.4f)).ToArray();
        chart.Shown(chart.Plot.Axes.Left, fitted, new NumericManual([.. fitted.Select((_, i) => (double)-i)], [.. fitted.Select(chart.Text)]), size: Lettering.Normal);
    }

    /// <summary>Columns of text right of the plot, one a row, flush right as numbers are; the last one quieter.</summary>
    public static void ColumnsRight(this ChartPlot chart, params IReadOnlyList<string>[] columns)
    {
        var right = 0f;
        foreach (var column in columns)
        {
            right += column.Max(text => Lettering.Width(text, Lettering.Small)) + Gap;
            foreach (var (row, text) in column.Index())
                chart.Words(text, new Coordinates(chart.Plot.Axes.Bottom.Max, -row), Alignment.MiddleRight, column == columns[^1] ? chart.Colours.Muted : chart.Colours.Ink, right);
        }

        chart.Plot.Axes.Right.MinimumSize = right;
    }

    /// <summary>The value, or the end of the axis where it lies beyond: a picture ends with its scale.</summary>
    public static double Inside(this IAxis axis, double value) => Math.Clamp(value, axis.Min, axis.Max);

    /// <summary>The line that bars stand on, stronger than the grid.</summary>
    public static void Baseline(this ChartPlot chart, Plot plot)
    {
        var line = plot.Add.HorizontalLine(0, 1, chart.Colours.Axis.ToPlot());
        line.LineStyle.AntiAlias = false;
    }

    /// <summary>Words at a place of a plot, or some pixels right of it and below it.</summary>
    public static ScottPlot.Plottables.Text Words(
        this ChartPlot chart, string text, Coordinates place, Alignment alignment, Colour colour,
        float right = 0, float below = 0, bool overLines = false, Plot? plot = null, float size = Lettering.Small)
    {
        var words = (plot ?? chart.Plot).Add.Text(chart.Text(text), place);
        Lettering.Style(words.LabelStyle, [text], colour, size);
        (words.LabelAlignment, words.LabelStyle.OffsetX, words.LabelStyle.OffsetY) = (alignment, right, words.LabelStyle.OffsetY + below);
        if (overLines)
            (words.LabelBackgroundColor, words.LabelPixelPadding) = (chart.Colours.Ground.ToPlot(0.8), new PixelPadding(2, 2, 0, 0));
        return words;
    }

    /// <summary>A tick's number with as many decimals as the steps between ticks need.</summary>
    public static string Label(double tick, IReadOnlyList<double> ticks, ValueFormat format)
    {
        var scale = format == ValueFormat.Share ? 100 : 1;
        var step = ticks.Count > 1 ? (ticks[1] - ticks[0]) * scale : 1;
        var decimals = Enumerable.Range(0, 4).First(d => d == 3 || Math.Abs((step * Math.Pow(10, d)) - Math.Round(step * Math.Pow(10, d))) < 1e-6);
        var number = (tick * scale).ToString((format == ValueFormat.Count ? "#,0." : "0.") + new string('0', decimals), CultureInfo.InvariantCulture);
        return format == ValueFormat.Share ? number + " %" : number;
    }

    /// <summary>Shows an axis as words alone.</summary>
    public static AxisBase Shown(this ChartPlot chart, IAxis shown, IEnumerable<string> texts, ITickGenerator ticks, Colour? colour = null, float size = Lettering.Small)
    {
        var axis = (AxisBase)shown;
        axis.TickGenerator = ticks;
        axis.IsVisible = true;
        axis.FrameLineStyle.Width = 0;
        axis.MajorTickStyle.Color = ScottPlot.Colors.Transparent;
        axis.MajorTickStyle.Length = 4;
        axis.EmptyLabelPadding = axis.Edge.IsVertical() ? new PixelPadding(10, 0, 0, 0) : new PixelPadding(0);
        (axis.PaddingBetweenTickAndAxisLabels, axis.PaddingOutsideAxisLabels) = (new PixelPadding(0, 0, 2, 0), new PixelPadding(0));
        Lettering.Style(axis.TickLabelStyle, texts, colour ?? chart.Colours.Ink, size);
        return axis;
    }

    private static NumericManual Numbers(IReadOnlyList<double> ticks, ValueFormat format) =>
        new([.. ticks], [.. ticks.Select(tick => Label(tick, ticks, format))]);

    private static void Lines(ChartPlot chart, GridStyle style)
    {
        style.IsVisible = true;
        style.MajorLineStyle = new LineStyle(1, chart.Colours.Grid.ToPlot()) { AntiAlias = false };
    }
}
