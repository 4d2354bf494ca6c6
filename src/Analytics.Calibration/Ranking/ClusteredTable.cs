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

    /// <summary>A figure of the table and its standard error; no interval.</summary>
    internal Estimate Figure(Func<double[,], double?> figure) => Of(figure) is var (value, error) ? new Estimate(value, null, null, Items) { StandardError = error?.Error } : Calibration.Estimate.Undefined();

    /// <summary>A correlation of the table, with its interval on Fisher's z scale and Student's t on Satterthwaite's degrees of freedom.</summary>
    internal Estimate Correlation(Func<double[,], double?> figure)
    {
        if (Of(figure) is not var (value, error)) return Calibration.Estimate.Undefined();
        return value is > -1 and < 1 and { } inside && error is { Error: > 0 } known
            ? BoundedInterval.FisherZ(inside, known.Error, Items, Quantile.StudentT(0.975, known.Freedom))
            : NormalInterval.Around(value, error?.Error, Items, -1, 1);
    }

    /// <summary>Somers' D of score given profile.</summary>
    internal Estimate SomersD() => Correlation(t => Difference(new OrdinalTable(t), tiesOnColumns: false));

    /// <summary>Kendall's tau-b.</summary>
    internal Estimate TauB() => Correlation(t => TauBValue(new OrdinalTable(t)));

    /// <summary>Spearman's rank correlation on midranks.</summary>
    internal Estimate SpearmanRho() => Correlation(t => Spearman.Value(new OrdinalTable(t)));

    /// <summary>Kendall's tau-b alone; weights may stand for counts.</summary>
    internal static double? TauBValue(OrdinalTable table) => Difference(table, tiesOnColumns: true);

    // The coefficient without its multinomial error, which OrdinalAssociation would compute in vain.
    private static double? Difference(OrdinalTable table, bool tiesOnColumns)
    {
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

    private (double? Value, (double Error, double Freedom)? Error)? Of(Func<double[,], double?> figure)
    {
        if (_rows.Count == 0) return null;
        double? Figure(double[][] shares) => figure(Table(shares));
        var shares = _rows.Select(r => r.Shares()!).ToArray();
        return (Figure(shares), DeltaMethod.StandardError(Figure, shares, [.. _rows.Select(r => r.CovarianceOrFloor())], [.. _rows.Select(r => (double)r.Clusters)]));
    }

    private double[,] Table(double[][] shares)
    {
        var table = new double[shares.Length, ClusterMoments.Levels];
        for (var r = 0; r < shares.Length; r++)
            for (var c = 0; c < ClusterMoments.Levels; c++)
                table[r, c] = _weights[r] * shares[r][c];
        return table;
    }
}
