using Analytics.Calibration.Intervals;
using Analytics.Calibration.People;

namespace Analytics.Calibration.Resampling;

/// <summary>
/// Intervals by drawing candidates anew, corrected for bias and acceleration (BCa), 2,000 draws with a fixed seed: the same data always give the same interval.
/// Source: Efron, B. (1987), Journal of the American Statistical Association 82, 171-185.
/// </summary>
internal static class CandidateBootstrap
{
    private const int Draws = 2_000;
    private const int Seed = 20_260_101;

    // Below this many candidates what is drawn anew is too much alike to say anything.
    private const int Fewest = 8;

    /// <summary>The interval; null below eight candidates, or where the figure is undefined in more than one draw of ten.</summary>
    internal static (double Low, double High)? Interval(CandidateSums sums, Func<double[], double?> figure, double value)
    {
        var rows = sums.PerCandidate;
        if (rows.Count < Fewest) return null;
        var random = new Random(Seed);
        var drawn = new List<double>(Draws);
        var total = new double[sums.Total.Length];
        for (var draw = 0; draw < Draws; draw++)
        {
            Array.Clear(total);
            for (var i = 0; i < rows.Count; i++) Add(total, rows[random.Next(rows.Count)], 1);
            if (figure(total) is { } one && double.IsFinite(one)) drawn.Add(one);
        }

        if (drawn.Count < 0.9 * Draws) return null;
        drawn.Sort();
        var below = (drawn.Count(d => d < value) + (drawn.Count(d => d == value) / 2.0)) / drawn.Count;
        var bias = Quantile.Normal(Math.Clamp(below, 1.0 / Draws, 1 - (1.0 / Draws)));
        var acceleration = Acceleration(sums, figure);
        return (At(drawn, bias, acceleration, -Proportion.Z95), At(drawn, bias, acceleration, Proportion.Z95));
    }

    private static double At(List<double> drawn, double bias, double acceleration, double z)
    {
        var moved = bias + ((bias + z) / (1 - (acceleration * (bias + z))));
        var place = MathNet.Numerics.Distributions.Normal.CDF(0, 1, moved) * (drawn.Count - 1);
        var below = (int)Math.Floor(place);
        return below + 1 < drawn.Count ? drawn[below] + ((place - below) * (drawn[below + 1] - drawn[below])) : drawn[^1];
    }

    private static double Acceleration(CandidateSums sums, Func<double[], double?> figure)
    {
        var left = new List<double>(sums.Candidates);
        foreach (var row in sums.PerCandidate)
        {
            var total = (double[])sums.Total.Clone();
            Add(total, row, -1);
            if (figure(total) is { } one) left.Add(one);
        }

        var mean = left.DefaultIfEmpty().Average();
        var squares = left.Sum(l => (mean - l) * (mean - l));
        return squares <= 0 ? 0 : left.Sum(l => Math.Pow(mean - l, 3)) / (6 * Math.Pow(squares, 1.5));
    }

    private static void Add(double[] total, double[] row, int sign)
    {
        for (var t = 0; t < total.Length; t++) total[t] += sign * row[t];
    }
}
