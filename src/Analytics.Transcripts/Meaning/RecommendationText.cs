using System.Buffers;
using System.Text;

namespace Analytics.Transcripts.Meaning;

/// <summary>One sentence of a recommendation.</summary>
/// <param name="Words">Its words in lower case, each punctuation mark inside it a word of its own.</param>
/// <param name="IsQuestion">It ends with a question mark.</param>
/// <param name="Tick">It is an option with a box: true when the box is ticked, false when it is crossed out; null for ordinary text.</param>
internal sealed record RecommendationSentence(List<string> Words, bool IsQuestion, bool? Tick);

/// <summary>Cuts a recommendation into sentences, Markdown and what is struck through removed; of options with boxes, or with yes and no behind them, only those that are marked are kept.</summary>
internal static class RecommendationText
{
    private const int LongestOption = 12;
    private static readonly SearchValues<char> BeforeAnswer = SearchValues.Create(":=?-–—");
    private const string Ticked = "☑✅✔✓☒";
    private const string Crossed = "❌✗✘";
    private const string Unticked = "☐⬜▢◻○";
    private static readonly SearchValues<char> BeginsBox = SearchValues.Create("[(" + Ticked + Crossed + Unticked);

    private static readonly string[] Abbreviations = ["dr", "mr", "mrs", "ms", "mx", "prof", "st", "jr", "sr", "vs", "etc", "e.g", "i.e", "approx", "incl"];

    /// <summary>The sentences in order; <paramref name="hasBoxes"/> tells that options with boxes are among the text, marked or not.</summary>
    public static List<RecommendationSentence> Sentences(ReadOnlySpan<char> markdown, out bool hasBoxes)
    {
        var sentences = new List<RecommendationSentence>(8);
        hasBoxes = false;
        var running = new StringBuilder(markdown.Length);
        var answered = new List<(string Option, bool Yes)>();
        foreach (var raw in markdown.ToString().Replace("👍", "✅", StringComparison.Ordinal).Replace("👎", "❌", StringComparison.Ordinal).AsSpan().EnumerateLines())
        {
            var line = raw.Trim().TrimStart("-*+•> \t");
            if (TakeBoxes(line, sentences) || TakeAnswer(line, answered))
            {
                hasBoxes = true;
                continue;
            }

            // A phrase may wrap, so a single line break is a blank; an empty line, a list's point and a table's row end what came before.
            var apart = line.IsEmpty || raw.TrimStart().IndexOfAny("-+•|#") == 0 || raw.TrimStart().StartsWith("* ", StringComparison.Ordinal);
            if (apart) running.Append('\n');
            else if (running.Length > 0) running.Append(' ');
            running.Append(line);
            if (raw.TrimStart().IndexOfAny("|#") == 0) running.Append('\n');
        }

        Cut(WithoutStruck(running.ToString()), sentences, null);
        var anyYes = answered.Exists(answer => answer.Yes);
        foreach (var (option, yes) in answered.Where(answer => answer.Yes == anyYes)) Cut(option, sentences, yes);
        return sentences;
    }

    /// <summary>A line that is an option and its answer, "Not a fit: Yes"; of several those answered yes are kept.</summary>
    private static bool TakeAnswer(ReadOnlySpan<char> line, List<(string Option, bool Yes)> answered)
    {
        line = line.TrimEnd("*_. ");
        var at = line.LastIndexOfAny(BeforeAnswer);
        var answer = at < 0 ? default : line[(at + 1)..].Trim("*_ ");
        var yes = answer.Equals("yes", StringComparison.OrdinalIgnoreCase);
        if (!yes && !answer.Equals("no", StringComparison.OrdinalIgnoreCase)) return false;

        var option = line[..at].TrimEnd("*_:=?-–— ").ToString();
        if (RecommendationWords.Of(option).Count > LongestOption || !RecommendationWords.NamesLevel(option)) return false;

        answered.Add((option, yes));
        return true;
    }

    /// <summary>Takes the options of a line that has boxes: each box is followed by its option where the line starts with one, else preceded by it.</summary>
    private static bool TakeBoxes(ReadOnlySpan<char> line, List<RecommendationSentence> sentences)
    {
        if (!FindBox(line, out var at, out var length, out var tick)) return false;

        var leads = line[..at].Trim("*_0123456789.) ").IsEmpty;
        while (true)
        {
            var rest = line[(at + length)..];
            var more = FindBox(rest, out var nextAt, out var nextLength, out var nextTick);
            var option = leads ? (more ? rest[..nextAt] : rest) : line[..at];
            if (tick is not null) Cut(option.ToString(), sentences, tick);
            if (!more) return true;

            line = rest;
            (at, length, tick) = (nextAt, nextLength, nextTick);
        }
    }

    private static bool FindBox(ReadOnlySpan<char> text, out int at, out int length, out bool? tick)
    {
        for (at = 0; ; at++)
        {
            var to = text[at..].IndexOfAny(BeginsBox);
            if (to < 0) break;

            at += to;
            var rest = text[at..];
            var close = rest[0] switch { '[' => ']', '(' => ')', _ => '\0' };
            var end = close == '\0' ? -1 : rest.IndexOf(close);
            if (end is >= 1 and <= 4 && BoxMark(rest[1..end].Trim("*_ "), close == ']', out tick)) length = end + 1;
            else if (Ticked.Contains(rest[0], StringComparison.Ordinal)) (length, tick) = (1, true);
            else if (Crossed.Contains(rest[0], StringComparison.Ordinal)) (length, tick) = (1, false);
            else if (Unticked.Contains(rest[0], StringComparison.Ordinal)) (length, tick) = (1, null);
            else continue;
            return true;
        }

        (at, length, tick) = (text.Length, 0, null);
        return false;
    }

    private static bool BoxMark(ReadOnlySpan<char> mark, bool square, out bool? tick)
    {
        tick = mark is "x" or "X" or "v" or "V" or "✓" or "✔" or "✅" or "☑" ? true : mark is "❌" or "✗" or "✘" ? false : null;
        return tick is not null || mark.IsEmpty || (square && mark is "-" or "–" or "_");
    }

    private static string WithoutStruck(string text)
    {
        for (int at; (at = text.IndexOf("~~", StringComparison.Ordinal)) >= 0;)
        {
            var end = text.IndexOf("~~", at + 2, StringComparison.Ordinal);
            text = end < 0 ? text.Remove(at, 2) : text.Remove(at, end + 2 - at);
        }

        return text;
    }

    private static void Cut(string text, List<RecommendationSentence> sentences, bool? tick)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !Ends(text, at)) continue;

            var words = RecommendationWords.Of(text.AsSpan(start, at - start));
            if (words.Count > 0) sentences.Add(new RecommendationSentence(words, at < text.Length && text[at] == '?', tick));
            start = at + 1;
        }
    }

    private static bool Ends(string text, int at)
    {
        if (text[at] is '!' or '?' or ';' or '\n') return true;
        if (text[at] != '.') return false;

        var next = at + 1;
        while (next < text.Length && text[next] is '*' or '_' or '"' or ')') next++;
        if (next < text.Length && !char.IsWhiteSpace(text[next])) return false;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] is '*' or '_')) next++;
        if (next < text.Length && char.IsLower(text[next])) return false;

        var before = text.AsSpan(0, at);
        var word = before[(before.LastIndexOfAny(" \n(*_") + 1)..];
        if (word.Length == 1 && char.IsLetter(word[0])) return false;
        foreach (var abbreviation in Abbreviations)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }
}
