using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Catalogue;

/// <summary>The question a metric answers.</summary>
public enum MetricQuestion
{
    /// <summary>Does the score put the profiles in their order?</summary>
    Order,

    /// <summary>Are the scores as high as they should be?</summary>
    Level,

    /// <summary>Are the ends of the scale used as they should be?</summary>
    Ends,

    /// <summary>Do scores agree with the expected ones?</summary>
    Agreement,

    /// <summary>Does another interview give the same result?</summary>
    Repeatability,

    /// <summary>Do the recommendations follow?</summary>
    Recommendations,

    /// <summary>Is it scored like before?</summary>
    Drift,

    /// <summary>Does the score depend on what it should not depend on?</summary>
    SideEffects,

    /// <summary>Are groups treated alike?</summary>
    Parity,

    /// <summary>Is everything evaluated?</summary>
    Coverage,

    /// <summary>Which of two evaluators is better?</summary>
    Evaluators,

    /// <summary>Do people say the same?</summary>
    People,
}

/// <summary>How a metric is written.</summary>
public enum MetricForm
{
    /// <summary>Two decimals: 0.93.</summary>
    Number,

    /// <summary>Two decimals and a sign: +0.66.</summary>
    WithSign,

    /// <summary>Three decimals.</summary>
    Fine,

    /// <summary>Three decimals and a sign.</summary>
    FineWithSign,

    /// <summary>A share as per cent.</summary>
    Share,

    /// <summary>A difference of shares in percentage points.</summary>
    ShareWithSign,

    /// <summary>A p value.</summary>
    PValue,

    /// <summary>A whole number.</summary>
    Count,
}

/// <summary>One metric: everything anybody says about it.</summary>
/// <param name="Id">
/// Its id; in a definition of several, <c>{profile}</c> stands for weak to exceptional, <c>{step}</c> for two neighbours such as weak_average, and a last
/// <c>{name}</c> for any name.
/// </param>
/// <param name="Name">What it is called, with the same placeholders ({lower} and {higher} for a step).</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Question">The question it answers.</param>
/// <param name="Better">Its good side.</param>
public sealed record MetricDefinition(string Id, string Name, string Unit, MetricQuestion Question, Better Better)
{
    /// <summary>The id it is defined under, placeholders left in: the same for all metrics of one definition.</summary>
    public string Family { get => field ?? Id; init; }

    /// <summary>Place among all metrics where the most telling stand first; from 1. Those without one come last.</summary>
    public int Rank { get; init; } = 1000;

    /// <summary>What its n counts, in the singular.</summary>
    public string Counts { get; init; } = "candidate";

    /// <summary>How it is written; by default as its unit asks.</summary>
    public MetricForm Form { get; init; } = Unit switch
    {
        MetricUnit.Share => MetricForm.Share,
        MetricUnit.PValue => MetricForm.PValue,
        MetricUnit.Interviews or MetricUnit.Ratings => MetricForm.Count,
        _ => MetricForm.Number,
    };

    /// <summary>A metric that says nearly the same: in a list of changes the two stand together. Null for one that stands for itself.</summary>
    public string? Near { get; init; }

    /// <summary>How a value reads against the thresholds; null where there is no threshold.</summary>
    internal Func<double, CalibrationThresholds, Reading>? Read { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public required string What { get; init; }

    /// <summary>How to read it, in a sentence.</summary>
    public required string HowToRead { get; init; }

    /// <summary>Where its definition comes from.</summary>
    public required string Source { get; init; }
}
