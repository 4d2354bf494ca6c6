namespace Analytics.Calibration.Ranking;

/// <summary>
/// Spearman's rank correlation: Pearson's on midranks, so that ties share their mean rank. -1 to 1; null when either variable is constant.
/// Source: Spearman, C. (1904), American Journal of Psychology 15, 72-101; interval after Bonett, D. G., Wright, T. A. (2000),
/// Psychometrika 65, 23-28: tanh(atanh r ± z √((1 + r²/2)/(n - 3))).
/// </summary>
public static class Spearman
{
    /// <summary>Rank correlation of the table's rows and columns.</summary>
    /// <param name="table">Counts of pairs with both values known.</param>
    /// <param name="independent">
    /// Independent observations behind the table, for the interval; null takes all as independent. No interval at 3 or fewer.
    /// </param>
    public static Estimate Correlation(OrdinalTable table, double? independent = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var n = (int)table.N;
        if (Value(table) is not { } rho) return Estimate.Undefined(n);
        var size = independent ?? table.N;
        if (size <= 3 || Math.Abs(rho) >= 1) return new Estimate(rho, null, null, n);
        var half = Proportion.Z95 * Math.Sqrt((1 + (rho * rho / 2)) / (size - 3));
        return new Estimate(rho, Math.Tanh(Math.Atanh(rho) - half), Math.Tanh(Math.Atanh(rho) + half), n);
    }

    /// <summary>The coefficient alone; weights may stand for counts.</summary>
    internal static double? Value(OrdinalTable table) => Sums(table) is { RowsSquared: > 0, ColumnsSquared: > 0 } s ? s.Rho : null;

    /// <summary>The coefficient with what one more observation in each cell adds to it, its effect on everyone's ranks included.</summary>
    internal static OrdinalFigure? Influence(OrdinalTable table)
    {
        var s = Sums(table);
        if (s.RowsSquared <= 0 || s.ColumnsSquared <= 0) return null;
        var root = Math.Sqrt(s.RowsSquared * s.ColumnsSquared);
        var ofRows = Shifts([.. Enumerable.Range(0, table.Rows).Select(r => Enumerable.Range(0, table.Columns).Sum(c => table[r, c] * s.Columns[c]))]);
        var ofColumns = Shifts([.. Enumerable.Range(0, table.Columns).Select(c => Enumerable.Range(0, table.Rows).Sum(r => table[r, c] * s.Rows[r]))]);
        var rowSquares = Shifts([.. s.Rows.Select((x, r) => 2 * table.RowTotals[r] * x)]);
        var columnSquares = Shifts([.. s.Columns.Select((y, c) => 2 * table.ColumnTotals[c] * y)]);
        var influence = new double[table.Rows, table.Columns];
        for (var r = 0; r < table.Rows; r++)
        {
            for (var c = 0; c < table.Columns; c++)
            {
                var cross = (s.Rows[r] * s.Columns[c]) + ofRows[r] + ofColumns[c];
                var rows = (s.Rows[r] * s.Rows[r]) + rowSquares[r];
                var columns = (s.Columns[c] * s.Columns[c]) + columnSquares[c];
                influence[r, c] = (cross / root) - (s.Rho / 2 * ((rows / s.RowsSquared) + (columns / s.ColumnsSquared)));
            }
        }

        return new OrdinalFigure(s.Rho, influence);
    }

    private static RankSums Sums(OrdinalTable table)
    {
        var (rows, columns) = (Midranks(table.RowTotals), Midranks(table.ColumnTotals));
        double rr = 0, cc = 0, rc = 0;
        for (var r = 0; r < table.Rows; r++)
        {
            for (var c = 0; c < table.Columns; c++)
            {
                rr += table[r, c] * rows[r] * rows[r];
                cc += table[r, c] * columns[c] * columns[c];
                rc += table[r, c] * rows[r] * columns[c];
            }
        }

        return new RankSums(rows, columns, rr, cc, rr <= 0 || cc <= 0 ? 0 : Math.Clamp(rc / Math.Sqrt(rr * cc), -1, 1));
    }

    // One observation more at i moves every rank above it up by a half against the centre, and every rank below it down: Σ of w(j) · sign(j - i)/2.
    private static double[] Shifts(double[] weights)
    {
        var shifts = new double[weights.Length];
        double total = weights.Sum(), before = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            shifts[i] = (total - before - weights[i] - before) / 2;
            before += weights[i];
        }

        return shifts;
    }

    // Ranks less their mean; weights that do not sum to a count work alike.
    private static double[] Midranks(IReadOnlyList<double> totals)
    {
        var ranks = new double[totals.Count];
        var (before, half) = (0.0, totals.Sum() / 2);
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = before + (totals[i] / 2) - half;
            before += totals[i];
        }

        return ranks;
    }

    private sealed record RankSums(double[] Rows, double[] Columns, double RowsSquared, double ColumnsSquared, double Rho);
}
