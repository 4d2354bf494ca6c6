namespace Analytics.Calibration.Cubes;

/// <summary>Repeated interviews of one evaluator: what repeatability is measured on.</summary>
/// <param name="Evaluator">Who scored both sides of every pair.</param>
/// <param name="Pairs">Units that both runs have.</param>
/// <param name="MeanAlpha">Krippendorff's alpha of interview means, interval metric, over all runs of the evaluator.</param>
/// <param name="DecisionAlpha">Krippendorff's alpha of recommendations, ordinal metric.</param>
public sealed record RepeatsOfOne(string Evaluator, IReadOnlyList<RepeatPair> Pairs, Estimate MeanAlpha, Estimate DecisionAlpha);

/// <summary>
/// What cubes cannot tell because it takes knowing that two interviews are of one candidate, summed as far as the report needs it. A corpus in memory gives it
/// through <see cref="Reporting.RepeatedUnitsOf"/>; a warehouse computes the sums where the rows are.
/// </summary>
public sealed record RepeatedUnits
{
    /// <summary>Nobody was interviewed twice.</summary>
    public static RepeatedUnits None { get; } = new();

    /// <summary>Candidates interviewed more than once in scope.</summary>
    public long Units { get; init; }

    /// <summary>Their interviews.</summary>
    public long Interviews { get; init; }

    /// <summary>Per profile what turns item scores clustered by interview into item scores clustered by candidate.</summary>
    public IReadOnlyDictionary<Profile, ClusterCorrection> ByProfile { get; init; } = new Dictionary<Profile, ClusterCorrection>();

    /// <summary>The same for the baseline of the comparison, all profiles.</summary>
    public ClusterCorrection Baseline { get; init; } = ClusterCorrection.None;

    /// <summary>The same for its candidate side.</summary>
    public ClusterCorrection Candidate { get; init; } = ClusterCorrection.None;

    /// <summary>Units on both sides of the comparison.</summary>
    public IReadOnlyList<RepeatPair> Compared { get; init; } = [];

    /// <summary>Repeats of one evaluator; null when none saw a unit twice.</summary>
    public RepeatsOfOne? OfOneEvaluator { get; init; }
}
