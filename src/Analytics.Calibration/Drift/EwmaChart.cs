namespace Analytics.Calibration.Drift;

/// <summary>One point of a control chart.</summary>
/// <param name="Value">What was observed.</param>
/// <param name="Smoothed">Exponentially weighted mean up to here.</param>
/// <param name="Low">Lower control limit.</param>
/// <param name="High">Upper control limit.</param>
public sealed record EwmaPoint(double Value, double Smoothed, double Low, double High)
{
    /// <summary>True when the smoothed value has left the limits.</summary>
    public bool OutOfControl => Smoothed < Low || Smoothed > High;
}

/// <summary>
/// Exponentially weighted moving average control chart: z_i = λx_i + (1-λ)z_(i-1) from the target, limits
/// target ± L σ √(λ/(2-λ) (1 - (1-λ)^(2i))).
/// Source: Roberts, S. W. (1959), Technometrics 1, 239-250; NIST/SEMATECH e-Handbook of Statistical Methods, section 6.3.2.4.
/// </summary>
/// <param name="Target">Mean when in control, from the baseline.</param>
/// <param name="Sigma">Standard deviation of one observation, from the baseline; 0 or more.</param>
/// <param name="Lambda">Weight of the newest observation, above 0 to 1.</param>
/// <param name="Width">L, limits in standard deviations of the smoothed value.</param>
public sealed record EwmaChart(double Target, double Sigma, double Lambda = 0.2, double Width = 3)
{
    /// <summary>Runs a baseline needs before a chart means anything.</summary>
    public const int MinimumBaseline = 8;

    /// <summary>Limits that the chart settles to.</summary>
    public (double Low, double High) SteadyLimits => (Target - Half(1), Target + Half(1));

    /// <summary>
    /// A chart whose target and sigma are mean and standard deviation of the baseline; null below <see cref="MinimumBaseline"/> values.
    /// </summary>
    public static EwmaChart? FromBaseline(IReadOnlyList<double> baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        if (baseline.Count < MinimumBaseline)
            return null;
        var mean = baseline.Average();
        return new EwmaChart(mean, Math.Sqrt(baseline.Sum(x => (x - mean) * (x - mean)) / (baseline.Count - 1)));
    }

    /// <summary>The points of the observations, oldest first.</summary>
    public IReadOnlyList<EwmaPoint> Points(IEnumerable<double> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        var points = new List<EwmaPoint>();
        var smoothed = Target;
        foreach (var x in observations)
        {
            smoothed = (Lambda * x) + ((1 - Lambda) * smoothed);
            var half = Half(1 - Math.Pow(1 - Lambda, 2 * (points.Count + 1)));
            points.Add(new EwmaPoint(x, smoothed, Target - half, Target + half));
        }

        return points;
    }

    private double Half(double settled) => Width * Sigma * Math.Sqrt(Lambda / (2 - Lambda) * settled);
}
