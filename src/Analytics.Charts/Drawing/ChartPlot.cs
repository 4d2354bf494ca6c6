using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>
/// A chart in the making: a ScottPlot plot in the product's style with a heading, and the marks on it. Axes and heading come first; then
/// <see cref="Layout"/> says where the data area is, and what is added to the plot can ask for its pixels. Used by one thread.
/// </summary>
internal sealed class ChartPlot : IDisposable
{
    private readonly List<ChartMark> marks = [];
    private readonly List<(Plot Plot, PixelRect Place)> panels = [];
    private readonly Dictionary<string, Queue<string>> originals = [];
    private readonly ChartData data;

    public ChartPlot(ChartData data, ChartSize size, ChartTheme theme, ChartDress dress)
    {
        if (size.Width < data.Smallest.Width || size.Height < data.Smallest.Height || size.Width > 8000 || size.Height > 8000)
        {
            throw new ArgumentOutOfRangeException(nameof(size), size,
                $"A chart of this kind is drawn from {data.Smallest.Width} x {data.Smallest.Height} to 8000 x 8000 CSS pixels.");
        }

        (Size, this.data, Colours) = (size, data, Charts.Colours.Palette.For(theme));
        var alone = dress == ChartDress.Standalone;
        Margin = alone ? 16 : 2;
        Plot = NewPlot();
        Plot.Layout.LayoutEngine = new WholePixelLayout(new PixelPadding(Margin));
        Plot.FigureBackground.Color = alone ? Colours.Ground.ToPlot() : ScottPlot.Colors.Transparent;
        Heading = new Heading(this, alone ? data.Title : "", data.IsEmpty ? null : data.Undrawn);
        Plot.Axes.AddPanel(Heading);
    }

    public Plot Plot { get; }

    public ChartSize Size { get; }

    public ThemeColours Colours { get; }

    public Heading Heading { get; }

    /// <summary>Empty room at every edge.</summary>
    public float Margin { get; }

    /// <summary>Room between the margins.</summary>
    public float Room => Size.Width - (2 * Margin);

    private PixelRect Figure => new(0, Size.Width, Size.Height, 0);

    /// <summary>A plot without frames, ticks and grid, which axes bring as they are asked for.</summary>
    public static Plot NewPlot()
    {
        _ = Lettering.Family;
        var plot = new Plot();
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        var actions = plot.RenderManager.RenderActions;
        actions[actions.FindIndex(action => action is ScottPlot.Rendering.RenderActions.RenderPlottables)] = new UnclippedPlottables();
        plot.FigureBackground.Color = ScottPlot.Colors.Transparent;
        plot.DataBackground.Color = ScottPlot.Colors.Transparent;
        plot.Legend.IsVisible = false;
        plot.Grid.XAxisStyle.IsVisible = plot.Grid.YAxisStyle.IsVisible = false;
        foreach (var axis in plot.Axes.GetAxes())
            axis.IsVisible = false;
        return plot;
    }

    /// <summary>Height that the heading leaves; to be asked once the heading is complete.</summary>
    public float HeightBelowHeading => Size.Height - (2 * Margin) - Heading.Height;

    /// <summary>Lays the plot out by rendering it nowhere, and returns the data area.</summary>
    public PixelRect Layout()
    {
        using var nowhere = new SKNoDrawCanvas(Size.Width, Size.Height);
        Plot.Render(nowhere, Figure);
        var area = Plot.RenderManager.LastRender.DataRect;

        // ScottPlot centres the x axis' label under the plot; here it moves in where it would leave the picture.
        var label = Plot.Axes.Bottom.Label;
        var half = Lettering.Width(label.Text, Lettering.Small) / 2;
        label.OffsetX = Math.Max(Math.Min(area.HorizontalCenter, Margin + Room - half), Margin + half) - area.HorizontalCenter;
        return area;
    }

    /// <summary>Puts a further plot on the picture.</summary>
    public void Panel(Plot plot, PixelRect place) => panels.Add((plot, place));

    /// <summary>A text as it is given to ScottPlot: letters in the order of the eye, a box for each that no font has. SVG tells the original.</summary>
    public string Text(string text)
    {
        var font = Lettering.FontFor([text]);
        var shown = string.Concat(Script.InOrder(text).EnumerateRunes().Select(rune => Lettering.Has(font, rune.Value) ? rune.ToString() : "□"));
        if (shown == text)
            return text;
        if (!originals.TryGetValue(shown, out var waiting))
            originals[shown] = waiting = new Queue<string>();
        if (!waiting.Contains(text))
            waiting.Enqueue(text);
        return shown;
    }

    /// <summary>A place on the picture that can be pointed at, tabbed to, read out and followed: as much of it as lies on the picture.</summary>
    public void Mark(PixelRect box, string label, string value, ChartEvidence behind)
    {
        var (left, top) = (Math.Max(box.Left, 0), Math.Max(box.Top, 0));
        var (width, height) = (Math.Min(box.Right, Size.Width) - left, Math.Min(box.Bottom, Size.Height) - top);
        marks.Add(new ChartMark(left, top, Math.Max(1, width), Math.Max(1, height), label, value, behind.N, behind.Link, behind.Interviews));
    }

    /// <summary>Says that there is nothing to draw.</summary>
    public void SayNothing()
    {
        var words = Plot.Add.Annotation("No data for this selection", Alignment.MiddleCenter);
        Lettering.Style(words.LabelStyle, [], Colours.Muted, Lettering.Normal);
        (words.LabelBackgroundColor, words.LabelBorderWidth, words.LabelShadowColor) = (ScottPlot.Colors.Transparent, 0, ScottPlot.Colors.Transparent);
    }

    public ChartPicture Finish()
    {
        using var recorder = new SKPictureRecorder();
        var canvas = recorder.BeginRecording(SKRect.Create(Size.Width, Size.Height));
        Plot.Render(canvas, Figure);
        foreach (var (plot, place) in panels)
            plot.Render(canvas, place);
        Heading.MarkUndrawn();
        return new RecordedPicture(Size, [.. marks], data.Table(), data.Describe(), recorder.EndRecording(), originals) { Title = data.Title };
    }

    public void Dispose()
    {
        Plot.Dispose();
        foreach (var (plot, _) in panels)
            plot.Dispose();
    }
}
