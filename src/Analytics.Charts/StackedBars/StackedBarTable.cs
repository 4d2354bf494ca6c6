namespace Analytics.Charts.StackedBars;

/// <summary>The numbers of stacked bars as a table and as a sentence.</summary>
internal static class StackedBarTable
{
    public static ChartTable Of(StackedBarData data, IReadOnlyList<PartSeries> series) => new TableOf<StackedBar>(data.Bars)
        .Text(data.Category, bar => bar.Name)
        .ForEach(series, (table, part) => table
            .Number(part.Name, bar => Value(bar, part.Name), data.Format, bar => Parts(bar, part.Name).FirstOrDefault()?.Link)
            .When(data.Format != ValueFormat.Count, t => t.Count($"{part.Name}, n", bar => Parts(bar, part.Name).Sum(p => p.N), bar => Parts(bar, part.Name).FirstOrDefault()?.Link))
            .When(data.Bars.SelectMany(bar => bar.Parts).Any(p => p.Interviews is not null), t => t.Count(
                $"{part.Name}, interviews", bar => Parts(bar, part.Name).Sum(p => p.Interviews ?? p.N), bar => Parts(bar, part.Name).FirstOrDefault()?.Link)))
        .Count("n", bar => bar.N)
        .Table();

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

    private static BarPart[] Parts(StackedBar bar, string series) => [.. bar.Parts.Where(part => part.Series == series)];

    private static double? Value(StackedBar bar, string series) => bar.N == 0 && Parts(bar, series).Length == 0 ? null : Parts(bar, series).Sum(part => part.Value);
}
