using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Ranking;

/// <summary>
/// Counts of two ordered variables: rows ascending (profiles), columns ascending (scores or interview means). Weights may stand
/// for counts. Observations with either value missing are not in it.
/// </summary>
public sealed class OrdinalTable
{
    private readonly double[,] cells;

    /// <param name="cells">Counts or weights, 0 or more; both dimensions ascending.</param>
    public OrdinalTable(double[,] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        this.cells = (double[,])cells.Clone();
        RowTotals = [.. Enumerable.Range(0, Rows).Select(r => Enumerable.Range(0, Columns).Sum(c => cells[r, c]))];
        ColumnTotals = [.. Enumerable.Range(0, Columns).Select(c => Enumerable.Range(0, Rows).Sum(r => cells[r, c]))];
        N = RowTotals.Sum();
    }

    /// <summary>Levels of the row variable.</summary>
    public int Rows => cells.GetLength(0);

    /// <summary>Levels of the column variable.</summary>
    public int Columns => cells.GetLength(1);

    /// <summary>Observations per row.</summary>
    public IReadOnlyList<double> RowTotals { get; }

    /// <summary>Observations per column.</summary>
    public IReadOnlyList<double> ColumnTotals { get; }

    /// <summary>All observations.</summary>
    public double N { get; }

    /// <summary>Observations in a cell.</summary>
    public double this[int row, int column] => cells[row, column];

    /// <summary>One row per distribution, one column per value that occurs in any.</summary>
    public static OrdinalTable FromDistributions(IReadOnlyList<Distribution> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var values = rows.SelectMany(r => r.Values).Distinct().Order().ToArray();
        var cells = new double[rows.Count, values.Length];
        for (var r = 0; r < rows.Count; r++)
            for (var i = 0; i < rows[r].Values.Count; i++)
                cells[r, Array.BinarySearch(values, rows[r].Values[i])] = rows[r].Counts[i];
        return new OrdinalTable(cells);
    }

    /// <summary>A table of pairs, as a plain sample gives them.</summary>
    public static OrdinalTable FromPairs(IReadOnlyCollection<(double Row, double Column)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return FromDistributions([.. pairs.GroupBy(p => p.Row).OrderBy(g => g.Key).Select(g => Distribution.FromValues(g.Select(p => p.Column)))]);
    }

    /// <summary>Rows and columns exchanged.</summary>
    public OrdinalTable Transpose()
    {
        var turned = new double[Columns, Rows];
        for (var r = 0; r < Rows; r++)
            for (var c = 0; c < Columns; c++)
                turned[c, r] = cells[r, c];
        return new OrdinalTable(turned);
    }

    /// <summary>
    /// Per cell: observations above it in both or below it in both (concordant), and those above in one and below in the other (discordant).
    /// </summary>
    internal (double[,] Concordant, double[,] Discordant) PairsPerCell()
    {
        var before = Cumulate(cells);
        var concordant = new double[Rows, Columns];
        var discordant = new double[Rows, Columns];
        for (var r = 0; r < Rows; r++)
        {
            for (var c = 0; c < Columns; c++)
            {
                var rowsAbove = before[r, Columns];
                var rowsBelow = N - before[r + 1, Columns];
                var aboveLeft = before[r, c];
                var aboveUpTo = before[r, c + 1];
                var belowLeft = before[Rows, c] - before[r + 1, c];
                var belowUpTo = before[Rows, c + 1] - before[r + 1, c + 1];
                concordant[r, c] = aboveLeft + (rowsBelow - belowUpTo);
                discordant[r, c] = (rowsAbove - aboveUpTo) + belowLeft;
            }
        }

        return (concordant, discordant);
    }

    // sums[r, c] = observations in the first r rows and first c columns.
    private static double[,] Cumulate(double[,] cells)
    {
        var sums = new double[cells.GetLength(0) + 1, cells.GetLength(1) + 1];
        for (var r = 0; r < cells.GetLength(0); r++)
            for (var c = 0; c < cells.GetLength(1); c++)
                sums[r + 1, c + 1] = cells[r, c] + sums[r, c + 1] + sums[r + 1, c] - sums[r, c];
        return sums;
    }
}
