namespace Analytics.Samples.Dialogue;

/// <summary>What happens to a sentence when it is put behind another.</summary>
internal static class Sentence
{
    /// <summary>With a small first letter, unless the first word is "I" or an abbreviation.</summary>
    public static string Continued(string sentence)
    {
        if (sentence.Length < 2 || !char.IsUpper(sentence[0])) return sentence;
        var keeps = sentence[0] == 'I' && !char.IsLetter(sentence[1]) || char.IsUpper(sentence[1]) || char.IsDigit(sentence[1]);
        return keeps ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];
    }

    /// <summary>One sentence worth quoting: the longest of the first paragraph, cut at a word where it is very long.</summary>
    public static string Telling(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var best = "";
        foreach (var sentence in (end < 0 ? text : text[..end]).Split(". "))
            if (sentence.Length > best.Length) best = sentence;
        if (best.EndsWith("..", StringComparison.Ordinal)) return best.TrimEnd('.') + "...";
        if (best.Length <= 150) return best[^1] is '.' or '?' or ':' ? best : best + ".";
        return best[..best.LastIndexOf(' ', 146)] + " ...";
    }

    public static int Words(string text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var blank = char.IsWhiteSpace(c);
            if (!blank && !inside) words++;
            inside = !blank;
        }

        return words;
    }
}
