using Analytics.State.Review;

namespace Analytics.Portal.Pages.Review;

/// <summary>Purposes and grounds as words.</summary>
internal static class ReviewWords
{
    /// <summary>Why answers are rated.</summary>
    public static string Of(ReviewPurpose purpose) => purpose switch
    {
        ReviewPurpose.Sample => "Random sample",
        ReviewPurpose.Disagreement => "Sources disagree",
        ReviewPurpose.NearMark => "Near the pass mark",
        ReviewPurpose.Double => "Second rating",
        _ => "From a file",
    };

    /// <summary>What a golden score rests on.</summary>
    public static string Of(GoldenBasis basis) => basis switch
    {
        GoldenBasis.Adjudicated => "settled",
        GoldenBasis.Unanimous => "rated alike by two or more",
        _ => "rated by one",
    };
}
