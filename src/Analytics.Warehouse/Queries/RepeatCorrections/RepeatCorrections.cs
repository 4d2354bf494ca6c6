using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Candidates of a cohort that were interviewed again, and what that does to clusters of item scores.</summary>
public sealed class RepeatCorrections(WarehouseDatabase warehouse) : CohortQuery<RepeatCorrectionsRow>(warehouse)
{
    /// <summary>One row a profile with such candidates.</summary>
    /// <param name="cohort">The interviews; a candidate counts as repeated when the cohort holds two of the interviews.</param>
    public IReadOnlyList<RepeatCorrectionsRow> Read(Cohort cohort) => ReadKept(cohort);
}

/// <summary>A profile's repeated candidates. M-columns are what Σ h_a · h_b grows by when the candidate is the cluster instead of the interview.</summary>
/// <param name="Profile">0 weak to 3 exceptional.</param>
/// <param name="Units">Candidates with more than one interview.</param>
/// <param name="Interviews">Their interviews.</param>
/// <param name="Vanished">Clusters that are no longer ones of their own; interviews without scores never were.</param>
/// <param name="M11">Growth of Σ h1 · h1.</param>
/// <param name="M12">Growth of Σ h1 · h2.</param>
/// <param name="M13">Growth of Σ h1 · h3.</param>
/// <param name="M14">Growth of Σ h1 · h4.</param>
/// <param name="M15">Growth of Σ h1 · h5.</param>
/// <param name="M22">Growth of Σ h2 · h2.</param>
/// <param name="M23">Growth of Σ h2 · h3.</param>
/// <param name="M24">Growth of Σ h2 · h4.</param>
/// <param name="M25">Growth of Σ h2 · h5.</param>
/// <param name="M33">Growth of Σ h3 · h3.</param>
/// <param name="M34">Growth of Σ h3 · h4.</param>
/// <param name="M35">Growth of Σ h3 · h5.</param>
/// <param name="M44">Growth of Σ h4 · h4.</param>
/// <param name="M45">Growth of Σ h4 · h5.</param>
/// <param name="M55">Growth of Σ h5 · h5.</param>
public sealed record RepeatCorrectionsRow(
    int Profile, long Units, long Interviews, long Vanished,
    long M11, long M12, long M13, long M14, long M15, long M22, long M23, long M24, long M25, long M33, long M34, long M35, long M44, long M45, long M55)
{
    /// <summary>The fifteen differences, in the order of the columns.</summary>
    public IReadOnlyList<double> Products => [M11, M12, M13, M14, M15, M22, M23, M24, M25, M33, M34, M35, M44, M45, M55];
}
