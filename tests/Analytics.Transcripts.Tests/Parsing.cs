namespace Analytics.Transcripts.Tests;

/// <summary>Parses and expects one of the two outcomes.</summary>
internal static class Parsing
{
    public static (Transcript Transcript, IReadOnlyList<Finding> Findings) Parsed(string text)
    {
        var outcome = TranscriptParser.Parse(text);
        var parsed = Assert.IsType<ParseOutcome.Parsed>(outcome);
        return (parsed.Transcript, parsed.Findings);
    }

    public static IReadOnlyList<Fault> Rejected(string text) => Assert.IsType<ParseOutcome.Rejected>(TranscriptParser.Parse(text)).Faults;

    /// <summary>The one finding of this code; the line it names is inside the text.</summary>
    public static Finding TheFinding(string text, FindingCode code)
    {
        var finding = Assert.Single(Parsed(text).Findings, f => f.Code == code);
        Assert.InRange(finding.Line, 1, LineCount(text));
        return finding;
    }

    public static int LineCount(string text) => text.Split('\n').Length;

    /// <summary>The number of the first line that holds these words.</summary>
    public static int LineOf(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"\"{words}\" is not in the text");
        return text[..at].Count(letter => letter == '\n') + 1;
    }
}
