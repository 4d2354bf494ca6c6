namespace Analytics.Calibration.Cubes;

/// <summary>Values and how often each occurs, ascending: a sample without its rows. Missing values are not in it.</summary>
public sealed class Distribution
{
    private readonly double[] values;
    private readonly double[] counts;

    private Distribution(double[] values, double[] counts)
    {
        this.values = values;
        this.counts = counts;
        N = counts.Sum();
    }

    /// <summary>Distinct values, ascending.</summary>
    public IReadOnlyList<double> Values => values;

    /// <summary>How often each occurs, or its weight; positive.</summary>
    public IReadOnlyList<double> Counts => counts;

    /// <summary>Observations, or the sum of weights.</summary>
    public double N { get; }

    /// <summary>Mean; null when empty.</summary>
    public double? Mean => N == 0 ? null : Sum(v => v) / N;

    /// <summary>Sample variance, divisor N - 1; null below two observations.</summary>
    public double? Variance
    {
        get
        {
            if (N < 2)
                return null;
            var mean = Mean!.Value;
            return Sum(v => (v - mean) * (v - mean)) / (N - 1);
        }
    }

    /// <summary>Counts equal values together; entries of count 0 are left out.</summary>
    public static Distribution Of(IEnumerable<(double Value, double Count)> entries)
    {
        var byValue = new SortedDictionary<double, double>();
        foreach (var (value, count) in entries)
        {
            if (count > 0)
                byValue[value] = byValue.GetValueOrDefault(value) + count;
        }

        return new Distribution([.. byValue.Keys], [.. byValue.Values]);
    }

    /// <summary>Counts a plain sample.</summary>
    public static Distribution FromValues(IEnumerable<double> sample) => Of(sample.Select(v => (v, 1.0)));

    /// <summary>Σ count · f(value).</summary>
    public double Sum(Func<double, double> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
            sum += counts[i] * of(values[i]);
        return sum;
    }
}
