using Analytics.Charts.Drawing;

namespace Analytics.Charts.StackedBars;

/// <summary>The numbers of stacked bars as a table and as a sentence.</summary>
internal static class StackedBarTable
{
    public static ChartTable Of(StackedBarData data, IReadOnlyList<PartSeries> series)
    {
        var columns = new List<ChartColumn> { new(data.Category, IsNumeric: false) };
        foreach (var part in series)
        {
            columns.Add(new ChartColumn(part.Name, IsNumeric: true));
            if (data.Format != ValueFormat.Count)
                columns.Add(new ChartColumn($"{part.Name}, n", IsNumeric: true));
            if (CountsInterviews(data))
                columns.Add(new ChartColumn($"{part.Name}, interviews", IsNumeric: true));
        }

        columns.Add(new ChartColumn("n", IsNumeric: true));
        return new ChartTable(columns, [.. data.Bars.Select(bar => Row(data, bar, series))]);
    }

    public static string Describe(StackedBarData data, IReadOnlyList<PartSeries> series)
    {
        var bars = data.Bars.Where(bar => bar.N > 0).ToArray();
        if (bars.Length == 0)
            return ChartDescription.Nothing(data.Title);
        var (count, n) = (ChartDescription.Counted(bars.Length, "bar"), Shown.Count(bars.Sum(bar => bar.N)));
        var start = $"{ChartDescription.Sentence(data.Title)} {count}, {n} {data.Unit}.";
        var last = series[^1].Name;
        return $"{start} {ChartDescription.Range(last, [.. bars.Select(bar => (bar.Name, Value(bar, last)))], data.Format)}";
    }

    private static double? Value(StackedBar bar, string series)
    {
        var parts = bar.Parts.Where(part => part.Series == series).ToArray();
        if (parts.Length > 0)
            return parts.Sum(part => part.Value);
        return bar.N > 0 ? 0 : null;
    }

    private static ChartRow Row(StackedBarData data, StackedBar bar, IReadOnlyList<PartSeries> series)
    {
        var cells = new List<ChartCell> { new(bar.Name) };
        foreach (var (name, _, _) in series)
        {
            var parts = bar.Parts.Where(part => part.Series == name).ToArray();
            var n = parts.Sum(part => part.N);
            var link = parts.FirstOrDefault()?.Link;
            var value = Value(bar, name);
            cells.Add(new ChartCell(Shown.Value(value, data.Format), value, link));
            if (data.Format != ValueFormat.Count)
                cells.Add(new ChartCell(Shown.Count(n), n, link));
            if (!CountsInterviews(data))
                continue;
            var interviews = parts.Sum(part => part.Interviews ?? part.N);
            cells.Add(new ChartCell(Shown.Count(interviews), interviews, link));
        }

        cells.Add(new ChartCell(Shown.Count(bar.N), bar.N));
        return new ChartRow(cells);
    }

    private static bool CountsInterviews(StackedBarData data) => data.Bars.SelectMany(bar => bar.Parts).Any(part => part.Interviews is not null);
}
