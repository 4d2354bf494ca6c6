using Analytics.Exports.Formats;
using Analytics.Exports.Tables;
using Analytics.State.Review;
using Analytics.Transcripts;

namespace Analytics.Review.Files;

/// <summary>What people rated, or agreed on, as CSV. What is written can be read again.</summary>
public static class RatingFile
{
    internal static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new("interview_id", ExportKind.Whole, "The interview."),
        new("item_no", ExportKind.Whole, "The evaluation item, from 1."),
        new("criterion", ExportKind.Text, "What is judged."),
        new("question_no", ExportKind.Whole, "The question it is about; empty where none is known."),
        new("turn_no", ExportKind.Whole, "The turn it is about; empty for the interview as a whole."),
        new("score", ExportKind.Number, "The score, within the scale."),
        new("scale_min", ExportKind.Number, "The scale’s lower end."),
        new("scale_max", ExportKind.Number, "The scale’s upper end."),
        new("rater", ExportKind.Text, "Who rated."),
        new("rated_at", ExportKind.Moment, "When, UTC."),
        new("blind", ExportKind.Text, "true where the evaluator’s score was hidden."),
        new("rubric_version", ExportKind.Text, "The rubric it was rated by."),
        new("purpose", ExportKind.Text, "Why it was drawn: sample, disagreement, near_mark, double or given."),
        new("probability", ExportKind.Number, "Of a sample, the answers of its stratum that were rated over all that the stratum has; empty when unknown."),
        new("text", ExportKind.Text, "Which text was rated: t and the hash of what was said; empty without one."),
        new("note", ExportKind.Text, "What the rater wrote."),
    ];

    private static readonly IReadOnlyList<ExportColumn> GoldenColumns = [.. Columns.Where(column => column.Name is not ("rater" or "rated_at" or "blind" or "rubric_version" or "purpose" or "probability" or "note")),
        new("basis", ExportKind.Text, "What the score rests on: one_rater, unanimous or adjudicated.")];

    /// <summary>Writes ratings; the stream stays open.</summary>
    public static Task WriteAsync(IReadOnlyList<Rating> ratings, Stream output, CancellationToken cancellationToken = default) =>
        CsvFile.WriteAsync(new ExportTable("ratings", "Ratings", Columns, ratings.Count, ratings.Select(Row)), output, cancellationToken: cancellationToken);

    /// <summary>Writes the answers of a golden set; the stream stays open.</summary>
    public static Task WriteAsync(GoldenSet set, Stream output, CancellationToken cancellationToken = default) =>
        CsvFile.WriteAsync(new ExportTable("golden", set.Name, GoldenColumns, set.Items.Count, set.Items.Select(Row)), output, cancellationToken: cancellationToken);

    private static object?[] Row(Rating rating)
    {
        var (given, answer) = (rating.Given, rating.Answer);
        return
        [
            .. Of(answer), given.Score, answer.ScaleMin, answer.ScaleMax, given.Rater, given.RatedAt, given.IsBlind ? "true" : "false", given.RubricVersion, SnakeCase.Of(given.Purpose), given.Probability,
            Text(answer), given.Note,
        ];
    }

    private static object?[] Row(GoldenItem item) => [.. Of(item.Answer), item.Score, item.Answer.ScaleMin, item.Answer.ScaleMax, Text(item.Answer), SnakeCase.Of(item.Basis)];

    private static object?[] Of(ReviewedAnswer answer) => [answer.InterviewId, (long)answer.ItemNo, answer.Criterion, (long?)answer.QuestionNo, (long?)answer.TurnNo];

    // With a letter before it, a spreadsheet leaves every digit as it is.
    private static string? Text(ReviewedAnswer answer) => answer.Dialogue is { } hash ? FormattableString.Invariant($"t{hash}") : null;
}
