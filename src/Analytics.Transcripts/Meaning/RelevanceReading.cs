using Analytics.Transcripts.Reading;

namespace Analytics.Transcripts.Meaning;

/// <summary>Tells the relevance scales apart and what was measured from what was merely written.</summary>
internal static class RelevanceReading
{
    /// <summary>
    /// The judge gives fifths to TECHNICAL questions only; a PROJECT question with a value, or a value that is no fifth, can only be a similarity.
    /// A file whose values are all unmeasured zeros is the judge's: similarity is given to both types.
    /// </summary>
    public static RelevanceScale ScaleOf(IReadOnlyList<QuestionBlock> blocks)
    {
        var any = false;
        foreach (var block in blocks)
        {
            if (block.Relevance is not { } value) continue;
            any = true;
            if ((block.Type == DeclaredType.Project && value != 0) || !IsFifth(value)) return RelevanceScale.Similarity;
        }

        return any ? RelevanceScale.Judge : RelevanceScale.None;
    }

    /// <summary>The measured value; null for a PROJECT question's zero and for a zero the judge cannot give.</summary>
    public static double? Measured(QuestionBlock block, RelevanceScale scale) =>
        block.Relevance is 0 && (block.Type == DeclaredType.Project || scale == RelevanceScale.Judge) ? null : block.Relevance;

    private static bool IsFifth(double value) => Math.Abs((value * 5) - Math.Round(value * 5)) < 1e-9;
}
