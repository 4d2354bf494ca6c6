using Analytics.Charts.Colours;
using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.Histograms;

/// <summary>How scores are spread over their scale, for one group or side by side for a few.</summary>
public static class Histogram
{
    /// <summary>Draws the chart. Every bar is a mark; an empty bin has none. The table and the description hold the same numbers.</summary>
    /// <param name="data">What to show; without observations it shows "No data for this selection" and has no marks.</param>
    /// <param name="size">From 120 x 60 CSS pixels.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="dress">On a page, or on its own with title and ground.</param>
    /// <exception cref="ArgumentException">A count is negative, or a group has another number of counts than there are bins.</exception>
    public static ChartPicture Draw(HistogramData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        Check(data);
        using var sheet = new Sheet(size, theme, dress, data.Title);
        var table = HistogramTable.Of(data);
        var description = HistogramTable.Describe(data);
        if (data.Groups.All(group => group.N == 0))
            return sheet.Nothing(table, description);

        if (data.Groups.Any(group => group.Name.Length > 0))
            Key.Put(sheet, [.. data.Groups.Select((group, i) => Entry(sheet, group, i))]);
        var n = data.Groups.Count == 1 ? $", {Shown.N(data.Groups[0].N)}" : "";
        sheet.PutCaption((data.Format == ValueFormat.Share ? $"share of {data.Unit}" : data.Unit) + n);
        var highest = data.Groups.SelectMany(group => data.Bins.Select((_, bin) => group.Value(bin, data.Format) ?? 0)).Max();
        var wanted = (int)Math.Clamp((sheet.Bottom - sheet.Top) / 48, 2, 6);
        var ticks = NiceScale.FromZero(highest, wanted, data.Format == ValueFormat.Count ? 1 : 0);
        var area = PlotArea.WithLeftTicks(sheet, ticks, data.Format, belowArea: 22, above: 16);
        sheet.Panel(area, new(-0.5, data.Bins.Count - 0.5), new(0, highest), pen =>
        {
            ValueAxis.Left(pen, ticks, data.Format, baseline: 0);
            for (var bin = 0; bin < data.Bins.Count; bin++)
                DrawBin(pen, data, bin);
            CategoryAxis.Below(pen, [.. data.Bins.Select((name, i) => new CategoryLabel(i, name, ""))]);
        });
        return sheet.Finish(table, description);
    }

    private static void DrawBin(Pen pen, HistogramData data, int bin)
    {
        var groups = data.Groups.Count;
        var half = groups == 1 ? 0.44 : 0.4;
        for (var i = 0; i < groups; i++)
        {
            if (data.Groups[i].Value(bin, data.Format) is not ({ } value and > 0))
                continue;
            var from = bin - half + (2 * half * i / groups);
            var whole = pen.Box(from, 0, from + (2 * half / groups), value);
            var box = groups > 1 && whole.Width > 4 ? new SKRect(whole.Left, whole.Top, whole.Right - 1, whole.Bottom) : whole;
            var (colour, hatched) = Fill(pen.Colours, i);
            Fills.Draw(pen, box, colour, hatched);
            DrawBar(pen, data, data.Groups[i], bin, box);
        }
    }

    private static void DrawBar(Pen pen, HistogramData data, HistogramGroup group, int bin, SKRect box)
    {
        var shown = Shown.Value(group.Value(bin, data.Format), data.Format);
        if (Lettering.Width(shown, Lettering.Small) <= box.Width + 2)
            pen.TextOverLines(shown, box.MidX, box.Top - 8, Anchor.Middle, pen.Colours.Ink);
        var name = group.Name.Length == 0 ? "" : $"{group.Name}, ";
        pen.Mark(box, $"{name}{data.BinName} {data.Bins[bin]}", shown, group.Counts[bin].N, group.Counts[bin].Link, group.Counts[bin].Interviews);
    }

    /// <summary>Every second group is hatched, so that neighbours differ by more than their colour.</summary>
    private static (Colour Colour, bool Hatched) Fill(ThemeColours colours, int group) => (colours.Category(group), group % 2 == 1);

    private static KeyEntry Entry(Sheet sheet, HistogramGroup group, int index)
    {
        var (colour, hatched) = Fill(sheet.Colours, index);
        return new KeyEntry($"{group.Name} ({Shown.N(group.N)})", colour, hatched);
    }

    internal static void Check(HistogramData data)
    {
        foreach (var group in data.Groups)
        {
            if (group.Counts.Count != data.Bins.Count)
            {
                throw new ArgumentException(
                    $"'{group.Name}' has {group.Counts.Count} counts for {data.Bins.Count} bins; give one a bin, 0 for an empty one.", nameof(data));
            }

            foreach (var count in group.Counts)
                ChartInput.RequireLength(count.N, $"A count of '{group.Name}'");
        }
    }
}
