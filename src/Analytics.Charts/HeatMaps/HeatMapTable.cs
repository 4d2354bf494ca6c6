namespace Analytics.Charts.HeatMaps;

/// <summary>The numbers of a heat map as a table with a value and an n for every column, and as a sentence.</summary>
internal static class HeatMapTable
{
    public static ChartTable Of(HeatMapData data)
    {
        var countInterviews = data.Cells.Any(cell => cell.Interviews is not null);
        var cells = data.Cells.ToDictionary(cell => (cell.Row, cell.Column));
        return new TableOf<string>(data.Rows)
            .Text(data.RowName, row => row)
            .ForEach(data.Columns, (table, column) =>
            {
                HeatCell? Cell(string row) => cells.GetValueOrDefault((row, column));
                table.Number(column, row => Cell(row)?.Value, data.Format, row => Cell(row)?.Link).Count($"{column}, n", row => Cell(row)?.N ?? 0, row => Cell(row)?.Link)
                    .When(countInterviews, t => t.Count($"{column}, interviews", row => Cell(row)?.Interviews ?? Cell(row)?.N ?? 0, row => Cell(row)?.Link));
            })
            .Table();
    }

    public static string Describe(HeatMapData data)
    {
        var known = data.Cells.Where(cell => cell.Value is not null).ToArray();
        var (lowest, highest) = (known.MinBy(cell => cell.Value)!, known.MaxBy(cell => cell.Value)!);
        var empty = (data.Rows.Count * data.Columns.Count) - known.Length;
        var filled = ChartDescription.Counted(known.Length, "cell");
        return $"{ChartDescription.Sentence(data.Title)} {data.Unit}, {data.RowName.ToLowerInvariant()} by {data.ColumnName.ToLowerInvariant()}: "
            + $"from {Named(data, lowest)} to {Named(data, highest)}; {filled} with data, {Shown.Count(empty)} empty.";
    }

    private static string Named(HeatMapData data, HeatCell cell) =>
        $"{Shown.Value(cell.Value, data.Format)} ({cell.Row}, {cell.Column}, {Shown.N(cell.N)})";
}
