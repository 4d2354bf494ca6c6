using MathNet.Numerics.Distributions;

namespace Analytics.Calibration.Fairness;

/// <summary>
/// Two groups compared within strata (profiles), so that a different mix of strata is not read as a different treatment. Strata that lack a
/// group say nothing and drop out.
/// Source: Mantel, N., Haenszel, W. (1959), Journal of the National Cancer Institute 22, 719-748; interval of the odds ratio: Robins, J.,
/// Breslow, N., Greenland, S. (1986), Biometrics 42, 311-323; ratio of rates: Greenland, S., Robins, J. M. (1985), Biometrics 41, 55-68.
/// </summary>
public static class MantelHaenszel
{
    /// <summary>Common odds ratio of being selected, first group over second; null when nothing is to be compared. n counts both groups.</summary>
    public static Estimate OddsRatio(IReadOnlyList<(Selection First, Selection Second)> strata)
    {
        double r = 0, s = 0, pr = 0, mixed = 0, qs = 0;
        var used = Used(strata);
        foreach (var (first, second) in used)
        {
            double n = first.Total + second.Total;
            var (ri, si) = (first.Selected * (double)second.Rejected / n, first.Rejected * (double)second.Selected / n);
            var (pi, qi) = ((first.Selected + second.Rejected) / n, (first.Rejected + second.Selected) / n);
            r += ri;
            s += si;
            pr += pi * ri;
            mixed += (pi * si) + (qi * ri);
            qs += qi * si;
        }

        if (s == 0)
            return Estimate.Undefined(Size(used));
        var error = r == 0 ? (double?)null : Math.Sqrt((pr / (2 * r * r)) + (mixed / (2 * r * s)) + (qs / (2 * s * s)));
        return LogInterval(r / s, error, Size(used));
    }

    /// <summary>Common ratio of selection rates, first group over second; null when nothing is to be compared. n counts both groups.</summary>
    public static Estimate RateRatio(IReadOnlyList<(Selection First, Selection Second)> strata)
    {
        double r = 0, s = 0, variance = 0;
        var used = Used(strata);
        foreach (var (first, second) in used)
        {
            double n = first.Total + second.Total;
            r += first.Selected * (double)second.Total / n;
            s += second.Selected * (double)first.Total / n;
            var unequal = first.Total * (double)second.Total * (first.Selected + second.Selected);
            variance += (unequal - (first.Selected * (double)second.Selected * n)) / (n * n);
        }

        if (s == 0)
            return Estimate.Undefined(Size(used));
        return LogInterval(r / s, r == 0 ? null : Math.Sqrt(variance / (r * s)), Size(used));
    }

    /// <summary>Cochran-Mantel-Haenszel test of no association in any stratum, two-sided; null when the strata leave nothing to test.</summary>
    /// <param name="strata">Both groups in each stratum.</param>
    /// <param name="continuity">True to correct for continuity, as R's mantelhaen.test does by default.</param>
    public static double? PValue(IReadOnlyList<(Selection First, Selection Second)> strata, bool continuity = true)
    {
        double distance = 0, variance = 0;
        foreach (var (first, second) in Used(strata))
        {
            double n = first.Total + second.Total, selected = first.Selected + second.Selected;
            distance += first.Selected - (first.Total * selected / n);
            if (n > 1)
                variance += first.Total * (double)second.Total * selected * (n - selected) / (n * n * (n - 1));
        }

        if (variance == 0)
            return null;
        var corrected = Math.Abs(distance) - (continuity ? Math.Min(0.5, Math.Abs(distance)) : 0);
        return 1 - ChiSquared.CDF(1, corrected * corrected / variance);
    }

    private static List<(Selection First, Selection Second)> Used(IReadOnlyList<(Selection First, Selection Second)> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        return [.. strata.Where(s => s.First.Total > 0 && s.Second.Total > 0)];
    }

    private static int Size(List<(Selection First, Selection Second)> strata) => (int)strata.Sum(s => s.First.Total + s.Second.Total);

    private static Estimate LogInterval(double ratio, double? error, int n) => error is { } se
        ? new Estimate(ratio, ratio * Math.Exp(-Proportion.Z95 * se), ratio * Math.Exp(Proportion.Z95 * se), n)
        : new Estimate(ratio, null, null, n);
}
