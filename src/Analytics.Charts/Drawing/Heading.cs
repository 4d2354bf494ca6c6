namespace Analytics.Charts.Drawing;

/// <summary>
/// What stands above a plot, from the left edge of the picture: title, legend and what the value axis measures. ScottPlot's own title and legend panels
/// centre themselves over the data area and know no lines of words.
/// </summary>
internal sealed class Heading : IPanel
{
    private const float TitleHeight = 28;
    private const float CaptionHeight = 17;

    private readonly ChartPlot chart;
    private readonly string title;
    private readonly Undrawn? undrawn;

    public Heading(ChartPlot chart, string title, Undrawn? undrawn)
    {
        (this.chart, this.title, this.undrawn) = (chart, Lettering.Fit(title, Lettering.Heading, chart.Room), undrawn);
        var legend = chart.Plot.Legend;
        (legend.Orientation, legend.TightHorizontalWrapping) = (Orientation.Horizontal, true);
        (legend.Padding, legend.Margin, legend.InterItemPadding) = (new PixelPadding(0), new PixelPadding(0), new PixelPadding(16, 16, 4, 4));
        (legend.SymbolWidth, legend.SymbolPadding, legend.SymbolHeight) = (12, 6, 12);
        (legend.BackgroundColor, legend.ShadowColor, legend.OutlineWidth) = (Colors.Transparent, Colors.Transparent, 0);
    }

    /// <summary>What the value axis measures; empty for nothing.</summary>
    public string Caption { get; set; } = "";

    public bool IsVisible { get; set; } = true;

    public bool ShowDebugInformation { get; set; }

    public float MinimumSize { get; set; }

    public float MaximumSize { get; set; } = float.MaxValue;

    public Edge Edge => Edge.Top;

    private float Top => chart.Margin + (title.Length > 0 ? TitleHeight : 0);

    private string CaptionLine => string.Join("; ", new[] { Caption, undrawn?.Words }.Where(part => part is { Length: > 0 }));

    /// <summary>Adds an entry to the legend; which of its symbols is set is up to the caller.</summary>
    public LegendItem Entry(string name)
    {
        var text = Lettering.Fit(name, Lettering.Normal, chart.Room - 18);
        var item = new LegendItem { LabelText = chart.Text(text), MarkerStyle = MarkerStyle.None };
        Lettering.Style(item.LabelStyle, [text], chart.Colours.Ink, Lettering.Normal);
        chart.Plot.Legend.ManualItems.Add(item);
        return item;
    }

    public float Height => Top - chart.Margin + LegendHeight() + (CaptionLine.Length > 0 ? CaptionHeight : 0) + 8;

    public float Measure(Paint paint) => Height;

    public void Render(RenderPack rp, float size, float offset)
    {
        if (title.Length > 0)
            Write(rp, title, chart.Margin + 11, Lettering.Heading, chart.Colours.Ink);
        var height = LegendHeight();
        if (height > 0)
            chart.Plot.Legend.Render(rp.Canvas, rp.Paint, new PixelRect(chart.Margin, chart.Margin + chart.Room, Top + height, Top), Alignment.UpperLeft);
        if (CaptionLine.Length > 0)
            Write(rp, Lettering.Fit(CaptionLine, Lettering.Small, chart.Room), Top + height + (CaptionHeight / 2), Lettering.Small, chart.Colours.Muted);
    }

    public PixelRect GetPanelRect(PixelRect dataRect, float size, float offset, Paint paint) =>
        new(chart.Margin, chart.Margin + chart.Room, dataRect.Top - offset, dataRect.Top - offset - size);

    /// <summary>A mark over the words that say how many groups are not drawn.</summary>
    public void MarkUndrawn()
    {
        if (undrawn is null)
            return;
        var top = Top + LegendHeight();
        var right = Math.Min(chart.Margin + chart.Room, chart.Margin + Lettering.Width(CaptionLine, Lettering.Small));
        var left = Math.Max(chart.Margin, right - Lettering.Width(undrawn.Words, Lettering.Small));
        chart.Mark(new PixelRect(left, right, top + CaptionHeight, top), undrawn.Words, "not drawn", undrawn);
    }

    private float LegendHeight()
    {
        using var paint = Paint.NewDisposablePaint();
        var legend = chart.Plot.Legend;
        return legend.ManualItems.Count == 0 ? 0 : MathF.Ceiling(legend.GetLayout(new PixelSize(chart.Room, 8000), paint).LegendRect.Height) + 4;
    }

    private void Write(RenderPack rp, string text, float middle, float size, Colours.Colour colour)
    {
        var style = new LabelStyle { Alignment = Alignment.MiddleLeft };
        Lettering.Style(style, [text], colour, size);
        style.Render(rp.Canvas, new Pixel(chart.Margin, middle), rp.Paint, chart.Text(text));
    }
}
