namespace Analytics.Charts.Drawing;

/// <summary>
/// Names at places of an x axis, thinned out so that none touches the next: every second, third… counted from the last, which is the one a reader of a
/// time axis looks for. A name that would leave the picture at the left is left out. Without widths all are written, also a little outside the axis.
/// </summary>
internal sealed class CategoryTicks(IReadOnlyList<double> places, IReadOnlyList<string> names, IReadOnlyList<float>? widths = null, float roomAtLeft = 0) : ITickGenerator
{
    public Tick[] Ticks { get; private set; } = [];

    public int MaxTickCount { get; set; } = int.MaxValue;

    /// <summary>Least distance between two names in pixels.</summary>
    public float Gap { get; init; } = 8;

    public void Regenerate(CoordinateRange range, Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle)
    {
        var pixels = places.Select(place => (float)((place - range.Min) / range.Length * size.Length)).ToArray();
        var shown = widths is null ? Enumerable.Range(0, names.Count) : NiceScale.Thinned(pixels, widths, Gap).Where(i => pixels[i] - (widths[i] / 2) >= -roomAtLeft);
        Ticks = [.. shown.Select(i => Tick.Major(places[i], names[i]))];
    }
}
