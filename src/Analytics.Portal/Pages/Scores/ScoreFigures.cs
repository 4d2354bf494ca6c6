using Analytics.Calibration;
using Analytics.Portal.Components;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Scores;

/// <summary>What the Scores page says about a cohort, from the same rows as its charts.</summary>
/// <param name="Total">The cohort as one group; null when it has no interview.</param>
/// <param name="Distribution">Its items per score.</param>
/// <param name="Profiles">Its groups by designed quality, from weak up.</param>
public sealed record ScoreFigures(ScoreSummaryRow? Total, IReadOnlyList<ScoreDistributionRow> Distribution, IReadOnlyList<ScoreSummaryRow> Profiles)
{
    /// <summary>Interviews of the cohort.</summary>
    public int Interviews => Total?.Interviews ?? 0;

    /// <summary>The score most items have; null without scored items.</summary>
    public ScoreDistributionRow? MostFrequent => Distribution.Where(r => r is { Score: not null, Items: > 0 }).MaxBy(r => r.Items);

    /// <summary>Mean of the interviews' means with its t interval.</summary>
    public static Estimate InterviewMean(ScoreSummaryRow row) => InterviewMean([row]);

    /// <summary>Mean of the interviews' means of several rows with its t interval.</summary>
    public static Estimate InterviewMean(IEnumerable<ScoreSummaryRow> rows)
    {
        var means = rows.Moments();
        return OnScale(MeanInterval.StudentT((int)means.N, means.Sum, means.SumOfSquares));
    }

    /// <summary>Mean of the items with an interval that knows that an interview's items go together.</summary>
    public static Estimate ItemMean(ScoreSummaryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return OnScale(MeanInterval.WithStandardError(row.ItemMean, row.ItemStandardError, row.Items, row.ScoredInterviews - 1));
    }

    /// <summary>Interval ends cut to the scale: a t interval may reach beyond it, where no score is.</summary>
    public static Estimate OnScale(Estimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return estimate with { Low = estimate.Low is { } low ? Math.Max(1, low) : null, High = estimate.High is { } high ? Math.Min(5, high) : null };
    }
}
