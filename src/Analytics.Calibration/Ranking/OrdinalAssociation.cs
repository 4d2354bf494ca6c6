using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Ranking;

/// <summary>
/// Measures of ordinal association of a table, from concordant (C) and discordant (D) pairs, -1 to 1, with asymptotic standard
/// errors of multinomial sampling. They take observations as independent: interviews, not items.
/// Source: Goodman, L. A., Kruskal, W. H. (1972), JASA 67, 415-421; Brown, M. B., Benedetti, J. K. (1977), JASA 72, 309-315;
/// formulas as in SAS/STAT, PROC FREQ, "Measures of association" (ASE).
/// </summary>
public sealed class OrdinalAssociation
{
    private readonly OrdinalTable table;
    private readonly double[,] difference;
    private readonly double[,] concordant;
    private readonly double[,] discordant;
    private readonly double p;
    private readonly double q;

    /// <param name="table">Rows and columns ascending.</param>
    public OrdinalAssociation(OrdinalTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        this.table = table;
        (concordant, discordant) = table.PairsPerCell();
        difference = new double[table.Rows, table.Columns];
        for (var r = 0; r < table.Rows; r++)
            for (var c = 0; c < table.Columns; c++)
                difference[r, c] = concordant[r, c] - discordant[r, c];
        p = SumCells((r, c) => concordant[r, c]);
        q = SumCells((r, c) => discordant[r, c]);
    }

    /// <summary>Pairs ordered alike in both variables.</summary>
    public double Concordant => p / 2;

    /// <summary>Pairs ordered one way in one variable and the other way in the other.</summary>
    public double Discordant => q / 2;

    /// <summary>Goodman and Kruskal's gamma, (C - D)/(C + D): ties in either variable are left out. Null when every pair is tied.</summary>
    public Estimate Gamma()
    {
        if (p + q == 0)
            return Undefined();
        var sum = SumCells((r, c) => Square((q * concordant[r, c]) - (p * discordant[r, c])));
        return Bounded((p - q) / (p + q), 4 / Square(p + q) * Math.Sqrt(sum));
    }

    /// <summary>
    /// Kendall's tau-b, (C - D)/√((pairs not tied on rows)(pairs not tied on columns)): corrects ties in both; symmetric. Null when either
    /// variable is constant.
    /// </summary>
    public Estimate TauB()
    {
        var (rows, columns) = (Untied(table.RowTotals), Untied(table.ColumnTotals));
        if (rows == 0 || columns == 0)
            return Undefined();
        var w = Math.Sqrt(rows * columns);
        var tau = (p - q) / w;
        var sum = SumCells((r, c) => Square(
            (2 * w * difference[r, c]) + (tau * ((table.RowTotals[r] * columns) + (table.ColumnTotals[c] * rows)))));
        var variance = (sum - (Math.Pow(table.N, 3) * Square(tau * (rows + columns)))) / Math.Pow(w, 4);
        return Bounded(tau, Math.Sqrt(Math.Max(0, variance)));
    }

    /// <summary>Stuart's tau-c, 2m(C - D)/(n²(m - 1)), m the smaller number of rows and columns. Null when m is 1.</summary>
    public Estimate TauC()
    {
        var m = Math.Min(table.Rows, table.Columns);
        if (m < 2 || table.N == 0)
            return Undefined();
        var factor = m / ((m - 1) * Square(table.N));
        var sum = SumCells((r, c) => Square(difference[r, c])) - (Square(p - q) / table.N);
        return Bounded(factor * (p - q), 2 * factor * Math.Sqrt(Math.Max(0, sum)));
    }

    /// <summary>
    /// Somers' D of columns given rows (score given profile), (C - D)/(pairs not tied on rows): ties on the column count as no order. Null
    /// when rows are constant.
    /// </summary>
    public Estimate SomersD()
    {
        var rows = Untied(table.RowTotals);
        if (rows == 0)
            return Undefined();
        var sum = SumCells((r, c) => Square((rows * difference[r, c]) - ((p - q) * (table.N - table.RowTotals[r]))));
        return Bounded((p - q) / rows, 2 / Square(rows) * Math.Sqrt(sum));
    }

    /// <summary>
    /// Share of discordant pairs among those tied in neither variable, D/(C + D) = (1 - gamma)/2, 0 to 1. Null when every pair is tied.
    /// </summary>
    public Estimate DiscordantShare()
    {
        var gamma = Gamma();
        return NormalInterval.Around((1 - gamma.Value) / 2, gamma.StandardError / 2, (int)table.N, 0, 1);
    }

    private static double Square(double x) => x * x;

    private double Untied(IReadOnlyList<double> totals) => Square(table.N) - totals.Sum(Square);

    private Estimate Undefined() => Estimate.Undefined((int)table.N);

    private Estimate Bounded(double value, double standardError) => NormalInterval.Around(value, standardError, (int)table.N, -1, 1);

    private double SumCells(Func<int, int, double> of)
    {
        var sum = 0.0;
        for (var r = 0; r < table.Rows; r++)
            for (var c = 0; c < table.Columns; c++)
                sum += table[r, c] == 0 ? 0 : table[r, c] * of(r, c);
        return sum;
    }
}
