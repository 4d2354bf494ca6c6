namespace Analytics.State.Review;

/// <summary>What somebody rated.</summary>
/// <param name="QueueId">The queue it was asked by; null for one from a file, or whose queue was deleted.</param>
/// <param name="Answer">What was rated, as it stood.</param>
/// <param name="Score">The score, within the answer's scale.</param>
/// <param name="Rater">Who.</param>
/// <param name="Note">What they wrote; empty for nothing.</param>
/// <param name="RatedAt">When, UTC, to the second.</param>
/// <param name="IsBlind">Whether the evaluator's score was hidden from them.</param>
/// <param name="RubricVersion">The rubric they rated by.</param>
/// <param name="Purpose">Why it was drawn.</param>
/// <param name="Probability">Of a sample, the answers of its stratum that were rated over all that the stratum has: what it weighs is one over that. Of others, with which it was drawn; null when unknown.</param>
public sealed record RatingGiven(
    long? QueueId, ReviewedAnswer Answer, double Score, string Rater, string Note, DateTime RatedAt, bool IsBlind, string RubricVersion, ReviewPurpose Purpose, double? Probability)
{
    /// <summary>Most characters of a note.</summary>
    public const int MostOfANote = 2000;
}

/// <summary>A rating as it is kept.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Given">What was rated.</param>
public sealed record Rating(long Id, RatingGiven Given)
{
    /// <summary>What was rated.</summary>
    public ReviewedAnswer Answer => Given.Answer;
}
