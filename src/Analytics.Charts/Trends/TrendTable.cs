using Analytics.Charts.Drawing;

namespace Analytics.Charts.Trends;

/// <summary>The numbers of a trend as a table, one row a point, and as a sentence.</summary>
internal static class TrendTable
{
    public static ChartTable Of(TrendData data)
    {
        var several = data.Series.Any(series => series.Name.Length > 0);
        var columns = new List<ChartColumn> { new("When", IsNumeric: false) };
        if (several)
            columns.Add(new ChartColumn("Series", IsNumeric: false));
        columns.AddRange([new(data.Unit, true), new("low", true), new("high", true), new("n", true)]);
        if (CountsInterviews(data))
            columns.Add(new ChartColumn("interviews", IsNumeric: true));
        var rows = data.Series.SelectMany(series => series.Points.OrderBy(point => point.At).Select(point => Row(data, series, point, several)));
        return new ChartTable(columns, [.. rows]);
    }

    public static string Describe(TrendData data)
    {
        var drawn = data.Series.Where(series => series.Points.Any(point => point.Value is not null)).ToArray();
        if (drawn.Length == 0)
            return ChartDescription.Nothing(data.Title);
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

    private static ChartRow Row(TrendData data, TrendSeries series, TrendPoint point, bool several)
    {
        var cells = new List<ChartCell> { new(point.Label) };
        if (several)
            cells.Add(new ChartCell(series.Name));
        cells.Add(new ChartCell(Shown.Value(point.Value, data.Format), point.Value, point.Link));
        cells.Add(new ChartCell(Shown.Value(point.Low, data.Format), point.Low));
        cells.Add(new ChartCell(Shown.Value(point.High, data.Format), point.High));
        cells.Add(new ChartCell(Shown.Count(point.N), point.N));
        if (CountsInterviews(data))
            cells.Add(new ChartCell(Shown.Count(point.Interviews ?? point.N), point.Interviews ?? point.N, point.Link));
        return new ChartRow(cells);
    }

    private static bool CountsInterviews(TrendData data) => data.Series.SelectMany(series => series.Points).Any(point => point.Interviews is not null);
}
