namespace Analytics.Transcripts.Meaning;

/// <summary>What a recommendation's wording stands for, case and Markdown ignored.</summary>
internal static class RecommendationWording
{
    private static readonly string[] Negations = ["not ", "n't ", "n’t ", "cannot ", "never "];

    /// <summary>
    /// The level named first in the text; null when it names none. "With reservations" in the sentence that says "proceed" makes it
    /// reservations; "do not proceed" is no known wording.
    /// </summary>
    public static RecommendationLevel? LevelOf(ReadOnlySpan<char> markdown)
    {
        var text = Plain(markdown);
        var notAFit = text.IndexOf("not a fit", StringComparison.Ordinal);
        var reservations = text.IndexOf("with reservations", StringComparison.Ordinal);
        var proceed = Proceed(text);
        var first = Earliest(notAFit, Earliest(reservations, proceed));
        if (first < 0) return null;
        if (first == notAFit) return RecommendationLevel.NotAFit;
        if (first == reservations) return RecommendationLevel.Reservations;

        var sentence = text.AsSpan(first);
        var end = sentence.IndexOfAny('.', '!', '\n');
        var reserved = (end < 0 ? sentence : sentence[..end]).Contains("with reservations", StringComparison.Ordinal);
        return reserved ? RecommendationLevel.Reservations : RecommendationLevel.Proceed;
    }

    /// <summary>True when nothing is left but Markdown marks: what the harness's cut leaves behind.</summary>
    public static bool IsEmpty(ReadOnlySpan<char> markdown) => markdown.Trim("*_#-> \t\r\n").IsEmpty;

    private static int Proceed(string text)
    {
        for (var at = 0; (at = text.IndexOf("proceed to", at, StringComparison.Ordinal)) >= 0; at += 10)
        {
            var rest = text.AsSpan(at + "proceed to".Length).TrimStart();
            if (rest.StartsWith("the ", StringComparison.Ordinal)) rest = rest[4..].TrimStart();
            if (rest.StartsWith("next round", StringComparison.Ordinal) && !Negated(text.AsSpan(0, at))) return at;
        }

        return -1;
    }

    private static bool Negated(ReadOnlySpan<char> before)
    {
        var sentence = before[(before.LastIndexOfAny('.', '!', '\n') + 1)..];
        foreach (var negation in Negations)
        {
            if (sentence.EndsWith(negation, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static int Earliest(int a, int b) => a < 0 ? b : b < 0 ? a : Math.Min(a, b);

    /// <summary>Lower case, without emphasis marks, each run of blanks one blank (line breaks kept apart from sentences by nothing: a phrase may wrap).</summary>
    private static string Plain(ReadOnlySpan<char> markdown)
    {
        var plain = new System.Text.StringBuilder(markdown.Length);
        var paragraphEnds = 0;
        foreach (var letter in markdown)
        {
            if (letter is '*' or '_' or '`' or '#') continue;
            if (char.IsWhiteSpace(letter))
            {
                paragraphEnds += letter == '\n' ? 1 : 0;
                if (plain.Length > 0 && plain[^1] is not (' ' or '\n')) plain.Append(' ');
                if (paragraphEnds == 2 && plain.Length > 0) plain[^1] = '\n';
                continue;
            }

            paragraphEnds = 0;
            plain.Append(char.ToLowerInvariant(letter));
        }

        return plain.ToString();
    }
}
