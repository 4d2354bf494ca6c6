using Analytics.State.Review;
using Analytics.Warehouse.Queries;

namespace Analytics.Review.Reading;

/// <summary>The scales that people are offered: as the evaluator uses them, so that pass and fail are two levels and not eleven tenths.</summary>
public sealed class RatingScales(CriterionSteps steps)
{
    /// <summary>The scale of an answer.</summary>
    public RatingScale Of(ReviewedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return RatingScale.Of(answer.ScaleMin, answer.ScaleMax, steps.Of(answer.Criterion, answer.ScaleMin, answer.ScaleMax));
    }
}
