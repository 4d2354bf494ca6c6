using System.Text.RegularExpressions;

namespace Analytics.Transcripts;

/// <summary>What a recruiter's turn asks, so that the same question is found again behind another greeting.</summary>
public static partial class QuestionWording
{
    // "How so" and the like say nothing of what is asked.
    private const int FewestWords = 4;

    private const string SentenceEnds = ".!?\n";

    /// <summary>The last sentence that ends in a question mark, else the last sentence; trimmed.</summary>
    /// <param name="text">The turn.</param>
    public static string Sentence(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.LastIndexOf('?');
        if (end > 0 && !SentenceEnds.Contains(text[end - 1], StringComparison.Ordinal)) return text[StartOf(text, end - 1)..(end + 1)].Trim();

        var rest = text.AsSpan().TrimEnd();
        var words = rest.Length;
        while (words > 0 && SentenceEnds.Contains(rest[words - 1], StringComparison.Ordinal)) words--;
        return words == 0 ? "" : rest[StartOf(text, words - 1)..].Trim().ToString();
    }

    /// <summary>The words of <see cref="Sentence"/> alone, in lower case, without a polite opening; null where they are too few to say what is asked.</summary>
    /// <param name="text">The turn.</param>
    public static string? Words(string text)
    {
        var words = PoliteOpening().Replace(NoWord().Replace(Sentence(text).ToLowerInvariant(), " ").Trim(), "");
        return words.AsSpan().Count(' ') + 1 < FewestWords ? null : words;
    }

    private static int StartOf(string text, int last)
    {
        while (last >= 0 && !SentenceEnds.Contains(text[last], StringComparison.Ordinal)) last--;
        return last + 1;
    }

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoWord();

    [GeneratedRegex(
        "^(?:(?:next question|my question is|please|to start|finally|(?:for )?the (?:first|next|last) (?:technical )?question"
        + "|i d like (?:you )?to (?:hear|tell me|explain|describe)|tell me|(?:could|can|would|will) you (?:please )?(?:tell me|explain|describe|set out|walk me through|share)"
        + "|let s talk about|and|so|now) )+",
        RegexOptions.CultureInvariant)]
    private static partial Regex PoliteOpening();
}
