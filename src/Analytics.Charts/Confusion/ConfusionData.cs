using Analytics.Charts.HeatMaps;

namespace Analytics.Charts.Confusion;

/// <summary>What a confusion matrix shows: how often two classifications of the same things agree, as shares of every row with the pairs that agree framed.</summary>
/// <remarks>Every pair that occurs is a mark. Some 40 pixels a class read well. A pair that has an unknown class or is given twice is refused.</remarks>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="RowName">Who classified by row: "Reference".</param>
/// <param name="ColumnName">Who classified by column: "Evaluator".</param>
/// <param name="Classes">The classes in their order, the same for both.</param>
/// <param name="Cells">Pairs of classes that occur, each once; a pair that is not named has none.</param>
public sealed record ConfusionData(
    string Title, string Unit, string RowName, string ColumnName, IReadOnlyList<string> Classes, IReadOnlyList<ConfusionCell> Cells)
    : ChartData(Title, Unit, ValueFormat.Share, RowName, SmallN: 0)
{
    internal override bool IsEmpty => Heat.IsEmpty;

    private HeatMapData Heat
    {
        get
        {
            var totals = Cells.GroupBy(cell => cell.Row).ToDictionary(row => row.Key, row => row.Sum(cell => cell.N));
            var cells = Cells.Where(cell => cell.N > 0).Select(cell => new HeatCell(cell.Row, cell.Column, (double)cell.N / totals[cell.Row], cell.N, cell.Link));
            return new(Title, $"share of a row's {Unit}", RowName, Classes, ColumnName, Classes, [.. cells], 0, 1, Format, SmallN: 0) { FrameDiagonal = true };
        }
    }

    internal override void Check()
    {
        foreach (var cell in Cells)
            ChartInput.RequireLength(cell.N, $"The count of '{cell.Row}' and '{cell.Column}'");
        Heat.Check();
    }

    internal override ConfusionData Limited() => this with { Undrawn = Heat.Limited().Undrawn };

    internal override void DrawOn(ChartPlot chart) => Heat.Limited().DrawOn(chart);

    internal override ChartTable Table() => Heat.Limited().Table();

    internal override string Told()
    {
        var (all, same) = (Cells.Sum(cell => cell.N), Cells.Where(cell => cell.Row == cell.Column).Sum(cell => cell.N));
        var most = Cells.Where(cell => cell.Row != cell.Column && cell.N > 0).MaxBy(cell => cell.N);
        var (row, column) = (RowName.ToLowerInvariant(), ColumnName.ToLowerInvariant());
        var confused = most is null ? "" : $" Most often confused: {row} {most.Row}, {column} {most.Column} ({Shown.N(most.N)}).";
        return $"{RowName} and {column} agree on {Shown.Count(same)} of {Shown.Count(all)} {Unit} ({Shown.Value((double)same / all, Format)}).{confused}";
    }
}

/// <summary>A pair of classes.</summary>
/// <param name="Row">Class by row.</param>
/// <param name="Column">Class by column.</param>
/// <inheritdoc cref="ChartEvidence" path="/param"/>
public sealed record ConfusionCell(string Row, string Column, int N, string? Link) : ChartEvidence(N, Link, null);
