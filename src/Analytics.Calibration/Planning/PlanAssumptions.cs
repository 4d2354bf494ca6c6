namespace Analytics.Calibration.Planning;

/// <summary>What a plan takes to be true, and how sure it is to be.</summary>
public sealed record PlanAssumptions
{
    /// <summary>Standard deviation of interview means within a profile, points, above 0 and at most 2.</summary>
    public double Deviation { get; init; } = 0.4;

    /// <summary>Half width wanted of a profile's mean, points, above 0.</summary>
    public double HalfWidth { get; init; } = 0.2;

    /// <summary>True bias of a profile, points.</summary>
    public double Bias { get; init; }

    /// <summary>True AUC of two neighbouring profiles, 0 to 1.</summary>
    public double Auc { get; init; } = 0.85;

    /// <summary>True share of weak candidates told to proceed, 0 to 1.</summary>
    public double FalseProceed { get; init; } = 0.05;

    /// <summary>Half width wanted of the smallest detectable change, as a share of itself, above 0.</summary>
    public double RelativeWidth { get; init; } = 0.25;

    /// <summary>Chance of showing what is true, 0 to 1.</summary>
    public double Power { get; init; } = 0.8;
}
