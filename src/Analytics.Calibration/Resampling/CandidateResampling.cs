using Analytics.Calibration.Intervals;
using MathNet.Numerics.Random;

namespace Analytics.Calibration.Resampling;

/// <summary>
/// Intervals of figures that no formula gives one for, by drawing candidates anew: BCa bootstrap of 2,000 draws within profiles, with a fixed seed, so that
/// the same data always give the same interval. Above 400 candidates a jackknife that leaves out groups of them takes its place: there the two agree, and
/// a page does not wait.
/// Source: Efron, B. (1987), JASA 82, 171-185; Efron, B., Tibshirani, R. J. (1993), An Introduction to the Bootstrap, chapters 11 and 14.
/// </summary>
internal static class CandidateResampling
{
    internal const int Draws = 2000;
    internal const int MostForBootstrap = 400;
    private const int Groups = 200;
    private const int Seed = 20260907;

    /// <summary>The 95 % interval of a figure of candidates.</summary>
    /// <param name="profiles">The profile of each candidate; draws keep the number of each.</param>
    /// <param name="figure">The figure when every candidate counts as often as its weight says; null where it is undefined.</param>
    /// <returns>Null with fewer than three candidates or where the figure is undefined for most draws.</returns>
    internal static (double Low, double High)? Interval(IReadOnlyList<int> profiles, Func<double[], double?> figure)
    {
        var n = profiles.Count;
        var ones = Enumerable.Repeat(1.0, n).ToArray();
        if (n < 3 || figure(ones) is not { } value) return null;
        var left = LeaveOut(n, figure);
        return left.Count < 2 ? null : n > MostForBootstrap ? Jackknife(value, left) : Bootstrap(value, profiles, figure, Acceleration(left));
    }

    /// <summary>value ± t(n - 1) times the jackknife's error.</summary>
    internal static (double Low, double High)? Studentised(IReadOnlyList<int> profiles, Func<double[], double?> figure)
    {
        var n = profiles.Count;
        if (n < 3 || figure([.. profiles.Select(_ => 1.0)]) is not { } value) return null;
        var left = LeaveOut(n, figure);
        var mean = left.Average();
        var error = Math.Sqrt((left.Count - 1.0) / left.Count * left.Sum(v => (v - mean) * (v - mean)));
        var t = Quantile.StudentT(0.975, left.Count - 1);
        return (value - (t * error), value + (t * error));
    }

    private static (double Low, double High)? Bootstrap(double value, IReadOnlyList<int> profiles, Func<double[], double?> figure, double acceleration)
    {
        var random = new MersenneTwister(Seed, threadSafe: false);
        var strata = profiles.Select((profile, i) => (profile, i)).GroupBy(p => p.profile).Select(g => g.Select(p => p.i).ToArray()).ToArray();
        var draws = new List<double>(Draws);
        var weights = new double[profiles.Count];
        for (var draw = 0; draw < Draws; draw++)
        {
            Array.Clear(weights);
            foreach (var stratum in strata)
                for (var i = 0; i < stratum.Length; i++)
                    weights[stratum[random.Next(stratum.Length)]]++;
            if (figure(weights) is { } drawn && double.IsFinite(drawn)) draws.Add(drawn);
        }

        if (draws.Count < Draws / 2) return null;
        draws.Sort();
        var below = (draws.Count(d => d < value) + (draws.Count(d => d == value) / 2.0)) / draws.Count;
        var bias = Quantile.Normal(Math.Clamp(below, 0.5 / Draws, 1 - (0.5 / Draws)));
        double At(double z) => Sorted(draws, MathNet.Numerics.Distributions.Normal.CDF(0, 1, bias + ((bias + z) / (1 - (acceleration * (bias + z))))));
        return (At(-Proportion.Z95), At(Proportion.Z95));
    }

    private static double Sorted(List<double> draws, double share) => draws[(int)Math.Clamp(Math.Round(share * (draws.Count - 1)), 0, draws.Count - 1)];

    private static (double Low, double High) Jackknife(double value, List<double> left)
    {
        var mean = left.Average();
        var error = Math.Sqrt((left.Count - 1.0) / left.Count * left.Sum(v => (v - mean) * (v - mean)));
        return (value - (Proportion.Z95 * error), value + (Proportion.Z95 * error));
    }

    private static double Acceleration(List<double> left)
    {
        var mean = left.Average();
        var squares = left.Sum(v => (mean - v) * (mean - v));
        return squares <= 0 ? 0 : left.Sum(v => Math.Pow(mean - v, 3)) / (6 * Math.Pow(squares, 1.5));
    }

    // Each candidate left out in turn, or every two-hundredth of many.
    private static List<double> LeaveOut(int n, Func<double[], double?> figure)
    {
        var groups = Math.Min(n, n > MostForBootstrap ? Groups : n);
        var values = new List<double>(groups);
        var weights = Enumerable.Repeat(1.0, n).ToArray();
        for (var group = 0; group < groups; group++)
        {
            for (var i = group; i < n; i += groups) weights[i] = 0;
            if (figure(weights) is { } value && double.IsFinite(value)) values.Add(value);
            for (var i = group; i < n; i += groups) weights[i] = 1;
        }

        return values;
    }
}
