namespace Analytics.Transcripts.Reading;

/// <summary>
/// The text of a file twice: as it is, from which words are kept, and with full-width and other scripts' digits, colons, slashes and blanks folded to
/// ASCII, in which labels and values are looked for. Both have the same length, so a place in one is the same place in the other.
/// </summary>
internal sealed class SourceText
{
    private SourceText(string text, string folded) => (Text, Folded) = (text, folded);

    public string Text { get; }

    public string Folded { get; }

    public static SourceText Of(string text)
    {
        // No character, but UTF-8 can say it, and the normaliser refuses it.
        text = Composed(text.Replace('\uFFFE', '\uFFFD'));
        var folded = default(char[]);
        var span = text.AsSpan();
        for (var at = 0; (at = NextWide(span, at)) >= 0; at++)
        {
            var plain = Plain(span[at]);
            if (plain != span[at]) (folded ??= text.ToCharArray())[at] = plain;
        }

        return new SourceText(text, folded is null ? text : new string(folded));
    }

    private static int NextWide(ReadOnlySpan<char> text, int from)
    {
        var next = from < text.Length ? text[from..].IndexOfAnyExceptInRange('\0', '\u007F') : -1;
        return next < 0 ? -1 : from + next;
    }

    /// <summary>Characters up to the first combining mark and most punctuation are composed as they are; only what may not be is given to the normaliser.</summary>
    private static string Composed(string text)
    {
        var span = text.AsSpan();
        if (!span.ContainsAnyInRange('\u0300', '\u2001') && !span.ContainsAnyInRange('\u2126', '\uFFFF')) return text;

        var sound = true;
        for (var at = 0; at < span.Length && sound; at++)
        {
            if (!char.IsSurrogate(span[at])) continue;
            sound = char.IsHighSurrogate(span[at]) && at + 1 < span.Length && char.IsLowSurrogate(span[++at]);
        }

        return sound ? text.Normalize(System.Text.NormalizationForm.FormC) : text;
    }

    private static char Plain(char letter) => letter switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
        '\u00A0' or '\u3000' or '\u2007' or '\u202F' or '\u2009' or '\u200A' or '\u200B' or '\uFEFF' or '\u00AD' or '\u2060' => ' ',
        '\u066B' => '.',
        '\u066A' => '%',
        '\uFE55' or '\uA789' or '\u2236' or '\uFE13' => ':',
        '\u2215' or '\u2044' => '/',
        '\u2212' => '-',
        _ when char.IsDigit(letter) => (char)('0' + (int)char.GetNumericValue(letter)),
        _ => letter,
    };
}
