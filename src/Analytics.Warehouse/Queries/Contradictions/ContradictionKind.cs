namespace Analytics.Warehouse.Queries;

/// <summary>Which two places of an interview contradict each other. The names in snake case are the values of <c>contradiction</c> in addresses.</summary>
public enum ContradictionKind
{
    /// <summary>The recommendation and the text of the HR report name different levels.</summary>
    RecommendationReport,

    /// <summary>The recommendation and the designed quality of the candidate.</summary>
    RecommendationProfile,

    /// <summary>The recommendation and the mean score.</summary>
    RecommendationScore,

    /// <summary>The mean score and the designed quality of the candidate.</summary>
    ScoreProfile,
}
