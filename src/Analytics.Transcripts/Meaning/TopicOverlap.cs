namespace Analytics.Transcripts.Meaning;

/// <summary>How much of one text's topic another shares.</summary>
internal static class TopicOverlap
{
    /// <summary>Share of the topic words of <paramref name="part"/> that <paramref name="whole"/> holds too, 0 to 1; 0 when it has none.</summary>
    public static double Share(ReadOnlySpan<char> whole, ReadOnlySpan<char> part)
    {
        var known = new HashSet<ulong>();
        foreach (var token in new Tokens(whole)) known.Add(token);

        var words = new HashSet<ulong>();
        var shared = 0;
        foreach (var token in new Tokens(part))
        {
            if (!Tokens.IsStopword(token) && words.Add(token) && known.Contains(token)) shared++;
        }

        return words.Count == 0 ? 0 : (double)shared / words.Count;
    }
}
