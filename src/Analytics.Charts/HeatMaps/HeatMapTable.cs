using Analytics.Charts.Drawing;

namespace Analytics.Charts.HeatMaps;

/// <summary>The numbers of a heat map as a table with a value and an n for every column, and as a sentence.</summary>
internal static class HeatMapTable
{
    public static ChartTable Of(HeatMapData data)
    {
        var columns = new List<ChartColumn> { new(data.RowName, IsNumeric: false) };
        foreach (var column in data.Columns)
        {
            columns.AddRange([new(column, IsNumeric: true), new($"{column}, n", IsNumeric: true)]);
            if (CountsInterviews(data))
                columns.Add(new($"{column}, interviews", IsNumeric: true));
        }

        return new ChartTable(columns, [.. data.Rows.Select(row => Row(data, row))]);
    }

    public static string Describe(HeatMapData data)
    {
        var known = data.Cells.Where(cell => cell.Value is not null).ToArray();
        if (known.Length == 0)
            return ChartDescription.Nothing(data.Title);
        var (lowest, highest) = (known.MinBy(cell => cell.Value)!, known.MaxBy(cell => cell.Value)!);
        var empty = (data.Rows.Count * data.Columns.Count) - known.Length;
        var filled = ChartDescription.Counted(known.Length, "cell");
        return $"{ChartDescription.Sentence(data.Title)} {data.Unit}, {data.RowName.ToLowerInvariant()} by {data.ColumnName.ToLowerInvariant()}: "
            + $"from {Named(data, lowest)} to {Named(data, highest)}; {filled} with data, {Shown.Count(empty)} empty.";
    }

    private static string Named(HeatMapData data, HeatCell cell) =>
        $"{Shown.Value(cell.Value, data.Format)} ({cell.Row}, {cell.Column}, {Shown.N(cell.N)})";

    private static ChartRow Row(HeatMapData data, string row)
    {
        var cells = new List<ChartCell> { new(row) };
        foreach (var column in data.Columns)
        {
            var cell = data.Cells.FirstOrDefault(cell => cell.Row == row && cell.Column == column);
            cells.Add(new ChartCell(Shown.Value(cell?.Value, data.Format), cell?.Value, cell?.Link));
            cells.Add(new ChartCell(Shown.Count(cell?.N ?? 0), cell?.N ?? 0, cell?.Link));
            if (CountsInterviews(data))
                cells.Add(new ChartCell(Shown.Count(cell?.Interviews ?? cell?.N ?? 0), cell?.Interviews ?? cell?.N ?? 0, cell?.Link));
        }

        return new ChartRow(cells);
    }

    private static bool CountsInterviews(HeatMapData data) => data.Cells.Any(cell => cell.Interviews is not null);
}
