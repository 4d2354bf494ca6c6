using Analytics.Exports.Corpus;

namespace Analytics.Portal.Api.Figures;

/// <summary>A run.</summary>
/// <param name="RunId">Its id.</param>
/// <param name="StartedAt">When it started; local time of the machine that ran it, without a zone.</param>
/// <param name="Evaluator">Who scored it.</param>
/// <param name="Scores">Scores of its interviews.</param>
/// <param name="Recommendations">What their reports recommend.</param>
/// <param name="Relevance">Relevance of their questions, each scale by itself.</param>
/// <param name="Link">The list of its interviews.</param>
public sealed record CohortRun(
    string RunId, DateTime StartedAt, string? Evaluator, ScoreFigures Scores, RecommendationFigures Recommendations, IReadOnlyList<RelevanceFigures> Relevance, string? Link)
{
    /// <summary>Writes a run.</summary>
    public static CohortRun Of(RunFigure run, string? link) => new(
        run.RunId, run.Scores.StartedAt, run.Scores.Evaluator, ScoreFigures.Of(run.Scores), RecommendationFigures.Of(run.Recommendations),
        [.. run.Relevance.Select(RelevanceFigures.Of)], link);
}
