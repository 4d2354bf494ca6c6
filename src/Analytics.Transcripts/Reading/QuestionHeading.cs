using System.Globalization;

namespace Analytics.Transcripts.Reading;

/// <summary>The heading of a question block: <c>Q5 [TECHNICAL] (Relevance: 0.8)</c>, in whatever of the ways people write it.</summary>
/// <param name="Number">The block's number.</param>
/// <param name="TypeText">The type's words; empty when there are none.</param>
/// <param name="Relevance">The relevance's words; null when there are none.</param>
/// <param name="Unread">What else stands there.</param>
internal readonly record struct QuestionHeading(int Number, string TypeText, string? Relevance, string Unread)
{
    /// <summary>It says more than a number: no other line looks like it.</summary>
    public bool IsTelling => TypeText.Length > 0 || Relevance is not null;

    /// <summary>The heading a line is; null for any other line.</summary>
    public static QuestionHeading? Of(ReadOnlySpan<char> line)
    {
        var bare = Marks.Bare(line).TrimStart("[(");
        if (bare.Length < 2 || bare[0] is not ('Q' or 'q' or (>= '0' and <= '9'))) return null;

        var named = !char.IsAsciiDigit(bare[0]);
        if (named) bare = bare.StartsWith("Question", StringComparison.OrdinalIgnoreCase) ? bare["Question".Length..] : bare[1..];
        bare = bare.TrimStart("*_ .#-");
        var digits = 0;
        while (digits < bare.Length && char.IsAsciiDigit(bare[digits])) digits++;
        if (digits == 0 || !int.TryParse(bare[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        if (digits < bare.Length && char.IsLetter(bare[digits])) return null;

        var tail = bare[digits..].TrimStart("*_`.:)]-–—|\\ \t#").TrimEnd("*_`.:-–—|\\ \t#");
        if (!named && (tail is not ['[', ..] || !tail.Contains("relevance", StringComparison.OrdinalIgnoreCase))) return null;
        return tail.IsEmpty ? new QuestionHeading(number, "", null, "") : WithTail(number, tail);
    }

    private static QuestionHeading WithTail(int number, ReadOnlySpan<char> tail)
    {
        var relevanceAt = tail.IndexOf("relevance", StringComparison.OrdinalIgnoreCase);
        string? relevance = null;
        ReadOnlySpan<char> behind = [];
        if (relevanceAt >= 0)
        {
            var shown = tail[(relevanceAt + "relevance".Length)..];
            if (shown.TrimStart().StartsWith("score", StringComparison.OrdinalIgnoreCase)) shown = shown.TrimStart()["score".Length..];
            relevance = WithoutOuterBracket(shown.Trim("*_:= \t")).ToString();
            behind = shown.LastIndexOf('[') is > 0 and var open && shown[..open].TrimEnd() is [.., ')' or ']'] ? shown[open..] : [];
            tail = tail[..relevanceAt].TrimEnd("([{*_,;|-–—\\ \t");
        }

        var type = TakeType(ref tail);
        if (type.Length == 0 && tail.IsEmpty && !behind.IsEmpty) type = TakeType(ref behind);
        tail = tail.Trim("*_`.:,;|)]-–—\\ \t");
        if (relevance is null && type.Length > 0 && tail is ['(', ..] && ShownNumber.TryRead(tail, out _))
        {
            relevance = tail.Trim("() ").ToString();
            tail = [];
        }

        return new QuestionHeading(number, type, relevance, tail.ToString());
    }

    /// <summary>The type in brackets, or one of the two words.</summary>
    private static string TakeType(ref ReadOnlySpan<char> tail)
    {
        var close = tail is ['[' or '(' or '{', ..] ? tail.IndexOfAny("])}") : -1;
        var inside = close > 0 ? tail[1..close].Trim() : [];
        if (close < 0 && tail is ['[', ..])
        {
            // The bracket is lost and perhaps what followed it: the type is read, and told of.
            var broken = tail[1..].Trim().ToString();
            tail = "[";
            return broken;
        }

        if (close > 0 && !ShownNumber.TryRead(inside, out _))
        {
            var type = inside.TrimEnd('\\').ToString();
            tail = tail[(close + 1)..];
            return type;
        }

        foreach (var known in (ReadOnlySpan<string>)["PROJECT", "TECHNICAL"])
        {
            if (!tail.StartsWith(known, StringComparison.OrdinalIgnoreCase) || (tail.Length > known.Length && char.IsLetter(tail[known.Length]))) continue;
            tail = tail[known.Length..];
            return known;
        }

        return "";
    }

    private static ReadOnlySpan<char> WithoutOuterBracket(ReadOnlySpan<char> shown) =>
        shown is [.., ')'] && shown.Count('(') < shown.Count(')') ? shown[..^1].Trim() : shown.Trim("]} ");
}
