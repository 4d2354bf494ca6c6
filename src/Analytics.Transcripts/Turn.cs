namespace Analytics.Transcripts;

/// <summary>Who speaks a turn.</summary>
public enum Speaker
{
    /// <summary>The AI recruiter, who asks.</summary>
    Recruiter,

    /// <summary>The simulated candidate, who answers.</summary>
    Candidate,
}

/// <summary>What a recruiter's turn does in the interview: our own reading, beside the harness's declared type.</summary>
public enum TurnKind
{
    /// <summary>Greets and asks the candidate to introduce themselves.</summary>
    Introduction,

    /// <summary>Asks about a project or experience of the candidate's.</summary>
    Project,

    /// <summary>Asks a technical question.</summary>
    Technical,

    /// <summary>Stays on the question before it: asks for more, or whether an explanation helped.</summary>
    FollowUp,

    /// <summary>Asks whether the candidate has questions, or answers them.</summary>
    Closing,

    /// <summary>The last words; no answer is expected.</summary>
    Ending,
}

/// <summary>One turn of the dialogue.</summary>
/// <param name="Number">Position in the dialogue, from 1, both speakers counted.</param>
/// <param name="Speaker">Who speaks.</param>
/// <param name="Kind">What a recruiter's turn does; null for the candidate's.</param>
/// <param name="Text">The words without the speaker's prefix, trimmed, line ends as <c>\n</c>.</param>
/// <param name="Words">Number of blank-separated words.</param>
/// <param name="Line">Line of the file the turn starts on, from 1.</param>
public sealed record Turn(int Number, Speaker Speaker, TurnKind? Kind, string Text, int Words, int Line)
{
    /// <summary>Seconds from the start of the interview; null where the source does not tell.</summary>
    public double? AtSeconds { get; init; }
}
