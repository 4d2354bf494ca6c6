using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Corpus;

/// <summary>The runs a cohort has interviews in, each with its scores, recommendations and relevance.</summary>
public sealed class CohortRunFigures(ScoreSummary scores, RecommendationMix recommendations, RelevanceSummary relevance)
{
    /// <summary>Oldest first.</summary>
    /// <param name="cohort">Which interviews.</param>
    public IReadOnlyList<RunFigure> Read(Cohort cohort)
    {
        var mix = recommendations.Read(cohort, By.Run).ToDictionary(r => r.Value!, StringComparer.Ordinal);
        var measured = relevance.Read(cohort, By.Run).ToLookup(r => r.Value!, StringComparer.Ordinal);

        // A run that only one of the statements knows came with a load that ended between them.
        return [.. scores.Read(cohort, By.Run).Where(s => mix.ContainsKey(s.Value!)).Select(s => new RunFigure(s, mix[s.Value!], [.. measured[s.Value!]]))];
    }
}

/// <summary>One run of a cohort.</summary>
/// <param name="Scores">Interviews, items and score sums.</param>
/// <param name="Recommendations">What the reports recommend.</param>
/// <param name="Relevance">Relevance, a row for each scale in the run.</param>
public sealed record RunFigure(ScoreSummaryRow Scores, RecommendationMixRow Recommendations, IReadOnlyList<RelevanceSummaryRow> Relevance)
{
    /// <summary>The run's id.</summary>
    public string RunId => Scores.Value!;

    /// <summary>Relevance, when the run measures it on one scale; null when on none or on several, which must not be averaged.</summary>
    public RelevanceSummaryRow? OneScale => Relevance.Where(r => r.Scale != "none").ToList() is [var only] ? only : null;
}
