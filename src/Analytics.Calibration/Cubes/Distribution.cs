namespace Analytics.Calibration.Cubes;

/// <summary>Values and how often each occurs, ascending: a sample without its rows. Missing values are not in it.</summary>
public sealed class Distribution
{
    private readonly double[] _values;
    private readonly double[] _counts;
    private readonly double[] _before;

    private Distribution(double[] values, double[] counts)
    {
        _values = values;
        _counts = counts;
        _before = new double[counts.Length + 1];
        for (var i = 0; i < counts.Length; i++)
            _before[i + 1] = _before[i] + counts[i];
        N = _before[^1];
    }

    /// <summary>No observations.</summary>
    public static Distribution Empty { get; } = new([], []);

    /// <summary>Distinct values, ascending.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>How often each occurs, or its weight; positive.</summary>
    public IReadOnlyList<double> Counts => _counts;

    /// <summary>Observations, or the sum of weights.</summary>
    public double N { get; }

    /// <summary>Mean; null when empty.</summary>
    public double? Mean => N == 0 ? null : Sum(v => v) / N;

    /// <summary>Sample variance, divisor N - 1; null below two observations.</summary>
    public double? Variance
    {
        get
        {
            if (N < 2) return null;
            var mean = Mean!.Value;
            return Sum(v => (v - mean) * (v - mean)) / (N - 1);
        }
    }

    /// <summary>Counts equal values together; entries of count 0 or less are left out.</summary>
    public static Distribution Of(IEnumerable<(double Value, double Count)> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var byValue = new SortedDictionary<double, double>();
        foreach (var (value, count) in entries)
            byValue[value] = byValue.GetValueOrDefault(value) + count;
        var kept = byValue.Where(e => e.Value > 0).ToList();
        return new Distribution([.. kept.Select(e => e.Key)], [.. kept.Select(e => e.Value)]);
    }

    /// <summary>Counts a plain sample.</summary>
    public static Distribution FromValues(IEnumerable<double> sample) => Of(sample.Select(v => (v, 1.0)));

    /// <summary>The values with their counts.</summary>
    public IEnumerable<(double Value, double Count)> Entries() => _values.Zip(_counts);

    /// <summary>Every value replaced by another.</summary>
    public Distribution Select(Func<double, double> of) => Of(Entries().Select(e => (of(e.Value), e.Count)));

    /// <summary>Share of observations below a value plus half of those equal to it, 0 to 1. The distribution must not be empty.</summary>
    public double ShareBelow(double value)
    {
        var at = Array.BinarySearch(_values, value);
        var below = at >= 0 ? _before[at] + (_counts[at] / 2) : _before[~at];
        return below / N;
    }

    /// <summary>Σ count · f(value).</summary>
    public double Sum(Func<double, double> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        var sum = 0.0;
        for (var i = 0; i < _values.Length; i++)
            sum += _counts[i] * of(_values[i]);
        return sum;
    }
}
