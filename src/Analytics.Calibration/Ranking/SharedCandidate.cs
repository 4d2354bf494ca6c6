namespace Analytics.Calibration.Ranking;

/// <summary>A candidate with interviews in both groups of an AUC, such as once told to proceed and once not.</summary>
/// <param name="Lower">The candidate's values in the lower group.</param>
/// <param name="Higher">The candidate's values in the higher group.</param>
public sealed record SharedCandidate(IReadOnlyList<double> Lower, IReadOnlyList<double> Higher);
