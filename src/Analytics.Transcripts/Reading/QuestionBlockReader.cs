using System.Globalization;

namespace Analytics.Transcripts.Reading;

/// <summary>A listed question as the file shows it.</summary>
internal sealed record QuestionBlock(
    int Number, string TypeText, DeclaredType? Type, double? Relevance, string Question, string Answer, bool Struggled, bool Explained, int Line);

/// <summary>Reads the blocks of TECHNICAL QUESTIONS AND ANSWERS.</summary>
internal static class QuestionBlockReader
{
    private const string Rule = "----------------------------------------";
    private const string QuestionPrefix = "Question: ";
    private const string AnswerPrefix = "Answer: ";
    private const string StruggledMark = "[CANDIDATE STRUGGLED]";
    private const string ExplainedMark = "[AI PROVIDED EXPLANATION]:";

    public static List<QuestionBlock> Read(string text, Stretch stretch, List<Fault> faults)
    {
        var blocks = new List<QuestionBlock>(8);
        var span = stretch.Of(text);
        var lines = new LineReader(span, stretch.Line);
        var more = lines.MoveNext();
        while (more)
        {
            if (TryHeading(lines.Current, lines.Line, faults) is { } heading) blocks.Add(ReadBlock(span, ref lines, heading, out more));
            else more = lines.MoveNext();
        }

        return blocks;
    }

    /// <summary>Reads on from a heading to the rule that ends its block, or to the next heading where the rule is lost.</summary>
    private static QuestionBlock ReadBlock(ReadOnlySpan<char> span, ref LineReader lines, QuestionBlock block, out bool more)
    {
        int questionAt = -1, questionEnd = -1, answerAt = -1, answerEnd = -1;
        var wasBlank = false;
        while (more = lines.MoveNext())
        {
            var line = lines.Current;
            if (questionAt < 0 && line.StartsWith(QuestionPrefix, StringComparison.Ordinal)) questionAt = lines.Offset + QuestionPrefix.Length;
            else if (questionAt >= 0 && answerAt < 0 && wasBlank && (line.StartsWith(AnswerPrefix, StringComparison.Ordinal) || line is "Answer:"))
                (questionEnd, answerAt) = (lines.Offset, Math.Min(span.Length, lines.Offset + AnswerPrefix.Length));
            else if (line.SequenceEqual(StruggledMark) && answerAt >= 0)
                (block, answerEnd) = (block with { Struggled = true }, answerEnd < 0 ? lines.Offset : answerEnd);
            else if (line.StartsWith(ExplainedMark, StringComparison.Ordinal) && answerAt >= 0)
                (block, answerEnd) = (block with { Explained = true }, answerEnd < 0 ? lines.Offset : answerEnd);
            else if (line.SequenceEqual(Rule) && EndsBlock(lines.PeekNonBlank())) break;
            else if (wasBlank && IsHeading(line)) break;
            wasBlank = line.IsEmpty;
        }

        var end = more ? lines.Offset : span.Length;
        if (answerEnd < 0) answerEnd = end;
        if (questionEnd < 0) questionEnd = end;
        return block with { Question = Between(span, questionAt, questionEnd), Answer = Between(span, answerAt, answerEnd) };
    }

    private static string Between(ReadOnlySpan<char> span, int start, int end) => start < 0 || start >= end ? "" : span[start..end].Trim().ToString();

    /// <summary>A rule inside an answer is followed by more of the answer; the one that ends a block by a heading or by nothing.</summary>
    private static bool EndsBlock(ReadOnlySpan<char> next) => next.IsEmpty || IsHeading(next);

    private static bool IsHeading(ReadOnlySpan<char> line) => TryHeading(line, 0, null) is not null;

    private static QuestionBlock? TryHeading(ReadOnlySpan<char> line, int lineNumber, List<Fault>? faults)
    {
        if (line.Length < 5 || line[0] != 'Q' || !char.IsAsciiDigit(line[1])) return null;

        var bracket = line.IndexOf(" [", StringComparison.Ordinal);
        var close = line.IndexOf("] (Relevance: ", StringComparison.Ordinal);
        if (bracket < 2 || close < bracket || line[^1] != ')') return null;
        if (!int.TryParse(line[1..bracket], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;

        var type = line[(bracket + 2)..close];
        var shown = line[(close + "] (Relevance: ".Length)..^1].Trim();
        var relevance = HeaderReader.Number(shown);
        if (relevance is < 0 or > 1)
            faults?.Add(new Fault(FaultCode.RelevanceOutOfRange, lineNumber, $"Relevance {Excerpt.Of(shown)} of Q{number} is outside 0 to 1."));
        return new QuestionBlock(number, type.ToString(), Declared(type), relevance, "", "", false, false, lineNumber);
    }

    private static DeclaredType? Declared(ReadOnlySpan<char> type) => type switch
    {
        "PROJECT" => DeclaredType.Project,
        "TECHNICAL" => DeclaredType.Technical,
        _ => null,
    };
}
