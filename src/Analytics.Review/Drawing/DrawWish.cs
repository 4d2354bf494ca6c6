using Analytics.State.Review;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Review.Drawing;

/// <summary>What somebody wants drawn to be rated.</summary>
/// <param name="Name">The queue's name.</param>
/// <param name="Purpose">Why; <see cref="ReviewPurpose.Given"/> cannot be drawn.</param>
/// <param name="Cohort">The interviews.</param>
/// <param name="Size">Most answers, 1 to <see cref="MostAnswers"/>.</param>
/// <param name="Seed">What chance is made of.</param>
/// <param name="MadeBy">Who draws.</param>
public sealed record DrawWish(string Name, ReviewPurpose Purpose, Cohort Cohort, int Size, int Seed, string MadeBy)
{
    /// <summary>Most answers of one queue.</summary>
    public const int MostAnswers = 5000;

    /// <summary>The pass mark where none is named, as on the page of cut scores.</summary>
    public const double UsualMark = 3.5;

    /// <summary>Only answers judged by this; null for all.</summary>
    public string? Criterion { get; init; }

    /// <summary>The pass mark, in points from 1 to 5, for answers near it.</summary>
    public double Mark { get; init; } = UsualMark;

    /// <summary>Of a sample, the share that two people rate, in per cent from 0 to 100.</summary>
    public int DoublePercent { get; init; }

    /// <summary>Who is asked; empty for anyone who may.</summary>
    public IReadOnlyList<string> Raters { get; init; } = [];
}

/// <summary>Nothing is drawn; the message is the sentence to show.</summary>
public sealed class DrawRefusedException(string message) : Exception(message);
