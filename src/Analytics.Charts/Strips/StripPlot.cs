using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.Strips;

/// <summary>The single values of every group, so that overlap and outliers are seen and not only means.</summary>
public static class StripPlot
{
    private const float NoteHeight = 16;

    /// <summary>Draws the chart. Every dot is a mark; the table holds the quartiles, and the description says them.</summary>
    /// <param name="data">What to show; without any dot it shows "No data for this selection" and has no marks.</param>
    /// <param name="size">From 120 x 60 CSS pixels; some 50 a group read well.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="dress">On a page, or on its own with title and ground.</param>
    /// <exception cref="ArgumentException">A value is NaN, infinite or outside the axis, or a dot has no observation.</exception>
    public static ChartPicture Draw(StripData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        Check(data);
        using var sheet = new Sheet(size, theme, dress, data.Title);
        var table = StripTable.Of(data);
        var description = StripTable.Describe(data);
        if (data.Groups.All(group => group.N == 0))
            return sheet.Nothing(table, description);

        var names = PlotArea.NamesWidth(sheet, data.Groups.Select(group => group.Name));
        var counts = data.Groups.Max(group => Lettering.Width(Shown.N(group.N), Lettering.Small));
        var area = new SKRect(sheet.Left + names + 14, sheet.Top + 2, MathF.Floor(sheet.Right - counts - 14), sheet.Bottom - 36);
        var ticks = NiceScale.Within(data.Low, data.High, true, true, (int)Math.Clamp(area.Width / 70, 2, 6));
        sheet.Panel(area, new(data.Low, data.High), new(data.Groups.Count - 0.5, -0.5), pen =>
        {
            ValueAxis.Bottom(pen, ticks, data.Format, baseline: null, $"{data.Unit}; box: middle half, line: median");
            var notes = data.Groups.Any(group => group.Note.Length > 0) ? NoteHeight : 0;
            var row = area.Height / data.Groups.Count;
            var half = Math.Max(MathF.Min((row - notes) * (notes > 0 ? 0.45f : 0.4f), 26), 2);
            var single = data.Groups.Min(group => Swarm.SingleRadius(Places(pen, group), Counts(group), half));
            for (var i = 0; i < data.Groups.Count; i++)
            {
                var group = data.Groups[i];
                var middle = pen.Y(i) - (notes / 2);
                RowName.Draw(pen, group.Name, names, middle, gap: 14);
                pen.Text(Shown.N(group.N), sheet.Right, middle, Anchor.End, pen.Colours.Muted);
                DrawGroup(pen, data, group, middle, half, single);
                DrawNote(pen, group, pen.Y(i) + (row / 2) - (notes / 2));
            }
        });
        return sheet.Finish(table, description);
    }

    private static void DrawGroup(Pen pen, StripData data, StripGroup group, float middle, float half, float single)
    {
        if (group.N >= data.SmallN)
            DrawBox(pen, Quartiles.Of(group), middle, half);
        var dots = Ascending(group);
        var places = Places(pen, group);
        var (radii, offsets) = Swarm.Place(places, Counts(group), single, half);
        for (var i = 0; i < dots.Length; i++)
        {
            pen.Dot(places[i], middle + offsets[i], radii[i], pen.Colours.Accent.ToSkia(0.75), hollow: false);
            var box = SKRect.Create(places[i] - radii[i], middle + offsets[i] - radii[i], 2 * radii[i], 2 * radii[i]);
            var value = Shown.Value(dots[i].Value, data.Format);
            pen.Mark(box, dots[i].Label ?? $"{group.Name}, {value}", value, dots[i].N, dots[i].Link);
        }
    }

    /// <summary>Under the row, from the left of the plot; from the left of the picture where it is too long for that.</summary>
    private static void DrawNote(Pen pen, StripGroup group, float middle)
    {
        if (group.Note.Length == 0)
            return;
        var width = Lettering.Width(group.Note, Lettering.Small);
        var left = width <= pen.PictureRight - pen.Area.Left ? pen.Area.Left : Math.Max(pen.PictureLeft, pen.PictureRight - width);
        pen.TextOverLines(Lettering.Fit(group.Note, Lettering.Small, pen.PictureRight - left), left, middle, Anchor.Start, pen.Colours.Muted);
    }

    private static StripDot[] Ascending(StripGroup group) => [.. group.Dots.OrderBy(dot => dot.Value)];

    private static float[] Places(Pen pen, StripGroup group) => [.. Ascending(group).Select(dot => pen.X(dot.Value))];

    private static int[] Counts(StripGroup group) => [.. Ascending(group).Select(dot => dot.N)];

    private static void DrawBox(Pen pen, Quartiles quartiles, float middle, float half)
    {
        var (left, right) = (MathF.Round(pen.X(quartiles.Lower)), MathF.Round(pen.X(quartiles.Upper)));
        var box = new SKRect(left, MathF.Round(middle - half), Math.Max(right, left + 3), MathF.Round(middle + half));
        pen.Fill(box, pen.Colours.Grid.ToSkia());
        var median = MathF.Round(pen.X(quartiles.Median));
        pen.Fill(new SKRect(median - 1, box.Top, median + 1, box.Bottom), pen.Colours.Ink.ToSkia());
    }

    private static void Check(StripData data)
    {
        if (!(data.High > data.Low))
            throw new ArgumentException("The upper end of the value axis must be above the lower end.", nameof(data));
        foreach (var (group, dot) in data.Groups.SelectMany(group => group.Dots.Select(dot => (group, dot))))
        {
            ChartInput.RequireFinite(dot.Value, $"A value of '{group.Name}'");
            if (dot.Value < data.Low || dot.Value > data.High)
                throw new ArgumentException($"A value of '{group.Name}' lies outside the axis; widen Low and High.", nameof(data));
            if (dot.N < 1)
                throw new ArgumentException($"A dot of '{group.Name}' has no observation; leave it out.", nameof(data));
        }
    }
}
