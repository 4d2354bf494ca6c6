namespace Analytics.Transcripts.Reading;

/// <summary>Counts words as a reader would: runs of anything but blanks.</summary>
internal static class Words
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var letter in text)
        {
            var blank = letter <= ' ' || (letter >= '\u0085' && char.IsWhiteSpace(letter));
            if (!blank && !inside) words++;
            inside = !blank;
        }

        return words;
    }
}
