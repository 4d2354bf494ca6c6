namespace Analytics.Transcripts;

/// <summary>
/// What a relevance value means. The two scales measure different things and must never share an average or a trend line.
/// </summary>
public enum RelevanceScale
{
    /// <summary>The file lists no relevance (generation 1), or none of its values tells the scale.</summary>
    None,

    /// <summary>A continuous text similarity between question and job description, 0 to 1 (generation 2).</summary>
    Similarity,

    /// <summary>An LLM judge's 0.2, 0.4, 0.6, 0.8 or 1.0, for TECHNICAL questions only (generation 3).</summary>
    Judge,
}
