using Analytics.Review.Reading;
using Analytics.State.Review;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Review.Golden;

/// <summary>What a golden set would hold, and what would be left out and why.</summary>
/// <param name="Items">Its answers.</param>
/// <param name="Differing">Answers people rated differently, which nobody has settled.</param>
/// <param name="TooFew">Answers that too few people rated.</param>
/// <param name="Older">Answers whose text is another one by now.</param>
public sealed record GoldenPreview(IReadOnlyList<GoldenItem> Items, int Differing, int TooFew, int Older);

/// <summary>Makes golden sets of what people agree on.</summary>
public sealed class GoldenMaking(Ratings ratings, AgreedRatings agreed, AnswerReader answers, InterviewsWithin within)
{
    /// <summary>What a set over some interviews would hold: an answer that was settled has the score agreed on, one that enough people rated alike has that.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="leastRaters">How many people must have rated an answer that nobody settled, from 1.</param>
    public GoldenPreview Preview(Cohort cohort, int leastRaters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(leastRaters, 1);
        var settled = agreed.Read().ToDictionary(a => a.Answer.Key);
        var groups = ratings.Read().GroupBy(rating => rating.Answer.Key).ToList();
        var inside = within.Of(cohort, [.. groups.Select(group => group.Key.InterviewId)]);
        groups = groups.FindAll(group => inside.Contains(group.Key.InterviewId));
        var today = answers.Items([.. groups.Select(group => group.First().Answer)]);
        var (items, differing, few, older) = (new List<GoldenItem>(), 0, 0, 0);
        foreach (var group in groups)
        {
            var (answer, scores) = (group.First().Answer, group.Select(rating => rating.Given.Score).Distinct().ToList());
            if (!today.TryGetValue(group.Key, out var now) || !AnswerReader.IsCurrent(answer, now)) older++;
            else if (settled.GetValueOrDefault(group.Key) is { } one) items.Add(new GoldenItem(answer, one.Score, GoldenBasis.Adjudicated));
            else if (scores.Count > 1) differing++;
            else if (group.Count() < leastRaters) few++;
            else items.Add(new GoldenItem(answer, scores[0], group.Count() == 1 ? GoldenBasis.OneRater : GoldenBasis.Unanimous));
        }

        return new GoldenPreview([.. items.OrderBy(item => item.Answer.InterviewId).ThenBy(item => item.Answer.ItemNo)], differing, few, older);
    }
}
