using Analytics.Portal.Components;
using Analytics.State.Review;

namespace Analytics.Portal.Pages.Review;

/// <summary>Purposes and grounds as words.</summary>
internal static class ReviewWords
{
    private const int Named = 3;

    /// <summary>Why answers are rated.</summary>
    public static string Of(ReviewPurpose purpose) => purpose switch
    {
        ReviewPurpose.Sample => "Random sample",
        ReviewPurpose.Disagreement => "Sources disagree",
        ReviewPurpose.NearMark => "Near the pass mark",
        ReviewPurpose.Double => "Second rating",
        _ => "From a file",
    };

    /// <summary>Some queues, by name: the first few, and how many more.</summary>
    public static string Names(IReadOnlyList<string> queues)
    {
        var named = string.Join(", ", queues.Take(Named));
        return queues.Count > Named ? $"{named} and {Figure.Of(queues.Count - Named, "more", "more")}" : named;
    }

    /// <summary>What a golden score rests on.</summary>
    public static string Of(GoldenBasis basis) => basis switch
    {
        GoldenBasis.Adjudicated => "settled",
        GoldenBasis.Unanimous => "rated alike by two or more",
        _ => "rated by one",
    };
}
