namespace Analytics.Warehouse.Ratings;

/// <summary>What a person rated, as the view <c>ratings</c> tells of it. The state file keeps it; the warehouse has a copy.</summary>
/// <param name="RatingNo">Its number in the state file.</param>
/// <param name="InterviewId">The interview's public id.</param>
/// <param name="ItemNo">The evaluation item, from 1.</param>
/// <param name="Criterion">What was judged.</param>
/// <param name="QuestionNo">The question it is about; null where none is known.</param>
/// <param name="TurnNo">The turn it is about; null for the interview as a whole.</param>
/// <param name="Score">The score, between the ends of the scale.</param>
/// <param name="ScaleMin">The scale's lower end.</param>
/// <param name="ScaleMax">The scale's upper end.</param>
/// <param name="Rater">Who rated.</param>
/// <param name="Note">What they wrote; empty for nothing.</param>
/// <param name="RatedAt">When, UTC.</param>
/// <param name="Blind">Whether the evaluator's score was hidden.</param>
/// <param name="RubricVersion">Which rubric they rated by.</param>
/// <param name="Purpose">Why it was drawn: sample, disagreement, near_mark, double or given.</param>
/// <param name="Probability">Above 0 to 1; of a sample, the answers of its stratum that were rated over all that the stratum has. Null when unknown.</param>
/// <param name="Dialogue">Hash of the words that were rated; null where the interview has none.</param>
public sealed record MirroredRating(
    long RatingNo, long InterviewId, int ItemNo, string Criterion, int? QuestionNo, int? TurnNo, double Score, double ScaleMin, double ScaleMax, string Rater, string Note, DateTime RatedAt, bool Blind,
    string RubricVersion, string Purpose, double? Probability, long? Dialogue);
