namespace Analytics.Transcripts;

/// <summary>What became of a text: a transcript with what must be told about it, or the reasons it is none.</summary>
public abstract record ParseOutcome
{
    private ParseOutcome()
    {
    }

    /// <summary>The text is a transcript.</summary>
    /// <param name="Transcript">What it says.</param>
    /// <param name="Findings">What a reader must be told about it, in line order.</param>
    public sealed record Parsed(Transcript Transcript, IReadOnlyList<Finding> Findings) : ParseOutcome;

    /// <summary>The text is kept out.</summary>
    /// <param name="Faults">Why, at least one, in line order.</param>
    public sealed record Rejected(IReadOnlyList<Fault> Faults) : ParseOutcome;
}
