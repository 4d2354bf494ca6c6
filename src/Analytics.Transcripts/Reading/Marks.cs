namespace Analytics.Transcripts.Reading;

/// <summary>The marks people and models put around labels and values: Markdown, bullets, quotes.</summary>
internal static class Marks
{
    private const string Leading = "*#-•+>_`~\"“”'–—·◦▪●■\t ";
    private const string Around = "*_`\"“”'\t ";

    /// <summary>The line from its first character on that is no mark.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> line) => line.TrimStart(Leading);

    /// <summary>A value without the marks around it.</summary>
    public static ReadOnlySpan<char> Value(ReadOnlySpan<char> value) => value.Trim(Around);

    /// <summary>True when a bare line starts with a label, in either case, marks around it ignored, and a colon, an equals sign or a dash behind it.</summary>
    /// <param name="bare">The line without leading marks.</param>
    /// <param name="label">The label.</param>
    /// <param name="rest">What follows, always the line's own end, so that its place in the file is known.</param>
    public static bool After(ReadOnlySpan<char> bare, string label, out ReadOnlySpan<char> rest)
    {
        rest = default;
        if (!StartsWith(bare, label)) return false;

        var tail = bare[label.Length..].TrimStart(Around);
        if (tail.IsEmpty || tail[0] is not (':' or '=' or '-' or '–' or '—')) return false;
        if (tail[0] is '-' or '–' or '—' && (tail.Length == bare.Length - label.Length || tail.Length < 2 || tail[1] is not (' ' or '\t'))) return false;

        rest = tail[1..].TrimStart("*_`\t ");
        return true;
    }

    /// <summary>Starts with the label in either case; most lines differ in their first letter, which is all that is looked at then.</summary>
    public static bool StartsWith(ReadOnlySpan<char> bare, string label) =>
        bare.Length >= label.Length && (bare[0] | 0x20) == (label[0] | 0x20) && bare.StartsWith(label, StringComparison.OrdinalIgnoreCase);

    /// <summary>One of the labels stands in front; see <see cref="After"/>.</summary>
    public static bool AfterAny(ReadOnlySpan<char> bare, ReadOnlySpan<string> labels, out ReadOnlySpan<char> rest)
    {
        foreach (var label in labels)
        {
            if (After(bare, label, out rest)) return true;
        }

        rest = default;
        return false;
    }

    /// <summary>A title as it can be compared: no marks, no number in front, nothing behind it.</summary>
    public static ReadOnlySpan<char> Title(ReadOnlySpan<char> line)
    {
        var title = Bare(line).TrimEnd("*#_:=. \t");
        var digits = 0;
        while (digits < title.Length && (char.IsAsciiDigit(title[digits]) || title[digits] is 'I' or 'V' or 'X')) digits++;
        if (digits > 0 && digits < title.Length && title[digits] is '.' or ')' or ':' or '-') title = title[(digits + 1)..];
        return title.Trim("=").Trim(Leading);
    }
}
