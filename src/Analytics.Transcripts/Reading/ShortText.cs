using System.Globalization;
using System.Text;

namespace Analytics.Transcripts.Reading;

/// <summary>Makes a name or position fit to be shown and grouped by: one line, single blanks, nothing invisible, at most 200 characters.</summary>
internal static class ShortText
{
    /// <summary>Characters kept of a name or position.</summary>
    public const int Longest = 200;

    /// <summary>The cleaned text, null when nothing is left; each change is told.</summary>
    public static string? Of(ReadOnlySpan<char> shown, string what, int line, Notes notes)
    {
        shown = Marks.Value(shown.Trim());
        var clean = Folded(shown);
        if (clean is not null)
            notes.Findings.Add(new Finding(FindingCode.PositionNormalised, FindingSeverity.Info, line, $"Control characters or odd blanks in the {what} were folded: \"{Excerpt.Of(clean)}\"."));
        clean ??= shown.ToString();
        if (clean.Length > Longest)
        {
            notes.Findings.Add(new Finding(FindingCode.TextShortened, FindingSeverity.Info, line, $"The {what} has {clean.Length} characters; the first {Longest} are kept."));
            clean = Cut(clean);
        }

        return clean.Length == 0 ? null : clean;
    }

    /// <summary>The cleaned text, without a word about what was changed.</summary>
    public static string Fit(string shown)
    {
        shown = Folded(shown.AsSpan().Trim()) ?? shown.Trim();
        return shown.Length > Longest ? Cut(shown) : shown;
    }

    private static string Cut(string text)
    {
        var end = Longest;
        while (end > 1 && (char.IsLowSurrogate(text[end]) || CharUnicodeInfo.GetUnicodeCategory(text[end]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)) end--;
        return text[..end].TrimEnd();
    }

    /// <summary>The text with each run of blanks and control characters as one blank and without invisible characters; null when that is the text itself.</summary>
    private static string? Folded(ReadOnlySpan<char> text)
    {
        if (IsClean(text)) return null;

        var folded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (IsBlank(letter))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else if (!IsInvisible(text, at)) folded.Append(letter);
        }

        return folded.ToString().TrimEnd();
    }

    private static bool IsClean(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == ' ' ? at > 0 && text[at - 1] == ' ' : IsBlank(text[at]) || IsInvisible(text, at)) return false;
        }

        return true;
    }

    /// <summary>A blank of any width, none included, or a control character.</summary>
    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter == '\u200B';

    /// <summary>Formatting characters, but for the joiners that scripts beyond Latin need inside words, and halves of characters.</summary>
    private static bool IsInvisible(ReadOnlySpan<char> text, int at)
    {
        var letter = text[at];
        if (letter < '\u00AD') return false;
        if (letter is '\u200C' or '\u200D') return at == 0 || text[at - 1] < '\u0300';
        if (char.IsSurrogate(letter))
            return !(char.IsHighSurrogate(letter) ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) : at > 0 && char.IsHighSurrogate(text[at - 1]));
        return CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
    }
}
