namespace Analytics.Calibration.Resampling;

/// <summary>
/// Errors of figures that no formula gives one for, by leaving out one candidate at a time (the delete-one jackknife): no chance in it, and in simulation its
/// intervals hold the truth more often at few candidates than those of drawing candidates anew. Above 400 candidates groups of them are left out, so that a page
/// does not wait.
/// Source: Efron, B., Tibshirani, R. J. (1993), An Introduction to the Bootstrap, chapter 11; degrees of freedom: Satterthwaite, F. E. (1946), Biometrics Bulletin 2,
/// 110-114.
/// </summary>
internal static class CandidateResampling
{
    internal const int MostLeftOutSingly = 400;
    private const int Groups = 200;

    /// <summary>
    /// Standard error, the numbers of candidates per profile taken as given as long as single candidates are left out, with Satterthwaite's degrees of freedom.
    /// Null below three candidates, where no profile has a second one, and where the figure is undefined without somebody.
    /// </summary>
    /// <param name="profiles">The profile of each candidate.</param>
    /// <param name="figure">The figure when every candidate counts as often as its weight, 0 or 1, says; null where it is undefined.</param>
    internal static (double Error, double Freedom)? Error(IReadOnlyList<int> profiles, Func<double[], double?> figure)
    {
        var n = profiles.Count;
        if (n < 3) return null;
        var inGroups = n > MostLeftOutSingly;
        if (LeaveOut(n, inGroups ? Groups : n, figure) is not { } left) return null;

        var strata = left.Select((value, i) => (Value: value, Profile: inGroups ? 0 : profiles[i])).GroupBy(l => l.Profile)
            .Select(g => g.Select(l => l.Value).ToArray()).Where(g => g.Length > 1).ToList();
        var parts = strata.ConvertAll(g => (Variance: (g.Length - 1.0) / g.Length * Squares(g), Freedom: g.Length - 1));
        var (variance, spread) = (parts.Sum(p => p.Variance), parts.Sum(p => p.Variance * p.Variance / p.Freedom));
        return parts.Count == 0 ? null : (Math.Sqrt(variance), spread > 0 ? variance * variance / spread : 1);
    }

    private static double Squares(double[] values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean));
    }

    // The figure without each group of candidates in turn; null where one of them is undefined.
    private static List<double>? LeaveOut(int n, int groups, Func<double[], double?> figure)
    {
        var values = new List<double>(groups);
        var weights = Enumerable.Repeat(1.0, n).ToArray();
        for (var group = 0; group < groups; group++)
        {
            for (var i = group; i < n; i += groups) weights[i] = 0;
            if (figure(weights) is not { } value || !double.IsFinite(value)) return null;
            values.Add(value);
            for (var i = group; i < n; i += groups) weights[i] = 1;
        }

        return values;
    }
}
