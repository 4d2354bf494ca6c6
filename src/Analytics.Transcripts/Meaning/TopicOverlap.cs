namespace Analytics.Transcripts.Meaning;

/// <summary>How much of a topic other texts share.</summary>
/// <remarks>Its words are taken when they are first asked for, and the tables they stand in are used again for the next topic: an interview has many.</remarks>
internal sealed class TopicOverlap
{
    private readonly HashSet<ulong> _known = [];
    private readonly HashSet<ulong> _words = [];
    private string? _unread;

    /// <summary>The text whose topic it is from now on.</summary>
    public void Begin(string whole)
    {
        _known.Clear();
        _unread = whole;
    }

    /// <summary>Share of the topic words of <paramref name="part"/> that the topic holds too, 0 to 1; 0 when it has none.</summary>
    public double Share(ReadOnlySpan<char> part)
    {
        foreach (var token in new Tokens(_unread)) _known.Add(token);
        _unread = null;
        _words.Clear();
        var shared = 0;
        foreach (var token in new Tokens(part))
        {
            if (!Tokens.IsStopword(token) && _words.Add(token) && _known.Contains(token)) shared++;
        }

        return _words.Count == 0 ? 0 : (double)shared / _words.Count;
    }
}
