using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>What a cohort comes to in a handful of figures; every page that names one of them takes it from here, so pages cannot disagree.</summary>
public sealed class HeadlineFigures(ScoreSummary scores, RecommendationMix recommendations, RelevanceSummary relevance) : IWarehouseQuery
{
    /// <summary>The figures; null for a cohort without interviews.</summary>
    /// <param name="cohort">The interviews.</param>
    public Headline? Read(Cohort cohort)
    {
        var mix = recommendations.Read(cohort);
        return mix.Count == 0 ? null : new Headline(scores.Read(cohort)[0], mix[0], relevance.Read(cohort));
    }

    /// <summary>The figures of this period and the one before it, as <see cref="Periods.Of"/> cuts them.</summary>
    /// <param name="periods">The two cohorts.</param>
    public (Headline? Current, Headline? Previous) Read(Periods periods) =>
        (Read(periods.Current), periods.Previous is { } previous ? Read(previous) : null);
}

/// <summary>A cohort's headline figures.</summary>
/// <param name="Scores">Interviews, items and score sums.</param>
/// <param name="Recommendations">What the reports recommend.</param>
/// <param name="Relevance">Relevance per scale, <c>none</c> among them where interviews measure nothing.</param>
public sealed record Headline(ScoreSummaryRow Scores, RecommendationMixRow Recommendations, IReadOnlyList<RelevanceSummaryRow> Relevance)
{
    /// <summary>Interviews of the cohort, from 1.</summary>
    public int Interviews => Recommendations.Interviews;

    /// <summary>Measured relevance on one scale; null when the cohort has no interview of it.</summary>
    /// <param name="scale">judge or similarity.</param>
    public RelevanceSummaryRow? RelevanceOn(string scale) => Relevance.FirstOrDefault(row => row.Scale == scale);
}
