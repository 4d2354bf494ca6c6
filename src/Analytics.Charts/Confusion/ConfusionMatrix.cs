using Analytics.Charts.HeatMaps;

namespace Analytics.Charts.Confusion;

/// <summary>What a confusion matrix shows: how often two classifications of the same things agree.</summary>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="RowName">Who classified by row: "Reference".</param>
/// <param name="ColumnName">Who classified by column: "Evaluator".</param>
/// <param name="Classes">The classes in their order, the same for both.</param>
/// <param name="Cells">Pairs of classes that occur, each once; a pair that is not named has none.</param>
public sealed record ConfusionData(
    string Title, string Unit, string RowName, string ColumnName, IReadOnlyList<string> Classes, IReadOnlyList<ConfusionCell> Cells);

/// <summary>A pair of classes.</summary>
/// <param name="Row">Class by row.</param>
/// <param name="Column">Class by column.</param>
/// <inheritdoc cref="ChartEvidence" path="/param"/>
public sealed record ConfusionCell(string Row, string Column, int N, string? Link) : ChartEvidence(N, Link, null);

/// <summary>Agreement of two classifications: shares of every row, with the pairs that agree framed.</summary>
public static class ConfusionMatrix
{
    /// <summary>Draws the chart. Every pair that occurs is a mark; the table and the description hold the same numbers. Some 40 a class read well.</summary>
    /// <inheritdoc cref="ChartDrawing{TData}" path="/param"/>
    /// <exception cref="ArgumentException">A count is negative, a pair has an unknown class or is given twice.</exception>
    public static ChartPicture Draw(ConfusionData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var cell in data.Cells)
            ChartInput.RequireLength(cell.N, $"The count of '{cell.Row}' and '{cell.Column}'");
        var totals = data.Cells.GroupBy(cell => cell.Row).ToDictionary(row => row.Key, row => row.Sum(cell => cell.N));
        var cells = data.Cells.Where(cell => cell.N > 0).Select(cell => new HeatCell(cell.Row, cell.Column, (double)cell.N / totals[cell.Row], cell.N, cell.Link));
        var heat = new HeatMapData(
            data.Title, $"share of a row's {data.Unit}", data.RowName, data.Classes, data.ColumnName, data.Classes, [.. cells], 0, 1, ValueFormat.Share, SmallN: 0)
        {
            FrameDiagonal = true,
        };
        return HeatMap.Draw(heat, size, theme, dress) with { Description = Describe(data) };
    }

    private static string Describe(ConfusionData data)
    {
        var (all, same) = (data.Cells.Sum(cell => cell.N), data.Cells.Where(cell => cell.Row == cell.Column).Sum(cell => cell.N));
        if (all == 0)
            return ChartDescription.Nothing(data.Title);
        var most = data.Cells.Where(cell => cell.Row != cell.Column && cell.N > 0).MaxBy(cell => cell.N);
        var confused = most is null ? "" : $" Most often confused: {data.RowName.ToLowerInvariant()} {most.Row}, {data.ColumnName.ToLowerInvariant()} {most.Column} ({Shown.N(most.N)}).";
        return $"{ChartDescription.Sentence(data.Title)} {data.RowName} and {data.ColumnName.ToLowerInvariant()} agree on {Shown.Count(same)} of {Shown.Count(all)} {data.Unit} "
            + $"({Shown.Value((double)same / all, ValueFormat.Share)}).{confused}";
    }
}
