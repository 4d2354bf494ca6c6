using System.Globalization;

namespace Analytics.Transcripts.Reading;

/// <summary>A number as people write scores and relevances: <c>4/5</c>, <c>4,5 / 5</c>, <c>4 out of 5</c>, <c>.8</c>, <c>80%</c>, <c>0.8 (judge)</c>.</summary>
/// <param name="Value">The number before the scale.</param>
/// <param name="Scale">The number behind a slash or "out of"; 100 for a percentage; null when none is given.</param>
/// <param name="Rest">How many characters follow that are no part of it, brackets and full stops left out.</param>
internal readonly record struct ShownNumber(double Value, double? Scale, int Rest)
{
    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly string[] NoValue = ["n/a", "na", "none", "-", "–", "—", "not scored", "not rated", "not assessed", "not measured", "not available", "null", "nan", "tbd", "?"];

    /// <summary>True when the value is left out on purpose.</summary>
    public static bool IsNone(ReadOnlySpan<char> shown)
    {
        shown = Marks.Value(shown).TrimEnd(". ");
        if (shown.IsEmpty) return true;
        foreach (var none in NoValue)
        {
            if (shown.Equals(none, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Reads the number a text starts with; false when it starts with none or goes on in a way that makes the number doubtful ("4 to 5").</summary>
    public static bool TryRead(ReadOnlySpan<char> shown, out ShownNumber number)
    {
        number = default;
        var rest = shown.TrimStart("*_`\"“'([ \t");
        if (!TakeNumber(ref rest, out var value)) return false;

        double? scale = null;
        var tail = rest.TrimStart("*_ \t");
        if (tail.StartsWith('%'))
        {
            scale = 100;
            tail = tail[1..];
        }
        else if (ScaleMark(ref tail))
        {
            if (!TakeNumber(ref tail, out var of)) return false;
            scale = of;
        }
        else if (!tail.IsEmpty && (char.IsLetterOrDigit(tail[0]) || tail[0] is '/' or '%' or '+' or '~' or '½' or '*')) return false;

        var behind = tail.Trim("*_`\"”'.;) \t]");
        if (behind.StartsWith('(') || behind.StartsWith('[') || behind.StartsWith('{'))
        {
            var close = behind.IndexOfAny(")]}");
            behind = close < 0 ? [] : behind[(close + 1)..].Trim("*_`\"”'.; \t");
        }

        foreach (var unit in (ReadOnlySpan<string>)["stars", "star", "points", "pts"])
        {
            if (behind.Equals(unit, StringComparison.OrdinalIgnoreCase)) behind = [];
        }

        if (behind is ['-' or '–' or '—', ..] && behind[1..].TrimStart() is [>= '0' and <= '9', ..]) return false;
        number = new ShownNumber(value, scale, behind.Length);
        return true;
    }

    private static bool ScaleMark(ref ReadOnlySpan<char> tail)
    {
        if (tail.StartsWith('/') || tail.StartsWith('|')) tail = tail[1..];
        else if (tail.StartsWith("out of", StringComparison.OrdinalIgnoreCase)) tail = tail["out of".Length..];
        else if (tail.StartsWith("of ", StringComparison.OrdinalIgnoreCase)) tail = tail["of".Length..];
        else return false;

        tail = tail.TrimStart("*_ \t");
        return true;
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        for (var word = 0; word < Words.Length && text.Length > 0 && char.IsLetter(text[0]); word++)
        {
            if (!text.StartsWith(Words[word], StringComparison.OrdinalIgnoreCase) || (text.Length > Words[word].Length && char.IsLetterOrDigit(text[Words[word].Length]))) continue;

            value = word;
            text = text[Words[word].Length..];
            return true;
        }

        var length = text.StartsWith('-') || text.StartsWith('+') ? 1 : 0;
        var separator = -1;
        for (; length < text.Length; length++)
        {
            if (char.IsAsciiDigit(text[length])) continue;
            if (text[length] is not ('.' or ',') || separator >= 0 || length + 1 >= text.Length || !char.IsAsciiDigit(text[length + 1])) break;
            separator = length;
        }

        Span<char> digits = stackalloc char[32];
        if (length is 0 or > 32) return false;
        text[..length].CopyTo(digits);
        if (separator >= 0) digits[separator] = '.';
        if (!double.TryParse(digits[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)) return false;

        text = text[length..];
        return double.IsFinite(value);
    }
}
