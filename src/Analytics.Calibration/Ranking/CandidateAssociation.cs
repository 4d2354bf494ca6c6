using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Ranking;

/// <summary>
/// Ordinal association of interviews with the candidate as the unit and the sizes of the groups taken as given (interviews are made by profile, not drawn).
/// Intervals on Fisher's z scale with Student's t on Satterthwaite's degrees of freedom; where the data have no spread, that of an AUC of (1 + v)/2 between two halves of the candidates. n counts candidates.
/// Source: the coefficients as in <see cref="OrdinalAssociation"/>; clusters as in <see cref="CandidateTable.Variance"/>.
/// </summary>
internal sealed class CandidateAssociation
{
    // Of more candidates what is left of the bias cannot be seen.
    private const int MostCorrected = 400;
    private const double Nearly = 0.9999;

    private readonly CandidateTable _table;
    private readonly OrdinalTable _cells;
    private readonly double[] _values;
    private readonly OrdinalAssociation _association;

    /// <param name="table">Interviews by group, ascending.</param>
    internal CandidateAssociation(CandidateTable table)
    {
        _table = table;
        _values = [.. table.Rows.SelectMany(r => r.Values).Distinct().Order()];
        _cells = OrdinalTable.FromDistributions(table.Rows);
        _association = new OrdinalAssociation(_cells);
    }

    /// <summary>Somers' D of value given group.</summary>
    internal Estimate SomersD() => Estimate(_association.SomersDInfluence());

    /// <summary>Kendall's tau-b.</summary>
    internal Estimate TauB() => Estimate(_association.TauBInfluence(), ClusteredTable.TauBValue);

    /// <summary>Spearman's rank correlation on midranks.</summary>
    internal Estimate SpearmanRho() => Estimate(Spearman.Influence(_cells), Spearman.Value);

    /// <summary>
    /// Share of discordant pairs among those tied in neither variable, D/(C + D) = (1 - gamma)/2, 0 to 1, on the logit scale. Null when every pair is tied.
    /// </summary>
    internal Estimate DiscordantShare()
    {
        var gamma = Estimate(_association.GammaInfluence());
        return new Estimate((1 - gamma.Value) / 2, (1 - gamma.High) / 2, (1 - gamma.Low) / 2, gamma.N) { StandardError = gamma.StandardError / 2 };
    }

    // With a function that gives the coefficient of a table, the interval is moved by what few candidates bias it.
    private Estimate Estimate(OrdinalFigure? figure, Func<OrdinalTable, double?>? of = null)
    {
        var n = _table.Candidates;
        if (figure is null) return Calibration.Estimate.Undefined(n);
        var value = Math.Clamp(figure.Value, -1, 1);
        if (n < 3) return new Estimate(value, null, null, n);
        var (variance, freedom) = _table.Variance((row, v) => figure.Influence[row, Array.BinarySearch(_values, v)], tiesDecide: of is not null);
        var error = DeltaMethod.Root(variance);
        if (error > 0 && Math.Abs(value) < 1)
        {
            var centre = Math.Clamp(value - Bias(value, of), -Nearly, Nearly);
            var around = BoundedInterval.FisherZ(centre, error, n, Quantile.StudentT(0.975, Math.Max(1, freedom)));
            return around with { Value = value, Low = Math.Min(value, around.Low!.Value), High = Math.Max(value, around.High!.Value) };
        }

        var (low, high) = MannWhitneyInterval.Of((1 + value) / 2, n / 2.0, n / 2.0);
        return new Estimate(value, (2 * low) - 1, (2 * high) - 1, n);
    }

    // Few candidates have too few pairs within their profile, so a coefficient that counts ties there is off by something that falls with their number: what
    // leaving out one candidate at a time shows of it, the profiles' weights kept.
    private double Bias(double value, Func<OrdinalTable, double?>? of)
    {
        if (of is null || _table.Candidates > MostCorrected) return 0;
        var bias = 0.0;
        for (var row = 0; row < _table.Rows.Count; row++)
        {
            var left = LeftOut(row).ToList();
            var n = left.Sum(l => l.Times);
            if (n > 1 && left.TrueForAll(l => l.Values.Length < _table.Rows[row].N))
                bias += (n - 1) * ((left.Sum(l => l.Times * (of(Without(row, l.Values)) ?? value)) / n) - value);
        }

        return bias;
    }

    private IEnumerable<(double[] Values, double Times)> LeftOut(int row)
    {
        var repeated = _table.Repeated.Where(c => c[0].Row == row).Select(c => c.Select(i => i.Value).ToArray()).ToList();
        var singles = Distribution.Of(_table.Rows[row].Entries().Concat(repeated.SelectMany(c => c).Select(v => (v, -1.0))));
        return singles.Entries().Select(e => (new[] { e.Value }, e.Count)).Concat(repeated.Select(c => (c, 1.0)));
    }

    private OrdinalTable Without(int row, double[] values)
    {
        var cells = new double[_cells.Rows, _cells.Columns];
        for (var r = 0; r < _cells.Rows; r++)
            for (var c = 0; c < _cells.Columns; c++)
                cells[r, c] = _cells[r, c];
        foreach (var value in values) cells[row, Array.BinarySearch(_values, value)]--;
        for (var c = 0; c < _cells.Columns; c++) cells[row, c] *= _cells.RowTotals[row] / (_cells.RowTotals[row] - values.Length);
        return new OrdinalTable(cells);
    }
}
