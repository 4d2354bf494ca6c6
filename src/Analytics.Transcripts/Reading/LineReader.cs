namespace Analytics.Transcripts.Reading;

/// <summary>Walks the lines of a piece of text without copying them, and knows their numbers.</summary>
internal ref struct LineReader(ReadOnlySpan<char> text, int firstLine)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>The current line without its end and without trailing blanks.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Where the current line starts in the text.</summary>
    public int Offset { get; private set; }

    /// <summary>The current line's number in the file.</summary>
    public int Line { get; private set; } = firstLine - 1;

    /// <summary>Moves to the next line; false at the end.</summary>
    public bool MoveNext()
    {
        if (_next >= _text.Length) return false;

        Offset = _next;
        Line++;
        var rest = _text[_next..];
        var end = rest.IndexOf('\n');
        Current = (end < 0 ? rest : rest[..end]).TrimEnd();
        _next = end < 0 ? _text.Length : _next + end + 1;
        return true;
    }

    /// <summary>The first line after the current one that is not blank; empty at the end.</summary>
    public readonly ReadOnlySpan<char> PeekNonBlank()
    {
        var ahead = this;
        while (ahead.MoveNext())
        {
            if (!ahead.Current.IsEmpty) return ahead.Current;
        }

        return [];
    }
}
