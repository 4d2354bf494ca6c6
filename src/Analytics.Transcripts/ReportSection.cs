namespace Analytics.Transcripts;

/// <summary>The parts of the HR report, in its order.</summary>
public enum ReportPart
{
    /// <summary>What stands before the first known heading: a title, a summary.</summary>
    Preamble,

    /// <summary>"Candidate Overall Suitability".</summary>
    Suitability,

    /// <summary>"Key Strengths".</summary>
    Strengths,

    /// <summary>"Areas for Development &amp; Critical Gaps".</summary>
    Gaps,

    /// <summary>"Technical Skills Demonstrated".</summary>
    Skills,

    /// <summary>"Communication Effectiveness".</summary>
    Communication,

    /// <summary>"Overall Recommendation".</summary>
    Recommendation,
}

/// <summary>One part of the HR report.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Text">Its Markdown without the heading, trimmed.</param>
/// <param name="Line">Line of the file its heading (or, for the preamble, its text) stands on, from 1.</param>
public sealed record ReportSection(ReportPart Part, string Text, int Line);
