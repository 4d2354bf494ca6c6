using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Scores of a cohort held against the relevance of the questions.</summary>
public sealed class RelevanceScores(WarehouseDatabase warehouse) : CohortQuery<RelevanceScoresRow>(warehouse)
{
    /// <summary>One row a scale, relevance and score.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<RelevanceScoresRow> Read(Cohort cohort) => ReadKept(cohort);
}

/// <summary>Scored items whose question has this relevance.</summary>
/// <param name="Scale">judge or similarity.</param>
/// <param name="Relevance">0 to 1.</param>
/// <param name="Score">1 to 5.</param>
/// <param name="Items">Their number.</param>
public sealed record RelevanceScoresRow(string Scale, double Relevance, int Score, long Items);
