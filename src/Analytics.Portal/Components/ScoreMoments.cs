using Analytics.Calibration.Cubes;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Components;

/// <summary>Rows of the warehouse as the sums that estimates are made of.</summary>
internal static class ScoreMoments
{
    /// <summary>The interviews' means of a row.</summary>
    public static MeanMoments Moments(this ScoreSummaryRow row) => new(row.ScoredInterviews, row.MeanSum, row.MeanSquares);

    /// <summary>The means of a row's interviews with a measured question.</summary>
    public static MeanMoments Moments(this RelevanceSummaryRow row) => new(row.MeasuredInterviews, row.MeanSum, row.MeanSquares);

    /// <summary>The interviews' means of several rows.</summary>
    public static MeanMoments Moments(this IEnumerable<ScoreSummaryRow> rows) => rows.Aggregate(MeanMoments.Empty, (sum, row) => sum.Add(row.Moments()));

    /// <summary>The means of several rows' interviews with a measured question.</summary>
    public static MeanMoments Moments(this IEnumerable<RelevanceSummaryRow> rows) => rows.Aggregate(MeanMoments.Empty, (sum, row) => sum.Add(row.Moments()));
}
