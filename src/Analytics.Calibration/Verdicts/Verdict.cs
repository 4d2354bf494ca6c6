namespace Analytics.Calibration.Verdicts;

/// <summary>What an interval says about a requirement.</summary>
public enum Verdict
{
    /// <summary>The whole interval is on the good side.</summary>
    Pass,

    /// <summary>The whole interval is on the bad side.</summary>
    Fail,

    /// <summary>In between: the data allow both.</summary>
    NotProven,

    /// <summary>Nothing to judge, or too few candidates to judge by.</summary>
    NoData,
}

/// <summary>One requirement, judged.</summary>
/// <param name="Id">orders_profiles, right_level, top_end, repeatable, stable, decisions_follow or coverage.</param>
/// <param name="Verdict">The judgement.</param>
/// <param name="Value">The figure judged, in its own unit; null without data.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end of its interval.</param>
/// <param name="N">Candidates behind it; questions, for coverage.</param>
/// <param name="Threshold">The value the interval must be on the good side of; for a band around 0, its half width.</param>
/// <param name="Sentence">The judgement in at most 35 words.</param>
public sealed record VerdictCard(string Id, Verdict Verdict, double? Value, double? Low, double? High, int N, double Threshold, string Sentence)
{
    /// <summary>What was found, without what would settle it and without a warning on small numbers.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Claim { get; init; } = Sentence;

    /// <summary>The value the interval must be wholly beyond to fail; for a band around 0, its half width. As a rule the threshold.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double FailsBeyond { get; init; } = Threshold;

    /// <summary>The claim in few words, for a headline.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Brief { get; init; } = Sentence;
}
