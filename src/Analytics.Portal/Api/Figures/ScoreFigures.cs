using Analytics.Calibration;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Api.Figures;

/// <summary>The scores of some interviews.</summary>
/// <param name="Interviews">The interviews; by section, those with an item in the section.</param>
/// <param name="ScoredInterviews">Those with a scored item: the n of interview_mean.</param>
/// <param name="Items">Evaluation items with a score: the n of item_mean.</param>
/// <param name="UnscoredItems">Items without a score; in no mean.</param>
/// <param name="ItemSum">Sum of the scores of all items; item_mean is item_sum / items.</param>
/// <param name="ItemMean">Mean score of all items, 1 to 5; interval by t with the interview as cluster.</param>
/// <param name="InterviewMean">Mean of the interviews' mean scores, 1 to 5; t interval.</param>
public sealed record ScoreFigures(
    int Interviews, int ScoredInterviews, int Items, int UnscoredItems, double ItemSum, EstimateFigure ItemMean, EstimateFigure InterviewMean)
{
    /// <summary>Writes a summary; zeros and nulls for no interviews at all.</summary>
    public static ScoreFigures Of(ScoreSummaryRow? row) => row is null
        ? new(0, 0, 0, 0, 0, EstimateFigure.None, EstimateFigure.None)
        : new(
            row.Interviews, row.ScoredInterviews, row.Items, row.UnscoredItems, row.ItemSum,
            EstimateFigure.Of(MeanInterval.WithStandardError(row.ItemMean, row.ItemStandardError, row.Items, row.ScoredInterviews - 1)),
            EstimateFigure.Of(MeanInterval.StudentT(row.ScoredInterviews, row.MeanSum, row.MeanSquares)));
}
