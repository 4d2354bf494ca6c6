using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Drift;
using Analytics.Portal.Components;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Overview;

/// <summary>The interviews of one period.</summary>
/// <param name="Words">The period as a reader would say it.</param>
/// <param name="Figures">Its headline figures.</param>
/// <param name="Profiles">How many interviews it has of each profile.</param>
/// <param name="Strata">Its scores by position and profile.</param>
public sealed record Period(string Words, Headline Figures, IReadOnlyList<RecommendationMixRow> Profiles, IReadOnlyList<ScoreSummaryRow> Strata)
{
    /// <summary>Share of a profile among its interviews.</summary>
    internal Estimate ShareOf(string profile) => Proportion.Wilson(Profiles.FirstOrDefault(p => p.Value == profile)?.Interviews ?? 0, Figures.Interviews);
}

/// <summary>Two periods against each other, figure by figure.</summary>
/// <param name="Current">The period looked at.</param>
/// <param name="Previous">The one before it.</param>
/// <param name="Name">The period looked at in two words.</param>
public sealed record PeriodComparison(Period Current, Period Previous, string Name)
{
    /// <summary>Mean of interview means.</summary>
    public Change Score => Change.OfMeans(Current.Figures.Scores.Moments(), Previous.Figures.Scores.Moments());

    /// <summary>The same within position and profile: what is left of the change once the mix of candidates is taken out. n counts interviews in shared strata.</summary>
    public Estimate LikeForLike
    {
        get
        {
            var before = Previous.Strata.ToDictionary(s => (s.Value, s.AcrossValue), s => s.Moments());
            return MeanDifference.Stratified(Current.Strata.Where(s => before.ContainsKey((s.Value, s.AcrossValue))).Select(s => (before[(s.Value, s.AcrossValue)], s.Moments())));
        }
    }

    /// <summary>Share of each profile, from weak to exceptional.</summary>
    public IReadOnlyList<(string Profile, Change Share)> Profiles =>
        [.. Enum.GetValues<QualityProfile>().Select(p => SnakeCase.Of(p)).Select(p => (p, Change.OfShares(Current.ShareOf(p), Previous.ShareOf(p))))];

    /// <summary>Evaluators of both periods when each has one and they differ; null otherwise.</summary>
    public (string Current, string Previous)? Evaluators =>
        (Current.Figures.Recommendations.Evaluator, Previous.Figures.Recommendations.Evaluator) is ({ } now, { } before) && now != before ? (now, before) : null;

    /// <summary>Share of one recommendation.</summary>
    public Change Of(RecommendationLevel level) =>
        Change.OfShares(OverviewFigures.Share(Current.Figures.Recommendations, level), OverviewFigures.Share(Previous.Figures.Recommendations, level));

    /// <summary>Mean of the interviews' measured relevance on one scale; null unless both periods were measured on it.</summary>
    public Change? Relevance(RelevanceScale scale) =>
        (Current.Figures.RelevanceOn(SnakeCase.Of(scale)), Previous.Figures.RelevanceOn(SnakeCase.Of(scale))) is ({ MeasuredInterviews: > 0 } now, { MeasuredInterviews: > 0 } before)
            ? Change.OfMeans(now.Moments(), before.Moments())
            : null;
}
