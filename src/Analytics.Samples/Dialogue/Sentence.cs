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

    /// <summary>The first sentence, cut at a word where it is long.</summary>
    public static string First(string text)
    {
        var end = text.IndexOfAny(['.', '?', '\n'], Math.Min(20, text.Length - 1));
        var first = end < 0 ? text : text[..(text[end] == '\n' ? end : end + 1)];
        if (first.Length <= 140) return first;
        var cut = first.LastIndexOf(' ', 136);
        return first[..cut] + " ...";
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
