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
    internal Estimate TauB() => Estimate(_association.TauBInfluence());

    /// <summary>Spearman's rank correlation on midranks.</summary>
    internal Estimate SpearmanRho() => Estimate(Spearman.Influence(_cells));

    /// <summary>
    /// Share of discordant pairs among those tied in neither variable, D/(C + D) = (1 - gamma)/2, 0 to 1, on the logit scale. Null when every pair is tied.
    /// </summary>
    internal Estimate DiscordantShare()
    {
        var gamma = Estimate(_association.GammaInfluence());
        return new Estimate((1 - gamma.Value) / 2, (1 - gamma.High) / 2, (1 - gamma.Low) / 2, gamma.N) { StandardError = gamma.StandardError / 2 };
    }

    private Estimate Estimate(OrdinalFigure? figure)
    {
        var n = _table.Candidates;
        if (figure is null) return Calibration.Estimate.Undefined(n);
        var value = Math.Clamp(figure.Value, -1, 1);
        if (n < 3) return new Estimate(value, null, null, n);
        var (variance, freedom) = _table.Variance((row, v) => figure.Influence[row, Array.BinarySearch(_values, v)]);
        var error = DeltaMethod.Root(variance);
        if (error > 0 && Math.Abs(value) < 1) return BoundedInterval.FisherZ(value, error, n, Quantile.StudentT(0.975, Math.Max(1, freedom)));
        var (low, high) = MannWhitneyInterval.Of((1 + value) / 2, n / 2.0, n / 2.0);
        return new Estimate(value, (2 * low) - 1, (2 * high) - 1, n);
    }
}
