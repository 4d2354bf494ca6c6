namespace Analytics.Charts.Histograms;

/// <summary>The numbers of a histogram as a table, one row a bin, and as a sentence.</summary>
internal static class HistogramTable
{
    public static ChartTable Of(HistogramData data) => new TableOf<int>(Enumerable.Range(0, data.Bins.Count))
        .Text(data.BinName, bin => data.Bins[bin])
        .ForEach(data.Groups, (table, group) =>
        {
            var name = group.Name.Length == 0 ? data.Unit : group.Name;
            table.When(data.Format == ValueFormat.Share, t => t.Number(name, bin => group.Value(bin, data.Format), data.Format, bin => group.Counts[bin].Link))
                .Count($"{name}, n", bin => group.Counts[bin].N, bin => group.Counts[bin].Link)
                .Interviews(
                    bin => group.Counts[bin].Interviews, bin => group.Counts[bin].N, bin => group.Counts[bin].Link, group.Name.Length == 0 ? "interviews" : $"{name}, interviews");
        })
        .Table();

    public static string Describe(HistogramData data) =>
        $"{ChartDescription.Sentence(data.Title)} {string.Join(" ", data.Groups.Where(group => group.N > 0).Select(group => Describe(data, group)))}";

    private static string Describe(HistogramData data, HistogramGroup group)
    {
        var top = Enumerable.Range(0, data.Bins.Count).MaxBy(bin => group.Counts[bin].N);
        var name = group.Name.Length == 0 ? "" : $"{group.Name}: ";
        var share = Shown.Value((double)group.Counts[top].N / group.N, ValueFormat.Share);
        return $"{name}{Shown.Count(group.N)} {data.Unit}, most at {data.BinName.ToLowerInvariant()} {data.Bins[top]} ({share}).";
    }
}
