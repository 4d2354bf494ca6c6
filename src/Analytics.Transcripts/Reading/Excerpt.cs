namespace Analytics.Transcripts.Reading;

/// <summary>A short piece of the file for a message: one line, never long.</summary>
internal static class Excerpt
{
    private const int Longest = 80;

    public static string Of(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var end = text.IndexOf('\n');
        if (end >= 0) text = text[..end].TrimEnd();
        if (text.Length <= Longest) return Shown(text);

        var cut = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return string.Concat(Shown(text[..cut].TrimEnd()), "…");
    }

    /// <summary>Control characters would be shown as nothing or as something else; a blank stands for each.</summary>
    private static string Shown(ReadOnlySpan<char> text)
    {
        var shown = text.ToString();
        foreach (var letter in text)
        {
            if (char.IsControl(letter)) shown = shown.Replace(letter, ' ');
        }

        return shown;
    }
}
