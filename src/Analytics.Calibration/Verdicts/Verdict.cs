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

    /// <summary>Nothing to judge, or too few interviews to judge by.</summary>
    NoData,
}

/// <summary>One requirement, judged.</summary>
/// <param name="Id">orders_profiles, right_level, top_end, repeatable, stable or decisions_follow.</param>
/// <param name="Verdict">The judgement.</param>
/// <param name="Value">The figure judged, in its own unit; null without data.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end of its interval.</param>
/// <param name="N">Interviews behind it (units, where interviews are paired).</param>
/// <param name="Threshold">The value the interval must be on the good side of; for a band around 0, its half width.</param>
/// <param name="Sentence">The judgement in words.</param>
public sealed record VerdictCard(string Id, Verdict Verdict, double? Value, double? Low, double? High, int N, double Threshold, string Sentence);
