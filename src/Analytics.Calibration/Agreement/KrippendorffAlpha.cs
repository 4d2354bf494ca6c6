using Analytics.Calibration.Intervals;
using Analytics.Calibration.Resampling;

namespace Analytics.Calibration.Agreement;

/// <summary>
/// Krippendorff's alpha, 1 - observed disagreement / expected disagreement, over units valued by any number of observers. Missing values are simply
/// not there: a unit with fewer than two values says nothing and is left out. 1 is perfect reliability, 0 chance; null when fewer than two
/// values can be paired or all are the same.
/// Source: Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania.
/// </summary>
public static class KrippendorffAlpha
{
    // The upper 97.5 % limit of a count of which none was seen (Poisson).
    private const double UpperOfNone = 3.689;

    /// <summary>Alpha of the units; no interval, n counts the units with two or more values.</summary>
    /// <param name="units">The values each unit got, in any order; ordinal labels as ascending numbers.</param>
    /// <param name="metric">How far apart two values are.</param>
    public static Estimate Of(IEnumerable<IReadOnlyList<double>> units, AlphaMetric metric)
    {
        ArgumentNullException.ThrowIfNull(units);
        var coded = new CodedUnits([.. units.Select(u => (u, 0))]);
        return new Estimate(coded.Alpha(metric, null), null, null, coded.Count);
    }

    /// <summary>Alpha of units that come in clusters: the error of leaving out one cluster at a time, on the logarithm of 1 - alpha. n counts units.</summary>
    /// <param name="units">The values each unit got, and the cluster (the candidate) it belongs to.</param>
    /// <param name="metric">How far apart two values are.</param>
    internal static Estimate OfClusters(IReadOnlyList<(IReadOnlyList<double> Values, string Cluster)> units, AlphaMetric metric)
    {
        var pairable = units.Where(u => u.Values.Count > 1).ToList();
        var coded = new CodedUnits([.. pairable.Select(u => (u.Values, 0))]);
        var clusters = pairable.Select(u => u.Cluster).Distinct(StringComparer.Ordinal).Select((c, i) => (c, i)).ToDictionary(c => c.c, c => c.i, StringComparer.Ordinal);
        var of = pairable.ConvertAll(u => clusters[u.Cluster]);
        var value = coded.Alpha(metric, null);
        if (value is not < 1 || CandidateResampling.Error(new int[clusters.Count], w => coded.Alpha(metric, [.. of.Select(c => w[c])])) is not var (error, freedom))
            return new Estimate(value, null, null, coded.Count);
        var half = Quantile.StudentT(0.975, freedom) * error / (1 - value.Value);
        return new Estimate(value, 1 - ((1 - value) * Math.Exp(half)), 1 - ((1 - value) * Math.Exp(-half)), coded.Count) { StandardError = error };
    }

    /// <summary>
    /// The same with an interval: the error of leaving out one candidate at a time, on the logarithm of 1 - alpha, with Student's t. Where fewer than five candidates
    /// disagree, one more who does is added to the error; where none does, the lower end is alpha with as many as seeing none leaves room for.
    /// </summary>
    /// <param name="units">The values each candidate got, and the candidate's profile.</param>
    /// <param name="metric">How far apart two values are.</param>
    internal static Estimate OfCandidates(IReadOnlyList<(IReadOnlyList<double> Values, int Profile)> units, AlphaMetric metric)
    {
        var coded = new CodedUnits(units);
        var value = coded.Alpha(metric, null);
        if (value is not { } alpha || CandidateResampling.Error(coded.Profiles, weights => coded.Alpha(metric, weights)) is not var (left, freedom))
            return new Estimate(value, null, null, coded.Count);
        var oneMore = coded.Disagreeing < CandidateShare.Rare ? alpha - OneMore(units, metric) : 0;
        if (alpha >= 1) return new Estimate(1, Math.Max(-1, 1 - (UpperOfNone * oneMore)), 1, coded.Count);

        // Disagreement is a ratio of two sums, so its logarithm is what is even.
        var error = Math.Sqrt((left * left) + (oneMore * oneMore));
        var half = Quantile.StudentT(0.975, freedom) * error / (1 - alpha);
        return new Estimate(alpha, 1 - ((1 - alpha) * Math.Exp(half)), 1 - ((1 - alpha) * Math.Exp(-half)), coded.Count) { StandardError = error };
    }

    // Alpha if one candidate more, of those whose values agree, had one of them at the next value that occurs: the lowest there is.
    private static double OneMore(IReadOnlyList<(IReadOnlyList<double> Values, int Profile)> units, AlphaMetric metric)
    {
        var values = units.SelectMany(u => u.Values).Distinct().Order().ToList();
        var agreeing = Enumerable.Range(0, units.Count).Where(i => units[i].Values.Count > 1 && units[i].Values.Distinct().Count() == 1).DistinctBy(i => units[i].Values[0]);
        var alphas = from i in agreeing
                     let at = values.IndexOf(units[i].Values[0])
                     let moved = values[at + 1 < values.Count ? at + 1 : at - 1]
                     select new CodedUnits([.. units.Select((u, j) => j == i ? ([moved, .. u.Values.Skip(1)], u.Profile) : u)]).Alpha(metric, null);
        return alphas.OfType<double>().DefaultIfEmpty(1).Min();
    }

    // Units by index of their values among all values that occur, so that reweighting them is only adding up.
    private sealed class CodedUnits
    {
        private readonly double[] _values;
        private readonly List<(int Value, int Times)[]> _units;

        // Values of each unit less one, and with squared differences the sum over its pairs: what drawing units anew leaves alone.
        private readonly double[] _others;
        private readonly double[] _spreads;

        public CodedUnits(IReadOnlyList<(IReadOnlyList<double> Values, int Profile)> units)
        {
            var pairable = units.Where(u => u.Values.Count >= 2).ToList();
            _values = [.. pairable.SelectMany(u => u.Values).Distinct().Order()];
            _units = [.. pairable.Select(u => u.Values.GroupBy(v => v).Select(g => (Array.BinarySearch(_values, g.Key), g.Count())).ToArray())];
            _others = [.. pairable.Select(u => u.Values.Count - 1.0)];
            _spreads = [.. pairable.Select(u => u.Values.Average() is var mean ? 2 * u.Values.Count * u.Values.Sum(v => (v - mean) * (v - mean)) / (u.Values.Count - 1) : 0)];
            Profiles = [.. pairable.Select(u => u.Profile)];
        }

        public int Count => _units.Count;

        public int Disagreeing => _units.Count(u => u.Length > 1);

        public IReadOnlyList<int> Profiles { get; }

        public double? Alpha(AlphaMetric metric, double[]? weights)
        {
            var totals = new double[_values.Length];
            for (var u = 0; u < _units.Count; u++)
                foreach (var (value, times) in _units[u])
                    totals[value] += times * (weights?[u] ?? 1);
            return metric == AlphaMetric.Interval ? OfSquares(totals, weights) : OfDistances(Distances(_values, totals, metric), totals, weights);
        }

        // With squared differences all pairs of a unit come from its sum and its sum of squares, and so do all pairs of all values.
        private double? OfSquares(double[] totals, double[]? weights)
        {
            double n = totals.Sum(), sum = 0, squares = 0;
            for (var i = 0; i < totals.Length; i++)
            {
                sum += totals[i] * _values[i];
                squares += totals[i] * _values[i] * _values[i];
            }

            var expected = 2 * ((n * squares) - (sum * sum));
            if (expected <= 1e-9 * n * squares) return null;
            var observed = 0.0;
            for (var u = 0; u < _units.Count; u++)
                observed += (weights?[u] ?? 1) * _spreads[u];
            return 1 - ((n - 1) * observed / expected);
        }

        private double? OfDistances(double[,] distance, double[] totals, double[]? weights)
        {
            var expected = 0.0;
            for (var c = 0; c < totals.Length; c++)
                for (var k = 0; k < totals.Length; k++)
                    expected += totals[c] * totals[k] * distance[c, k];
            if (expected == 0) return null;
            var observed = 0.0;
            for (var u = 0; u < _units.Count; u++)
                observed += (weights?[u] ?? 1) * Within(_units[u], distance) / _others[u];
            return 1 - ((totals.Sum() - 1) * observed / expected);
        }

        private static double Within((int Value, int Times)[] unit, double[,] distance)
        {
            var sum = 0.0;
            foreach (var (one, times) in unit)
                foreach (var (other, otherTimes) in unit)
                    sum += times * otherTimes * distance[one, other];
            return sum;
        }
    }

    private static double[,] Distances(double[] values, double[] totals, AlphaMetric metric)
    {
        var before = new double[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
            before[i + 1] = before[i] + totals[i];

        var distance = new double[values.Length, values.Length];
        for (var c = 0; c < values.Length; c++)
            for (var k = c + 1; k < values.Length; k++)
                distance[c, k] = distance[k, c] = Square(metric switch
                {
                    AlphaMetric.Nominal => 1,
                    AlphaMetric.Ordinal => before[k + 1] - before[c] - ((totals[c] + totals[k]) / 2),
                    AlphaMetric.Interval => values[k] - values[c],
                    AlphaMetric.Ratio => (values[k] - values[c]) / (values[k] + values[c]),
                    _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Unknown metric."),
                });
        return distance;
    }

    private static double Square(double x) => x * x;
}
