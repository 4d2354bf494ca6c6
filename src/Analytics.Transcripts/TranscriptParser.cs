namespace Analytics.Transcripts;

/// <summary>Text to <see cref="Transcript"/>: a pure function, one pass, no clock and no I/O.</summary>
public static class TranscriptParser
{
    /// <summary>Parses the bytes of one file. A byte-order mark is allowed; bytes that are not UTF-8 are a fault.</summary>
    /// <param name="utf8">The file's content.</param>
    public static ParseOutcome Parse(ReadOnlySpan<byte> utf8) => throw new NotImplementedException();

    /// <summary>Parses the text of one file.</summary>
    /// <param name="text">The file's content; CRLF and LF line ends may be mixed.</param>
    public static ParseOutcome Parse(string text) => throw new NotImplementedException();
}
