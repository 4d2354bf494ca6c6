using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Ranking;

/// <summary>
/// Measures of ordinal association of a table, from concordant (C) and discordant (D) pairs, -1 to 1, with asymptotic standard
/// errors of multinomial sampling. They take observations as independent; <see cref="CandidateAssociation"/> does not.
/// Source: Goodman, L. A., Kruskal, W. H. (1972), JASA 67, 415-421; Brown, M. B., Benedetti, J. K. (1977), JASA 72, 309-315;
/// formulas as in SAS/STAT, PROC FREQ, "Measures of association" (ASE).
/// </summary>
public sealed class OrdinalAssociation
{
    private readonly OrdinalTable _table;
    private readonly double[,] _difference;
    private readonly double[,] _concordant;
    private readonly double[,] _discordant;
    private readonly double _p;
    private readonly double _q;

    /// <param name="table">Rows and columns ascending.</param>
    public OrdinalAssociation(OrdinalTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        _table = table;
        (_concordant, _discordant) = table.PairsPerCell();
        _difference = Cells((r, c) => _concordant[r, c] - _discordant[r, c]);
        _p = SumCells((r, c) => _concordant[r, c]);
        _q = SumCells((r, c) => _discordant[r, c]);
    }

    /// <summary>Pairs ordered alike in both variables.</summary>
    public double Concordant => _p / 2;

    /// <summary>Pairs ordered one way in one variable and the other way in the other.</summary>
    public double Discordant => _q / 2;

    /// <summary>Goodman and Kruskal's gamma, (C - D)/(C + D): ties in either variable are left out. Null when every pair is tied.</summary>
    public Estimate Gamma() => Multinomial(GammaInfluence());

    /// <summary>
    /// Kendall's tau-b, (C - D)/√((pairs not tied on rows)(pairs not tied on columns)): corrects ties in both; symmetric. Null when either
    /// variable is constant.
    /// </summary>
    public Estimate TauB() => Multinomial(TauBInfluence());

    /// <summary>Stuart's tau-c, 2m(C - D)/(n²(m - 1)), m the smaller number of rows and columns. Null when m is 1.</summary>
    public Estimate TauC()
    {
        var m = Math.Min(_table.Rows, _table.Columns);
        if (m < 2 || _table.N == 0) return Multinomial(null);
        var factor = m / ((m - 1) * Square(_table.N));
        return Multinomial(new OrdinalFigure(factor * (_p - _q), Cells((r, c) => 2 * factor * _difference[r, c])));
    }

    /// <summary>
    /// Somers' D of columns given rows (score given profile), (C - D)/(pairs not tied on rows): ties on the column count as no order. Null
    /// when rows are constant.
    /// </summary>
    public Estimate SomersD() => Multinomial(SomersDInfluence());

    internal OrdinalFigure? SomersDInfluence()
    {
        var rows = Untied(_table.RowTotals);
        return rows == 0
            ? null
            : new OrdinalFigure((_p - _q) / rows, Cells((r, c) =>
                2 / Square(rows) * ((rows * _difference[r, c]) - ((_p - _q) * (_table.N - _table.RowTotals[r])))));
    }

    internal OrdinalFigure? TauBInfluence()
    {
        var (rows, columns) = (Untied(_table.RowTotals), Untied(_table.ColumnTotals));
        if (rows == 0 || columns == 0) return null;
        var w = Math.Sqrt(rows * columns);
        var tau = (_p - _q) / w;
        return new OrdinalFigure(tau, Cells((r, c) =>
            ((2 * w * _difference[r, c]) + (tau * ((_table.RowTotals[r] * columns) + (_table.ColumnTotals[c] * rows)))) / Square(w)));
    }

    internal OrdinalFigure? GammaInfluence() => _p + _q == 0
        ? null
        : new OrdinalFigure((_p - _q) / (_p + _q), Cells((r, c) => 4 / Square(_p + _q) * ((_q * _concordant[r, c]) - (_p * _discordant[r, c]))));

    private static double Square(double x) => x * x;

    private double Untied(IReadOnlyList<double> totals) => Square(_table.N) - totals.Sum(Square);

    // Influences are worth the same with a constant added; the error is of their deviations from the mean.
    private Estimate Multinomial(OrdinalFigure? figure)
    {
        var n = (int)_table.N;
        if (figure is null) return Estimate.Undefined(n);
        var mean = SumCells((r, c) => figure.Influence[r, c]) / _table.N;
        var error = Math.Sqrt(SumCells((r, c) => Square(figure.Influence[r, c] - mean)));
        return NormalInterval.Around(figure.Value, error, n, -1, 1);
    }

    private double[,] Cells(Func<int, int, double> of)
    {
        var cells = new double[_table.Rows, _table.Columns];
        for (var r = 0; r < _table.Rows; r++)
            for (var c = 0; c < _table.Columns; c++)
                cells[r, c] = of(r, c);
        return cells;
    }

    private double SumCells(Func<int, int, double> of)
    {
        var sum = 0.0;
        for (var r = 0; r < _table.Rows; r++)
            for (var c = 0; c < _table.Columns; c++)
                sum += _table[r, c] == 0 ? 0 : _table[r, c] * of(r, c);
        return sum;
    }
}

/// <summary>A measure of a table with what one more observation in each cell adds to it.</summary>
/// <param name="Value">The measure.</param>
/// <param name="Influence">Per cell, up to a constant.</param>
internal sealed record OrdinalFigure(double Value, double[,] Influence);
