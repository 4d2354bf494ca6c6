using Analytics.Charts.Colours;
using ScottPlot;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>From one value of an axis to another; the first is left or at the bottom, so a reversed range reverses the axis.</summary>
internal readonly record struct AxisRange(double From, double To);

/// <summary>
/// A picture in the making: a heading at the top, then panels, each a ScottPlot plot whose axes place its shapes.
/// Used by one thread; what comes out is immutable.
/// </summary>
internal sealed class Sheet : IDisposable
{
    private readonly SKPictureRecorder recorder = new();
    private readonly SKCanvas canvas;
    private readonly List<ChartMark> marks = [];
    private readonly List<TextRun> texts = [];

    public Sheet(ChartSize size, ChartTheme theme, ChartDress dress, string title, int smallestWidth = 120, int smallestHeight = 60)
    {
        if (size.Width < smallestWidth || size.Height < smallestHeight || size.Width > 8000 || size.Height > 8000)
            throw new ArgumentOutOfRangeException(nameof(size), size,
                $"A chart of this kind is drawn from {smallestWidth} x {smallestHeight} to 8000 x 8000 CSS pixels.");
        Size = size;
        Colours = Charts.Colours.Palette.For(theme);
        canvas = recorder.BeginRecording(SKRect.Create(size.Width, size.Height));
        Margin = dress == ChartDress.Standalone ? 16 : 2;
        Top = Margin;
        if (dress == ChartDress.Standalone)
            PutTitle(title);
    }

    public ChartSize Size { get; }

    public ThemeColours Colours { get; }

    /// <summary>Empty room at every edge.</summary>
    public float Margin { get; }

    /// <summary>Where the free room starts; headings push it down.</summary>
    public float Top { get; private set; }

    public float Left => Margin;

    public float Right => Size.Width - Margin;

    public float Bottom => Size.Height - Margin;

    /// <summary>Takes a strip off the top of the free room and returns its middle.</summary>
    public float TakeStrip(float height)
    {
        Top += height;
        return Top - (height / 2);
    }

    /// <summary>A line of small text at the top left: what the value axis measures.</summary>
    public void PutCaption(string text)
    {
        if (text.Length > 0)
            Write(Lettering.Fit(text, Lettering.Small, Right - Left), Left, TakeStrip(18), Anchor.Start, Colours.Muted, Lettering.Small);
    }

    public void Write(string text, float x, float middle, Anchor anchor, Colour colour, float size, bool halo = false)
    {
        if (text.Length == 0)
            return;
        var baseline = middle + Lettering.MiddleToBaseline(size);
        texts.Add(new TextRun(text, x, baseline, anchor, size, colour.ToSkia(), halo ? Colours.Ground.ToSkia() : null));
    }

    public void Mark(ChartMark mark) => marks.Add(mark);

    /// <summary>Draws a panel: a plot with its data area in the given box and its axes over the given ranges.</summary>
    public void Panel(SKRect area, AxisRange x, AxisRange y, Action<Pen> draw)
    {
        using var plot = new Plot();
        plot.HideAxesAndGrid();
        plot.FigureBackground.Color = ScottPlot.Colors.Transparent;
        plot.DataBackground.Color = ScottPlot.Colors.Transparent;
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        plot.Layout.Fixed(new PixelRect(area.Left, area.Right, area.Bottom, area.Top));
        plot.Axes.SetLimits(x.From, x.To, y.From, y.To);
        plot.Add.Plottable(new PenLayer(this, draw));
        plot.Render(canvas, new PixelRect(0, Size.Width, Size.Height, 0));
    }

    /// <summary>A picture that says that there is nothing to show; it has no marks.</summary>
    public ChartPicture Nothing(ChartTable table, string description)
    {
        Write("No data for this selection", Size.Width / 2f, (Top + Bottom) / 2, Anchor.Middle, Colours.Muted, Lettering.Normal);
        return Finish(table, description);
    }

    public ChartPicture Finish(ChartTable table, string description) =>
        new RecordedPicture(Size, [.. marks], table, description, recorder.EndRecording(), [.. texts]);

    public void Dispose() => recorder.Dispose();

    private void PutTitle(string title)
    {
        using (var ground = new SKPaint { Color = Colours.Ground.ToSkia() })
            canvas.DrawRect(SKRect.Create(Size.Width, Size.Height), ground);
        Write(Lettering.Fit(title, Lettering.Heading, Right - Left), Left, TakeStrip(26) - 4, Anchor.Start, Colours.Ink, Lettering.Heading);
    }
}
