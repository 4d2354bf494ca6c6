namespace Analytics.Transcripts;

/// <summary>What the report writer recommends, lowest first.</summary>
public enum RecommendationLevel
{
    /// <summary>"Not a fit".</summary>
    NotAFit,

    /// <summary>Anything "with reservations", also "proceed to next round with reservations".</summary>
    Reservations,

    /// <summary>"Proceed to (the) next round".</summary>
    Proceed,
}

/// <summary>Which part of the file a recommendation was read from.</summary>
public enum RecommendationSource
{
    /// <summary>The RECOMMENDATION (FULL) section.</summary>
    Recommendation,

    /// <summary>The HR report's Overall Recommendation, because the section is absent (generation 1) or was cut.</summary>
    Report,
}

/// <summary>The recommendation of one interview.</summary>
/// <param name="Level">The level its wording stands for; null when no source gives a known one.</param>
/// <param name="Text">The words it was read from, Markdown kept; null when the file has none.</param>
/// <param name="Source">Where those words stand; null when the file has none.</param>
public sealed record Recommendation(RecommendationLevel? Level, string? Text, RecommendationSource? Source);
