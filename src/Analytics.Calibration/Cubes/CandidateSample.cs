namespace Analytics.Calibration.Cubes;

/// <summary>
/// A figure of interviews (their mean score, whether they say proceed) that knows which of them are of one candidate. Figures are means over interviews;
/// their errors take the candidate as the unit: interviews of one candidate are not independent. Missing values are not in it.
/// </summary>
public sealed class CandidateSample
{
    private CandidateSample(Distribution values, Distribution singles, IReadOnlyList<double[]> repeated)
    {
        Values = values;
        Singles = singles;
        Repeated = repeated;
    }

    /// <summary>No interviews.</summary>
    public static CandidateSample Empty { get; } = new(Distribution.Empty, Distribution.Empty, []);

    /// <summary>All interviews.</summary>
    public Distribution Values { get; }

    /// <summary>The interviews of candidates with one value.</summary>
    public Distribution Singles { get; }

    /// <summary>The values of each candidate with several.</summary>
    public IReadOnlyList<double[]> Repeated { get; }

    /// <summary>Interviews.</summary>
    public int Interviews => (int)Values.N;

    /// <summary>Candidates: the n of every figure taken from the sample.</summary>
    public int Candidates => (int)Singles.N + Repeated.Count;

    /// <summary>Mean over interviews; null when empty.</summary>
    public double? Mean => Values.Mean;

    /// <summary>
    /// Variance of the mean with the candidate as cluster, G/(G-1) · Σ(Σ(v - mean))² / N², G candidates and N interviews; where every candidate has one
    /// interview that is s²/N. Null below two candidates.
    /// Source: the ratio (linearised) estimator, Cochran, W. G. (1977), Sampling Techniques, 3rd ed., section 6.3.
    /// </summary>
    public double? VarianceOfMean
    {
        get
        {
            if (Candidates < 2) return null;
            var mean = Mean!.Value;
            return Factor * ClusteredSquares(v => v - mean) / (Values.N * Values.N);
        }
    }

    /// <summary>G/(G-1), what a variance over G candidates is raised by; 1 below two.</summary>
    public double Factor => Candidates > 1 ? Candidates / (Candidates - 1.0) : 1;

    /// <summary>The sample of some interviews, told which of them are of one candidate.</summary>
    /// <param name="values">All interviews.</param>
    /// <param name="repeated">The values of each candidate seen more than once, all of them among <paramref name="values"/>; candidates with fewer than two are singles.</param>
    public static CandidateSample Of(Distribution values, IEnumerable<IEnumerable<double>> repeated)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(repeated);
        var several = repeated.Select(v => v.ToArray()).Where(v => v.Length > 1).ToList();
        if (several.Count == 0) return new CandidateSample(values, values, []);
        var singles = Distribution.Of(values.Entries().Concat(several.SelectMany(v => v).Select(v => (v, -1.0))));
        return new CandidateSample(values, singles, several);
    }

    /// <summary>Interviews of as many candidates.</summary>
    public static CandidateSample OfSingles(Distribution values) => Of(values, []);

    /// <summary>Every value replaced by another.</summary>
    public CandidateSample Select(Func<double, double> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return new CandidateSample(Values.Select(of), Singles.Select(of), [.. Repeated.Select(r => Array.ConvertAll(r, v => of(v)))]);
    }

    /// <summary>Σ over candidates of (Σ over the candidate's interviews of u)².</summary>
    public double ClusteredSquares(Func<double, double> influence) => ClusteredProducts(influence, influence);

    /// <summary>Σ over candidates of (Σ u)(Σ w).</summary>
    public double ClusteredProducts(Func<double, double> first, Func<double, double> second) =>
        Singles.Sum(v => first(v) * second(v)) + Repeated.Sum(r => r.Sum(first) * r.Sum(second));
}
