using Analytics.Calibration.Intervals;

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
        if (Value(table) is not { } rho)
            return Estimate.Undefined(n);

        var size = independent ?? table.N;
        if (size <= 3 || Math.Abs(rho) >= 1)
            return new Estimate(rho, null, null, n);
        var half = Proportion.Z95 * Math.Sqrt((1 + (rho * rho / 2)) / (size - 3));
        return new Estimate(rho, Math.Tanh(Math.Atanh(rho) - half), Math.Tanh(Math.Atanh(rho) + half), n);
    }

    /// <summary>The coefficient alone; weights may stand for counts.</summary>
    internal static double? Value(OrdinalTable table)
    {
        var rows = Midranks(table.RowTotals);
        var columns = Midranks(table.ColumnTotals);
        var centre = table.N / 2;
        double rr = 0, cc = 0, rc = 0;
        for (var r = 0; r < table.Rows; r++)
        {
            for (var c = 0; c < table.Columns; c++)
            {
                var (x, y) = (rows[r] - centre, columns[c] - centre);
                rr += table[r, c] * x * x;
                cc += table[r, c] * y * y;
                rc += table[r, c] * x * y;
            }
        }

        return rr <= 0 || cc <= 0 ? null : Math.Clamp(rc / Math.Sqrt(rr * cc), -1, 1);
    }

    // Ranks less one half, so that their mean is N/2 and weights that do not sum to a count work alike.
    private static double[] Midranks(IReadOnlyList<double> totals)
    {
        var ranks = new double[totals.Count];
        var before = 0.0;
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = before + (totals[i] / 2);
            before += totals[i];
        }

        return ranks;
    }
}
