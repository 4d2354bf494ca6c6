namespace Analytics.State.Review;

/// <summary>What is asked to be rated, drawn once and kept as it was drawn.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Purpose">Why these.</param>
/// <param name="Cohort">The interviews it was drawn from, and the criterion where it is of one, as the query string of a page; empty for all.</param>
/// <param name="Raters">Who is asked; empty for anyone who may.</param>
/// <param name="Seed">What chance was made of: the same seed draws the same answers.</param>
/// <param name="Population">Answers it was drawn from.</param>
/// <param name="RubricVersion">The rubric people rate by.</param>
/// <param name="MadeBy">Who drew it.</param>
public sealed record QueueWish(string Name, ReviewPurpose Purpose, string Cohort, IReadOnlyList<string> Raters, int Seed, long Population, string RubricVersion, string MadeBy);

/// <summary>A queue as it is kept.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Wish">What it is.</param>
/// <param name="MadeAt">When it was drawn, UTC.</param>
/// <param name="Items">Answers in it.</param>
/// <param name="Done">Those rated by as many people as are wanted.</param>
public sealed record QueueDrawn(long Id, QueueWish Wish, DateTime MadeAt, int Items, int Done)
{
    /// <summary>Whether somebody is asked.</summary>
    public bool Asks(string rater) => Wish.Raters.Count == 0 || Wish.Raters.Contains(rater, StringComparer.OrdinalIgnoreCase);
}

/// <summary>An answer drawn into a queue.</summary>
/// <param name="Answer">Which.</param>
/// <param name="Why">Why it was drawn, as words that name nobody.</param>
/// <param name="Probability">With which it was drawn, above 0 to 1; null where chance did not choose it.</param>
/// <param name="RatersWanted">How many people are to rate it, from 1.</param>
public sealed record DrawnAnswer(ReviewedAnswer Answer, string Why, double? Probability, int RatersWanted);

/// <summary>An answer in a queue.</summary>
/// <param name="Id">Its number.</param>
/// <param name="QueueId">The queue's.</param>
/// <param name="Drawn">What was drawn.</param>
public sealed record ReviewItem(long Id, long QueueId, DrawnAnswer Drawn)
{
    /// <summary>Which answer.</summary>
    public ReviewedAnswer Answer => Drawn.Answer;
}

/// <summary>What one person did in a queue.</summary>
/// <param name="Rater">Who.</param>
/// <param name="Rated">Answers rated.</param>
/// <param name="Skipped">Answers passed over with a reason, and not rated since.</param>
public sealed record RaterProgress(string Rater, int Rated, int Skipped);
