using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Ranking;

/// <summary>
/// Figures of a table profile x score whose items come in clusters (candidates): their standard errors come by the delta method
/// from each profile's cluster-robust covariance, the number of items per profile taken as given.
/// </summary>
internal sealed class ClusteredTable
{
    private readonly IReadOnlyList<ClusterMoments> _rows;
    private readonly double[] _weights;

    /// <param name="rows">The items of each group, ascending; empty ones are dropped by the caller.</param>
    /// <param name="weights">Weight of each group in the table; null for its number of items.</param>
    internal ClusteredTable(IReadOnlyList<ClusterMoments> rows, IReadOnlyList<double>? weights = null)
    {
        _rows = rows;
        _weights = [.. weights ?? rows.Select(r => r.Items)];
    }

    /// <summary>All items.</summary>
    internal int Items => (int)_rows.Sum(r => r.Items);

    /// <summary>A figure of the table with its normal interval, cut to -1..1 or to the given range.</summary>
    internal Estimate Estimate(Func<double[,], double?> figure, double min = -1, double max = 1)
    {
        if (_rows.Count == 0)
            return Calibration.Estimate.Undefined();
        double? Figure(double[][] shares) => figure(Table(shares));
        var shares = _rows.Select(r => r.Shares()!).ToArray();
        var error = DeltaMethod.StandardError(Figure, shares, [.. _rows.Select(r => r.CovarianceOrFloor())]);
        return NormalInterval.Around(Figure(shares), error, Items, min, max);
    }

    /// <summary>A correlation of the table, with its interval on Fisher's z scale.</summary>
    internal Estimate Correlation(Func<double[,], double?> figure)
    {
        var plain = Estimate(figure);
        return plain is { Value: > -1 and < 1 and { } value, StandardError: > 0 and { } error } ? BoundedInterval.FisherZ(value, error, plain.N) : plain;
    }

    /// <summary>Somers' D of score given profile.</summary>
    internal Estimate SomersD() => Correlation(t => Difference(t, tiesOnColumns: false));

    /// <summary>Kendall's tau-b.</summary>
    internal Estimate TauB() => Correlation(t => Difference(t, tiesOnColumns: true));

    /// <summary>Spearman's rank correlation on midranks.</summary>
    internal Estimate SpearmanRho() => Correlation(t => Spearman.Value(new OrdinalTable(t)));

    // The coefficient without its multinomial error, which OrdinalAssociation would compute in vain.
    private static double? Difference(double[,] cells, bool tiesOnColumns)
    {
        var table = new OrdinalTable(cells);
        var (concordant, discordant) = table.PairsPerCell();
        var sum = 0.0;
        for (var r = 0; r < table.Rows; r++)
            for (var c = 0; c < table.Columns; c++)
                sum += table[r, c] * (concordant[r, c] - discordant[r, c]);
        var rows = Untied(table.RowTotals, table.N);
        var pairs = tiesOnColumns ? Math.Sqrt(Math.Max(0, rows * Untied(table.ColumnTotals, table.N))) : rows;
        return pairs <= 1e-12 * table.N * table.N ? null : sum / pairs;
    }

    private static double Untied(IReadOnlyList<double> totals, double n) => (n * n) - totals.Sum(t => t * t);

    private double[,] Table(double[][] shares)
    {
        var table = new double[shares.Length, ClusterMoments.Levels];
        for (var r = 0; r < shares.Length; r++)
            for (var c = 0; c < ClusterMoments.Levels; c++)
                table[r, c] = _weights[r] * shares[r][c];
        return table;
    }
}
