namespace Analytics.Charts.Trends;

/// <summary>The numbers of a trend as a table, one row a point, and as a sentence.</summary>
internal static class TrendTable
{
    public static ChartTable Of(TrendData data) =>
        new TableOf<(TrendSeries Series, TrendPoint Point)>(data.Series.SelectMany(series => series.Points.OrderBy(point => point.At).Select(point => (series, point))))
            .Text("When", row => row.Point.Label)
            .When(data.Series.Any(series => series.Name.Length > 0), table => table.Text("Series", row => row.Series.Name))
            .Estimate(data.Unit, row => (row.Point.Value, row.Point.Low, row.Point.High), data.Format, row => row.Point.Link)
            .Count("n", row => row.Point.N)
            .Interviews(row => row.Point.Interviews, row => row.Point.N, row => row.Point.Link)
            .Table();

    public static string Describe(TrendData data)
    {
        var drawn = data.Series.Where(series => series.Points.Any(point => point.Value is not null)).ToArray();
        var sentences = drawn.Take(4).Select(series => Describe(data, series));
        var rest = drawn.Length > 4 ? $" {drawn.Length - 4} more in the table." : "";
        var gaps = drawn.Sum(series => series.Points.Count(point => point.Value is null));
        var missing = gaps > 0 ? $" {ChartDescription.Counted(gaps, "gap")}." : "";
        return $"{ChartDescription.Sentence(data.Title)} {string.Join(" ", sentences)}{rest}{missing}";
    }

    private static string Describe(TrendData data, TrendSeries series)
    {
        var name = series.Name.Length > 0 ? series.Name : data.Unit;
        return ChartDescription.Range(name, [.. series.Points.OrderBy(point => point.At).Select(point => (point.Label, point.Value))], data.Format);
    }
}
