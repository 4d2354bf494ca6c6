namespace Analytics.Transcripts.Reading;

/// <summary>What reading a file brought to light: the faults that keep it out and what must be told about it.</summary>
internal sealed class Notes
{
    /// <summary>Beyond this many of a kind a file is not a transcript written a little differently; the rest is not listed.</summary>
    public const int MostUnreadable = 500;

    private int _unreadable;

    public List<Fault> Faults { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>Something is there and is not understood: where, the words, and what would be.</summary>
    public void Unreadable(int line, string what, ReadOnlySpan<char> words, string understood, FindingSeverity severity = FindingSeverity.Warning)
    {
        if (++_unreadable <= MostUnreadable)
            Findings.Add(new Finding(FindingCode.ValueUnreadable, severity, Math.Max(1, line), $"{what} \"{Excerpt.Of(words)}\" is not understood; {understood}."));
        else if (_unreadable == MostUnreadable + 1)
            Findings.Add(new Finding(FindingCode.ValueUnreadable, severity, Math.Max(1, line), $"From here on more is not understood than the {MostUnreadable} values and labels listed."));
    }

    /// <summary>Something stands twice.</summary>
    public void Repeated(int line, string what, string counts) =>
        Findings.Add(new Finding(FindingCode.SectionRepeated, FindingSeverity.Warning, line, $"{what} stands more than once; {counts} counts."));
}
