using Analytics.Charts.Drawing;

namespace Analytics.Charts.Histograms;

/// <summary>The numbers of a histogram as a table, one row a bin, and as a sentence.</summary>
internal static class HistogramTable
{
    public static ChartTable Of(HistogramData data)
    {
        var columns = new List<ChartColumn> { new(data.BinName, IsNumeric: false) };
        foreach (var group in data.Groups)
        {
            var name = group.Name.Length == 0 ? data.Unit : group.Name;
            if (data.Format == ValueFormat.Share)
                columns.Add(new ChartColumn(name, IsNumeric: true));
            columns.Add(new ChartColumn($"{name}, n", IsNumeric: true));
            if (CountsInterviews(group))
                columns.Add(new ChartColumn($"{(group.Name.Length == 0 ? "" : name + ", ")}interviews", IsNumeric: true));
        }

        return new ChartTable(columns, [.. data.Bins.Select((name, bin) => Row(data, name, bin))]);
    }

    public static string Describe(HistogramData data)
    {
        var known = data.Groups.Where(group => group.N > 0).ToArray();
        if (known.Length == 0)
            return ChartDescription.Nothing(data.Title);
        return $"{ChartDescription.Sentence(data.Title)} {string.Join(" ", known.Select(group => Describe(data, group)))}";
    }

    private static string Describe(HistogramData data, HistogramGroup group)
    {
        var top = Enumerable.Range(0, data.Bins.Count).MaxBy(bin => group.Counts[bin].N);
        var name = group.Name.Length == 0 ? "" : $"{group.Name}: ";
        var share = Shown.Value((double)group.Counts[top].N / group.N, ValueFormat.Share);
        return $"{name}{Shown.Count(group.N)} {data.Unit}, most at {data.BinName.ToLowerInvariant()} {data.Bins[top]} ({share}).";
    }

    private static ChartRow Row(HistogramData data, string name, int bin)
    {
        var cells = new List<ChartCell> { new(name) };
        foreach (var group in data.Groups)
        {
            var (n, link, interviews) = group.Counts[bin];
            if (data.Format == ValueFormat.Share)
            {
                var value = group.Value(bin, data.Format);
                cells.Add(new ChartCell(Shown.Value(value, data.Format), value, link));
            }

            cells.Add(new ChartCell(Shown.Count(n), n, link));
            if (CountsInterviews(group))
                cells.Add(new ChartCell(Shown.Count(interviews ?? n), interviews ?? n, link));
        }

        return new ChartRow(cells);
    }

    private static bool CountsInterviews(HistogramGroup group) => group.Counts.Any(count => count.Interviews is not null);
}
