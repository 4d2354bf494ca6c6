using Analytics.Charts.Drawing;

namespace Analytics.Charts.DotIntervals;

/// <summary>The numbers of dots and intervals as a table and as a sentence.</summary>
internal static class DotIntervalTable
{
    public static ChartTable Of(DotIntervalData data)
    {
        List<ChartColumn> columns = [new(data.Category, false), new(data.Unit, true), new("low", true), new("high", true), new("n", true)];
        if (CountsInterviews(data))
            columns.Add(new ChartColumn("interviews", IsNumeric: true));
        return new ChartTable(columns, [.. data.Rows.Select(row => Row(data, row))]);
    }

    public static string Describe(DotIntervalData data)
    {
        if (data.Rows.All(row => row.Value is null))
            return ChartDescription.Nothing(data.Title);
        var rows = data.Rows.Take(8).Select(row => $"{row.Label} {Shown.WithInterval(row.Value, row.Low, row.High, data.Format)}, {Shown.N(row.N)}");
        var rest = data.Rows.Count > 8 ? $"; {data.Rows.Count - 8} more in the table" : "";
        return $"{ChartDescription.Sentence(data.Title)} {data.Unit}: {string.Join("; ", rows)}{rest}.";
    }
    private static ChartRow Row(DotIntervalData data, DotRow row)
    {
        List<ChartCell> cells =
        [
            new(row.Label),
            new(Shown.Value(row.Value, data.Format), row.Value, row.Link),
            new(Shown.Value(row.Low, data.Format), row.Low),
            new(Shown.Value(row.High, data.Format), row.High),
            new(Shown.Count(row.N), row.N),
        ];
        if (CountsInterviews(data))
            cells.Add(new ChartCell(Shown.Count(row.Interviews ?? row.N), row.Interviews ?? row.N, row.Link));
        return new ChartRow(cells);
    }

    private static bool CountsInterviews(DotIntervalData data) => data.Rows.Any(row => row.Interviews is not null);
}
