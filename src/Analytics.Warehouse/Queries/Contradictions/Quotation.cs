namespace Analytics.Warehouse.Queries;

/// <summary>Takes the sentence out of a text that says what is quoted.</summary>
internal static class Quotation
{
    private const int Longest = 240;

    private static readonly char[] Marks = ['*', '_', '`', '#', '>', ' ', '-', '\t'];

    /// <summary>The first sentence that holds any of some words, upper and lower case alike; the first one when none does; null for a text without words.</summary>
    /// <param name="text">A text, Markdown or not.</param>
    /// <param name="words">What the sentence should hold; none for the first sentence.</param>
    public static string? Of(string? text, params ReadOnlySpan<string> words)
    {
        string? first = null;
        foreach (var sentence in Sentences(text ?? ""))
        {
            first ??= sentence;
            foreach (var word in words)
            {
                if (sentence.Contains(word, StringComparison.OrdinalIgnoreCase)) return Cut(sentence);
            }
        }

        return first is null ? null : Cut(first);
    }

    // A sentence ends at a full stop, a question or exclamation mark before a blank, or with its paragraph. A line break alone is a blank.
    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var ends = i == text.Length
                || (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] == '*'))
                || (text[i] == '\n' && i + 1 < text.Length && text[i + 1] is '\n' or '\r' or '-' or '*' or '#');
            if (!ends) continue;
            var sentence = Plain(text[start..Math.Min(i + 1, text.Length)]);
            if (sentence.Any(char.IsLetter)) yield return sentence;
            start = i + 1;
        }
    }

    private static string Plain(string sentence) =>
        string.Join(' ', sentence.Replace("**", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(Marks);

    private static string Cut(string sentence)
    {
        if (sentence.Length <= Longest) return sentence;
        var blank = sentence.LastIndexOf(' ', Longest);
        return sentence[..(blank > 0 ? blank : Longest)] + "…";
    }
}
