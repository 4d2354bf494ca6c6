using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Agreement;

/// <summary>
/// Cohen's kappa of two labellings, 1 - Σ w·o / Σ w·e, with w the cost of a disagreement, o the observed shares and e those expected
/// from the margins. The table holds every label, used or not: leaving one out changes the result for no reason.
/// 1 is perfect agreement, 0 chance; null when both labellings are the same single label. Pairs with a missing label are not in the table.
/// Source: Cohen, J. (1960), Educational and Psychological Measurement 20, 37-46; Cohen (1968), Psychological Bulletin 70, 213-220;
/// standard error: Fleiss, J. L., Cohen, J., Everitt, B. S. (1969), Psychological Bulletin 72, 323-327 (as in R's vcd).
/// </summary>
public static class Kappa
{
    /// <summary>Kappa with its large-sample interval, observations taken as independent.</summary>
    /// <param name="table">Counts: first labelling by second labelling, the same labels in the same order.</param>
    /// <param name="weights">Cost of each disagreement, such as <see cref="DisagreementWeights.Quadratic"/>.</param>
    /// <exception cref="ArgumentException">The table is not square or the weights have another size.</exception>
    public static Estimate Of(double[,] table, double[,] weights)
    {
        Check(table, weights);
        var n = table.Cast<double>().Sum();
        if (n == 0 || Value(table, weights) is not { } kappa)
            return Estimate.Undefined((int)n);
        return NormalInterval.Around(kappa, Math.Sqrt(Variance(table, weights, n)), (int)n, max: 1);
    }

    /// <summary>Kappa alone; weights may stand for counts. Null when no disagreement is expected.</summary>
    internal static double? Value(double[,] table, double[,] weights)
    {
        var (observed, expected, n) = Costs(table, weights);
        return n == 0 || expected <= 0 ? null : 1 - (observed / expected);
    }

    // Var of 1 - o/e with influence -(w_ij/e - o (w_i. + w_.j)/e²), multinomial sampling.
    private static double Variance(double[,] table, double[,] weights, double n)
    {
        var labels = table.GetLength(0);
        var (observed, expected, _) = Costs(table, weights);
        var (rows, columns) = Margins(table);
        var ofRow = Enumerable.Range(0, labels).Select(i => Enumerable.Range(0, labels).Sum(j => weights[i, j] * columns[j]) / n).ToArray();
        var ofColumn = Enumerable.Range(0, labels).Select(j => Enumerable.Range(0, labels).Sum(i => weights[i, j] * rows[i]) / n).ToArray();
        double mean = 0, square = 0;
        for (var i = 0; i < labels; i++)
        {
            for (var j = 0; j < labels; j++)
            {
                var influence = (weights[i, j] / expected) - (observed * (ofRow[i] + ofColumn[j]) / (expected * expected));
                mean += table[i, j] / n * influence;
                square += table[i, j] / n * influence * influence;
            }
        }

        return Math.Max(0, square - (mean * mean)) / n;
    }

    private static (double Observed, double Expected, double N) Costs(double[,] table, double[,] weights)
    {
        var (rows, columns) = Margins(table);
        var n = rows.Sum();
        double observed = 0, expected = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                observed += weights[i, j] * table[i, j] / n;
                expected += weights[i, j] * rows[i] * columns[j] / (n * n);
            }
        }

        return (observed, expected, n);
    }

    private static (double[] Rows, double[] Columns) Margins(double[,] table)
    {
        var rows = new double[table.GetLength(0)];
        var columns = new double[table.GetLength(1)];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                rows[i] += table[i, j];
                columns[j] += table[i, j];
            }
        }

        return (rows, columns);
    }

    private static void Check(double[,] table, double[,] weights)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(weights);
        var labels = table.GetLength(0);
        if (table.GetLength(1) != labels || weights.GetLength(0) != labels || weights.GetLength(1) != labels)
            throw new ArgumentException("Table and weights must be square and have the same labels.");
    }
}
