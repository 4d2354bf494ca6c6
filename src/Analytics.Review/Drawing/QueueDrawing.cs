using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Analytics.State.Review;
using Analytics.Warehouse.Queries;

namespace Analytics.Review.Drawing;

/// <summary>Draws answers to rate, each with why and with what probability. The same wish of the same warehouse draws the same.</summary>
public sealed class QueueDrawing(DrawableAnswers drawable, DoubtedAnswers doubted, MarkedAnswers marked, ReviewedItems items, InterviewsWithin within, ReviewQueues queues, Ratings ratings, Rubric rubric)
{
    /// <summary>Draws and keeps a queue.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="DrawRefusedException">Nothing can be drawn as wished.</exception>
    /// <exception cref="State.StateRefusedException">The queue cannot be kept under its name.</exception>
    public long Draw(DrawWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        Check(wish);
        var (drawn, population) = wish.Purpose switch
        {
            ReviewPurpose.Sample => Sample(wish),
            ReviewPurpose.Double => Second(wish),
            ReviewPurpose.NearMark => Picked(marked.Read(wish.Cohort, wish.Criterion, wish.Mark, wish.Seed, wish.Size), wish),
            _ => Picked(doubted.Read(wish.Cohort, wish.Criterion, wish.Seed, wish.Size), wish),
        };
        if (drawn.Count == 0) throw new DrawRefusedException(Nothing(wish.Purpose));
        // What it was drawn from is told with the criterion, too: samples of two have no answer in common.
        var from = wish.Criterion is { } criterion ? wish.Cohort with { Criteria = [criterion] } : wish.Cohort;
        return queues.Add(new QueueWish(wish.Name, wish.Purpose, from.ToQueryString(), wish.Raters, wish.Seed, population, rubric.Version, wish.MadeBy), drawn);
    }

    private static void Check(DrawWish wish)
    {
        if (wish.Purpose == ReviewPurpose.Given) throw new DrawRefusedException("What files give is not drawn: choose sample, disagreement, near_mark or double.");
        if (wish.Size is < 1 or > DrawWish.MostAnswers) throw new DrawRefusedException(string.Create(CultureInfo.InvariantCulture, $"A queue has 1 to {DrawWish.MostAnswers} answers, not {wish.Size}."));
        if (wish.Mark is not (>= 1 and <= 5)) throw new DrawRefusedException("The mark is a number of points from 1 to 5.");
        if (wish.DoublePercent is < 0 or > 100) throw new DrawRefusedException("The share to be rated twice is 0 to 100 per cent.");
    }

    private static string Nothing(ReviewPurpose purpose) => purpose switch
    {
        ReviewPurpose.Disagreement => "Nothing disagrees among these interviews: no interview contradicts itself, no two evaluators and no person and evaluator are a point apart.",
        ReviewPurpose.Double => "No answer of these interviews was rated by exactly one person and still has the text they rated.",
        _ => "These interviews have no scored answer.",
    };

    private (IReadOnlyList<DrawnAnswer>, long) Sample(DrawWish wish)
    {
        var answers = drawable.Read(wish.Cohort, wish.Criterion, byProfile: true, wish.Seed, wish.Size);
        var byProfile = answers.Any(answer => answer.Stratum != "unknown");
        if (!byProfile) answers = drawable.Read(wish.Cohort, wish.Criterion, byProfile: false, wish.Seed, wish.Size);
        var strata = answers.GroupBy(answer => answer.Stratum).ToList();
        var shares = StratifiedShares.Of([.. strata.Select(stratum => stratum.First().Answers)], wish.Size)
            ?? throw new DrawRefusedException($"A sample needs {StratifiedShares.Least} answers of each of {strata.Count} {(byProfile ? "profiles" : "levels")}: draw at least {StratifiedShares.Least * strata.Count}.");
        var chosen = strata.SelectMany((stratum, h) => stratum.Take(shares[h]).Select(row => (Row: row, Draw: new SampleDraw(shares[h], row.Answers, $"{(byProfile ? "profile" : "level")} {row.Stratum}"))))
            .OrderBy(answer => answer.Row.Lot, StringComparer.Ordinal);
        return ([.. chosen.Select((answer, place) => new DrawnAnswer(
            Of(answer.Row), answer.Draw.Why, answer.Draw.Probability, IsDouble(place, wish.DoublePercent) ? 2 : 1))], strata.Sum(stratum => stratum.First().Answers));
    }

    // Evenly over a random order: of every hundred the share, of every one where it is all.
    private static bool IsDouble(int place, int percent) => (place + 1) * percent / 100 > place * percent / 100;

    private (IReadOnlyList<DrawnAnswer>, long) Second(DrawWish wish)
    {
        var once = ratings.Read().GroupBy(rating => rating.Answer.Key).Where(group => group.Count() == 1).Select(group => group.Single())
            .Where(rating => wish.Criterion is null || rating.Answer.Criterion == wish.Criterion).ToList();
        var inside = within.Of(wish.Cohort, [.. once.Select(rating => rating.Answer.InterviewId)]);
        var today = items.Of(inside.ToList()).ToLookup(item => (item.InterviewId, item.ItemNo, item.Criterion));
        var left = once.Where(rating => rating.Answer is var a && today[(a.InterviewId, a.ItemNo, a.Criterion)].Any(item => item.IsOf(a.TurnNo, a.Dialogue))).OrderBy(rating => Lot(wish.Seed, rating.Answer)).ToList();
        var probability = left.Count == 0 ? 0 : Math.Min(1, (double)wish.Size / left.Count);
        return ([.. left.Take(wish.Size).Select(rating => new DrawnAnswer(rating.Answer, "rated by one person so far", rating.Given.Probability * probability, 2))], left.Count);
    }

    private static ulong Lot(int seed, ReviewedAnswer answer) =>
        XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}/{answer.InterviewId}/{answer.ItemNo}/{answer.Criterion}")));

    private static (IReadOnlyList<DrawnAnswer>, long) Picked(IReadOnlyList<PickedAnswerRow> rows, DrawWish wish) =>
        ([.. rows.Select(row => new DrawnAnswer(Of(row), Words(row, wish.Mark), null, 1))], rows.Count);

    private static string Words(PickedAnswerRow row, double mark) => FormattableString.Invariant(row.Kind switch
    {
        "evaluators" => $"the same words were scored {row.Apart:0.##} points apart",
        "people" => $"a person and the evaluator are {row.Apart:0.##} points apart",
        "mark" => $"its interview’s mean is {row.Apart:0.00}, the mark {mark:0.00}",
        _ => $"its interview contradicts itself by {row.Apart:0.##} points",
    });

    private static ReviewedAnswer Of(DrawableAnswerRow row) => new(row.InterviewId, row.ItemNo, row.Criterion, row.QuestionNo, row.TurnNo, row.ScaleMin, row.ScaleMax, row.Dialogue);

    private static ReviewedAnswer Of(PickedAnswerRow row) => new(row.InterviewId, row.ItemNo, row.Criterion, row.QuestionNo, row.TurnNo, row.ScaleMin, row.ScaleMax, row.Dialogue);
}
