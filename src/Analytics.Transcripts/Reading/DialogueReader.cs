namespace Analytics.Transcripts.Reading;

/// <summary>A turn before its kind is known.</summary>
internal readonly record struct SpokenTurn(Speaker Speaker, string Text, int Words, int Line);

/// <summary>Cuts the dialogue into turns at the two exact prefixes; everything up to the next one belongs to the turn.</summary>
internal static class DialogueReader
{
    private const string Recruiter = "AI Recruiter: ";
    private const string Candidate = "Candidate: ";

    public static List<SpokenTurn> Read(string text, Stretch stretch)
    {
        var turns = new List<SpokenTurn>(24);
        var span = stretch.Of(text);
        var lines = new LineReader(span, stretch.Line);
        (Speaker Speaker, int TextAt, int Line)? open = null;
        while (lines.MoveNext())
        {
            if (StartsTurn(span[lines.Offset..]) is not { } start) continue;

            Close(span, open, lines.Offset, turns);
            open = (start.Speaker, lines.Offset + start.Prefix, lines.Line);
        }

        Close(span, open, span.Length, turns);
        return turns;
    }

    private static (Speaker Speaker, int Prefix)? StartsTurn(ReadOnlySpan<char> line) =>
        line.StartsWith(Recruiter, StringComparison.Ordinal) ? (Speaker.Recruiter, Recruiter.Length)
        : line.StartsWith(Candidate, StringComparison.Ordinal) ? (Speaker.Candidate, Candidate.Length)
        : null;

    private static void Close(ReadOnlySpan<char> span, (Speaker Speaker, int TextAt, int Line)? open, int end, List<SpokenTurn> turns)
    {
        if (open is not { } turn) return;

        var words = span[Math.Min(turn.TextAt, end)..end].Trim();
        turns.Add(new SpokenTurn(turn.Speaker, words.ToString(), Words.Count(words), turn.Line));
    }
}
