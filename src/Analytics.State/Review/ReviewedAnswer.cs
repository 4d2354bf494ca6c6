namespace Analytics.State.Review;

/// <summary>What is rated: one thing an evaluator judged in an interview, as it stood when it was drawn.</summary>
/// <param name="InterviewId">The interview's public id.</param>
/// <param name="ItemNo">The evaluation item, from 1.</param>
/// <param name="Criterion">What is judged.</param>
/// <param name="QuestionNo">The question it is about; null where none is known.</param>
/// <param name="TurnNo">The turn it is about; null for the interview as a whole.</param>
/// <param name="ScaleMin">The scale's lower end.</param>
/// <param name="ScaleMax">The scale's upper end, above the lower one.</param>
/// <param name="Dialogue">
/// Hash of the words that are rated: what was asked and answered, or all that was said where the interview as a whole is; null where there are none. Equal words have
/// an equal one in every run.
/// </param>
public sealed record ReviewedAnswer(long InterviewId, int ItemNo, string Criterion, int? QuestionNo, int? TurnNo, double ScaleMin, double ScaleMax, long? Dialogue)
{
    /// <summary>What tells it from any other, the text included.</summary>
    public AnswerKey Key => new(InterviewId, ItemNo, Criterion, Dialogue);
}

/// <summary>What tells one answer of one text from any other.</summary>
/// <param name="InterviewId">The interview.</param>
/// <param name="ItemNo">The evaluation item.</param>
/// <param name="Criterion">What is judged.</param>
/// <param name="Dialogue">Hash of the words; null where there are none.</param>
public sealed record AnswerKey(long InterviewId, int ItemNo, string Criterion, long? Dialogue);

/// <summary>Why an answer is rated. Names in snake_case are what is kept and what the view <c>ratings</c> shows.</summary>
public enum ReviewPurpose
{
    /// <summary>Drawn at random with a known probability: what is said of the whole rests on these.</summary>
    Sample,

    /// <summary>Sources disagree about it.</summary>
    Disagreement,

    /// <summary>Its interview is close to the pass mark.</summary>
    NearMark,

    /// <summary>Rated a second time, to see how far people agree.</summary>
#pragma warning disable CA1720 // The view's own word; no number is meant.
    Double,
#pragma warning restore CA1720

    /// <summary>Given from outside: by a file.</summary>
    Given,
}
