using Analytics.State.Review;
using Analytics.Warehouse.Queries;

namespace Analytics.Review.Reading;

/// <summary>An answer as a person reads it.</summary>
/// <param name="Answer">Which, as it stands now.</param>
/// <param name="Item">What the evaluator judged, score and reason included: not for who rates blind.</param>
/// <param name="Asked">The recruiter's words; null where the interview as a whole is rated or the candidate speaks first.</param>
/// <param name="Turns">What was said to it, the candidate's words up to the next question; the whole dialogue where the interview as a whole is rated.</param>
public sealed record AnswerShown(ReviewedAnswer Answer, ReviewedItemRow Item, TurnRow? Asked, IReadOnlyList<TurnRow> Turns);

/// <summary>Reads answers to rate, as far as they may be read here.</summary>
public sealed class AnswerReader(ReviewedItems items, InterviewTurns turns)
{
    private const string Recruiter = "recruiter";

    /// <summary>An answer as it stands now, whatever its text was when it was drawn; null when it is not there any more, or may not be read.</summary>
    public AnswerShown? Read(ReviewedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Now(answer, items.Of([answer.InterviewId])) is { } item ? Show(item) : null;
    }

    /// <summary>The first of some answers that can be read.</summary>
    public (ReviewItem Item, AnswerShown Shown)? First(IEnumerable<ReviewItem> queue)
    {
        foreach (var item in queue)
        {
            if (Read(item.Answer) is { } shown) return (item, shown);
        }

        return null;
    }

    /// <summary>Answers as they stand now, by key of the text that was drawn; those that cannot be read are left out.</summary>
    public IReadOnlyDictionary<AnswerKey, ReviewedItemRow> Items(IReadOnlyCollection<ReviewedAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var rows = items.Of([.. answers.Select(answer => answer.InterviewId).Distinct()]).ToLookup(row => row.InterviewId);
        return answers.DistinctBy(answer => answer.Key).Select(answer => (answer.Key, Row: Now(answer, rows[answer.InterviewId]))).Where(pair => pair.Row is not null).ToDictionary(pair => pair.Key, pair => pair.Row!);
    }

    /// <summary>Whether an answer's text is the one that was drawn or rated.</summary>
    public static bool IsCurrent(ReviewedAnswer answer, ReviewedItemRow now) => now.IsOf(answer.TurnNo, answer.Dialogue);

    /// <summary>The answer an evaluation item judges.</summary>
    public static ReviewedAnswer Of(ReviewedItemRow row) => new(row.InterviewId, row.ItemNo, row.Criterion, row.QuestionNo, row.TurnNo, row.ScaleMin, row.ScaleMax, row.Dialogue);

    private static ReviewedItemRow? Now(ReviewedAnswer answer, IEnumerable<ReviewedItemRow> rows) => rows.FirstOrDefault(row => row.ItemNo == answer.ItemNo && row.Criterion == answer.Criterion);

    private AnswerShown Show(ReviewedItemRow item)
    {
        var said = turns.Read(item.InterviewId);
        if (item.TurnNo is not { } turn) return new AnswerShown(Of(item), item, null, said);
        // The step of the dialogue the turn is in: from the recruiter's last words before it to their next.
        var from = said.LastOrDefault(t => t.TurnNo <= turn && t.Speaker == Recruiter);
        var step = said.SkipWhile(t => from is not null && t.TurnNo <= from.TurnNo).TakeWhile(t => t.Speaker != Recruiter).ToList();
        return new AnswerShown(Of(item), item, from, step);
    }
}
