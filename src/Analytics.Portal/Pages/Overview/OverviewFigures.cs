using Analytics.Calibration;
using Analytics.Portal.Pages.Scores;
using Analytics.Transcripts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Overview;

/// <summary>What the Overview page says about a cohort; cards, sentence and table of runs are all this.</summary>
/// <param name="Total">The cohort's headline figures; null when it has no interview.</param>
/// <param name="Mix">Its recommendations per run, oldest first.</param>
/// <param name="Scores">Its scores per run, oldest first.</param>
/// <param name="ByEvaluator">Its scores per evaluator.</param>
public sealed record OverviewFigures(
    Headline? Total, IReadOnlyList<RecommendationMixRow> Mix, IReadOnlyList<ScoreSummaryRow> Scores, IReadOnlyList<ScoreSummaryRow> ByEvaluator)
{
    /// <summary>Of no interview.</summary>
    public static OverviewFigures None { get; } = new(null, [], [], []);

    /// <summary>Interviews of the cohort.</summary>
    public int Interviews => Total?.Interviews ?? 0;

    /// <summary>Interviews whose recommendation is known.</summary>
    public int Recommended => Total?.Recommendations.Known ?? 0;

    /// <summary>Share to proceed, of those whose recommendation is known.</summary>
    public Estimate Proceed => Share(Total?.Recommendations, RecommendationLevel.Proceed);

    /// <summary>Share to proceed with reservations.</summary>
    public Estimate Reservations => Share(Total?.Recommendations, RecommendationLevel.Reservations);

    /// <summary>Share that is not a fit.</summary>
    public Estimate NotAFit => Share(Total?.Recommendations, RecommendationLevel.NotAFit);

    /// <summary>Mean of the interviews' mean scores, 1 to 5: the headline mean of every page.</summary>
    public Estimate MeanScore => Total is { } total ? ScoreFigures.InterviewMean(total.Scores) : MeanInterval.StudentT(0, 0, 0);

    /// <summary>The newest run; null without any.</summary>
    public RecommendationMixRow? NewestRun => Mix.Count == 0 ? null : Mix[^1];

    /// <summary>Evaluators by their mean score, highest first; those that scored nothing last.</summary>
    public IReadOnlyList<ScoreSummaryRow> Evaluators => [.. ByEvaluator.OrderByDescending(e => e.InterviewMean ?? -1)];

    /// <summary>A recommendation's share of the interviews whose recommendation is known, with its Wilson interval.</summary>
    public static Estimate Share(RecommendationMixRow? mix, RecommendationLevel level) => mix is null ? Proportion.Wilson(0, 0) : Proportion.Wilson(Count(mix, level), mix.Known);

    /// <summary>Interviews of one recommendation.</summary>
    public static int Count(RecommendationMixRow mix, RecommendationLevel level)
    {
        ArgumentNullException.ThrowIfNull(mix);
        return level switch { RecommendationLevel.Proceed => mix.Proceed, RecommendationLevel.Reservations => mix.Reservations, _ => mix.NotAFit };
    }
}
