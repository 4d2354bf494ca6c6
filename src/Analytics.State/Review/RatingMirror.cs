using Analytics.Transcripts;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Ratings;

namespace Analytics.State.Review;

/// <summary>Carries what people rated into the warehouse, whose view <c>ratings</c> tells of it.</summary>
/// <param name="warehouse">The warehouse.</param>
/// <param name="ratings">What is kept.</param>
/// <param name="clock">The time.</param>
public sealed class RatingMirror(WarehouseDatabase warehouse, Ratings ratings, TimeProvider clock)
{
    private readonly MirroredRatings _mirrored = new(warehouse, clock);
    private readonly RenewedAnswers _renewed = new(warehouse);

    /// <summary>
    /// Makes the warehouse's copy equal to what is kept; cheap where it is. What is held to all that was said in an interview, as ratings once were, is first held to its question and
    /// answer, where the warehouse knows those: else who rates it again would have rated something else.
    /// </summary>
    /// <returns>How many ratings differed.</returns>
    /// <exception cref="StateUnavailableException">The state file cannot be read; the copy stays as it was.</exception>
    public async Task<int> RefreshAsync(CancellationToken cancellationToken = default)
    {
        var differed = await SetAsync(cancellationToken);
        if (_renewed.Read() is not { Count: > 0 } renewed) return differed;
        ratings.Renew([.. renewed.Select(row => (new AnswerKey(row.InterviewId, row.ItemNo, row.Criterion, row.Whole), row.TurnNo, row.Answer))]);
        return differed + await SetAsync(cancellationToken);
    }

    private Task<int> SetAsync(CancellationToken cancellationToken) => _mirrored.SetAsync([.. ratings.Read().Select(Of)], cancellationToken);

    private static MirroredRating Of(Rating rating)
    {
        var (given, answer) = (rating.Given, rating.Answer);
        return new MirroredRating(
            rating.Id, answer.InterviewId, answer.ItemNo, answer.Criterion, answer.QuestionNo, answer.TurnNo, given.Score, answer.ScaleMin, answer.ScaleMax, given.Rater, given.Note,
            DateTime.SpecifyKind(given.RatedAt, DateTimeKind.Unspecified), given.IsBlind, given.RubricVersion, SnakeCase.Of(given.Purpose), given.Probability, answer.Dialogue);
    }
}
