namespace Analytics.Calibration.Cubes;

/// <summary>Number, sum and sum of squares of some interview means or differences of them: enough for mean and variance, and they add up.</summary>
/// <param name="N">Interviews.</param>
/// <param name="Sum">Σ of the values, points.</param>
/// <param name="SumOfSquares">Σ of their squares.</param>
public sealed record MeanMoments(double N, double Sum, double SumOfSquares)
{
    // Scores have no finer grain: a variance below this is the rounding of the sums.
    private const double Rounding = 1e-12;

    /// <summary>No interviews.</summary>
    public static MeanMoments Empty { get; } = new(0, 0, 0);

    /// <summary>Mean; null when empty.</summary>
    public double? Mean => N == 0 ? null : Sum / N;

    /// <summary>Sample variance, divisor N - 1; null below two.</summary>
    public double? Variance => N < 2 ? null : (SumOfSquares - (Sum * Sum / N)) / (N - 1) is var v && v > Rounding ? v : 0;

    /// <summary>The interview means of a cell of cube A.</summary>
    public static MeanMoments Of(CellMoments cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return new MeanMoments(cell.Interviews, cell.SumMean, cell.SumMeanSquared);
    }

    /// <summary>The values of both.</summary>
    public MeanMoments Add(MeanMoments other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new MeanMoments(N + other.N, Sum + other.Sum, SumOfSquares + other.SumOfSquares);
    }

    /// <summary>The values less a constant.</summary>
    public MeanMoments Less(double constant) =>
        new(N, Sum - (N * constant), SumOfSquares - (2 * constant * Sum) + (N * constant * constant));

    /// <summary>Mean with standard error and Student's t interval on N - 1.</summary>
    public Estimate MeanEstimate() => Intervals.NormalInterval.StudentT(
        Mean, Variance is { } v ? Math.Sqrt(v / N) : null, (int)N, N - 1);
}
