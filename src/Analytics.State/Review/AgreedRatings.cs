using Dapper;

namespace Analytics.State.Review;

/// <summary>What was agreed on where people rated an answer differently.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Score">The score that counts.</param>
/// <param name="Why">Why, as whoever settled it says.</param>
/// <param name="By">Who settled it.</param>
/// <param name="At">When, UTC.</param>
public sealed record AgreedRating(ReviewedAnswer Answer, double Score, string Why, string By, DateTime At);

/// <summary>An answer that two people or more rated differently, and that nobody has settled.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Ratings">What they said, in the order of time.</param>
public sealed record RatersDiffer(ReviewedAnswer Answer, IReadOnlyList<Rating> Ratings)
{
    /// <summary>Points between the lowest and the highest, on the answer's own scale.</summary>
    public double Apart => Ratings.Max(rating => rating.Given.Score) - Ratings.Min(rating => rating.Given.Score);
}

/// <summary>Where people differ, and what was agreed on. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class AgreedRatings(StateFile file, Ratings ratings, TimeProvider clock)
{
    /// <summary>All that was agreed on, the latest first; none where nothing was ever kept.</summary>
    public IReadOnlyList<AgreedRating> Read() => !file.IsThere ? [] : file.Ask(connection => ReviewRows.Read(
        connection, $"select {ReviewRows.Answer}, score, why, agreed_by, agreed_at from agreed_rating order by id desc", null,
        row => new AgreedRating(ReviewRows.AnswerAt(row, 0), row.GetDouble(8), row.GetString(9), row.GetString(10), StateTime.Read(row.GetString(11)))));

    /// <summary>Answers of the same text that people rated differently and that are not settled, those furthest apart on their scale first.</summary>
    public IReadOnlyList<RatersDiffer> Differing()
    {
        var settled = Read().Select(agreed => agreed.Answer.Key).ToHashSet();
        return [.. ratings.Read().GroupBy(rating => rating.Answer.Key)
            .Where(group => !settled.Contains(group.Key))
            .Select(group => new RatersDiffer(group.First().Answer, [.. group]))
            .Where(differ => differ.Apart > 0)
            .OrderByDescending(differ => differ.Apart / (differ.Answer.ScaleMax - differ.Answer.ScaleMin)).ThenBy(differ => differ.Ratings[0].Id)];
    }

    /// <summary>Settles an answer, or settles it anew.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="score">The score that counts.</param>
    /// <param name="why">Why; cut to <see cref="RatingGiven.MostOfANote"/> characters.</param>
    /// <param name="by">Who settles it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The score is outside of its scale.</exception>
    /// <exception cref="StateRefusedException">No reason is given.</exception>
    public void Agree(ReviewedAnswer answer, double score, string? why, string by)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentOutOfRangeException.ThrowIfLessThan(score, answer.ScaleMin);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, answer.ScaleMax);
        var reason = (why ?? "").Trim();
        if (reason.Length == 0) throw new StateRefusedException(StateRefusal.ReasonMissing);
        if (reason.Length > RatingGiven.MostOfANote) reason = reason[..RatingGiven.MostOfANote];
        file.Change(connection => connection.Execute(
            $"""
            insert into agreed_rating ({ReviewRows.Answer}, score, why, agreed_by, agreed_at) values ({ReviewRows.AnswerValues}, @score, @reason, @by, @now)
            on conflict (interview_id, item_no, criterion, coalesce(dialogue, -1)) do update set score = excluded.score, why = excluded.why, agreed_by = excluded.agreed_by, agreed_at = excluded.agreed_at
            """,
            ReviewRows.Parameters(answer, new { score, reason, by, now = StateTime.Text(clock.GetUtcNow().UtcDateTime) })));
    }
}
