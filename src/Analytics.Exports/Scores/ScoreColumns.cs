using Analytics.Calibration;
using Analytics.Exports.Tables;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Scores;

/// <summary>The columns that every table of score summaries shares.</summary>
internal static class ScoreColumns
{
    public static TableShape<ScoreSummaryRow> Figures(this TableShape<ScoreSummaryRow> shape) => shape
        .Whole("interviews", r => r.Interviews, "Interviews of the group; by section, those with an item in the section.")
        .Whole("scored_interviews", r => r.ScoredInterviews, "Those with a scored item: the n of interview_mean.")
        .Whole("items", r => r.Items, "Evaluation items with a score: the n of item_mean.")
        .Whole("unscored_items", r => r.UnscoredItems, "Evaluation items without a score; in no mean.")
        .Number("item_sum", r => r.ItemSum, "Sum of the scores of all items.")
        .Number("item_mean", r => r.ItemMean, "Mean score of all items, 1 to 5: item_sum / items.")
        .Number("item_standard_error", r => r.ItemStandardError, "Standard error of item_mean with the interview as cluster, in points; empty under two scored interviews.")
        .Estimate("interview_mean", r => MeanInterval.StudentT(r.ScoredInterviews, r.MeanSum, r.MeanSquares), "Mean of the interviews' mean scores, 1 to 5.");

    public static TableShape<ScoreSummaryRow> Run(this TableShape<ScoreSummaryRow> shape) => shape
        .Text("run_id", r => r.AcrossValue, "The run.")
        .Moment("started_at", r => r.StartedAt, "When it started; local time of the machine that ran it, without a zone.")
        .Text("evaluator", r => r.Evaluator, "Who scored it.");
}
