using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>How many interviews of a cohort contradict themselves, by what contradicts what.</summary>
/// <param name="warehouse">Where to ask.</param>
/// <param name="rules">What counts as a contradiction.</param>
public sealed class ContradictionCounts(WarehouseDatabase warehouse, ContradictionRules rules) : CohortQuery<ContradictionCountsRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [];

    /// <summary>The counts; an interview may contradict itself in several ways and counts once in each.</summary>
    /// <param name="cohort">The interviews.</param>
    public ContradictionCountsRow Read(Cohort cohort) => ReadKept(cohort, new QueryParameters().Add(rules))[0];
}

/// <summary>How many interviews contradict themselves.</summary>
/// <param name="Interviews">Interviews of the cohort.</param>
/// <param name="Contradicting">Those that contradict themselves in one way or several.</param>
/// <param name="RecommendationReport">Recommendation against the text of the report.</param>
/// <param name="RecommendationProfile">Recommendation against designed quality.</param>
/// <param name="RecommendationScore">Recommendation against mean score.</param>
/// <param name="ScoreProfile">Mean score against designed quality.</param>
public sealed record ContradictionCountsRow(
    long Interviews, long Contradicting, long RecommendationReport, long RecommendationProfile, long RecommendationScore, long ScoreProfile)
{
    /// <summary>Interviews that contradict themselves in one way; in any when the kind is null.</summary>
    public long Of(ContradictionKind? kind) => kind switch
    {
        ContradictionKind.RecommendationReport => RecommendationReport,
        ContradictionKind.RecommendationProfile => RecommendationProfile,
        ContradictionKind.RecommendationScore => RecommendationScore,
        ContradictionKind.ScoreProfile => ScoreProfile,
        _ => Contradicting,
    };
}
