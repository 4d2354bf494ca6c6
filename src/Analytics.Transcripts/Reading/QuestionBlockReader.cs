namespace Analytics.Transcripts.Reading;

/// <summary>A listed question as the file shows it.</summary>
internal sealed record QuestionBlock(
    int Number, string TypeText, DeclaredType? Type, double? Relevance, string Question, string Answer, bool Struggled, bool Explained, int Line);

/// <summary>Reads the blocks of TECHNICAL QUESTIONS AND ANSWERS. What stands between them and is no heading is told of.</summary>
internal static class QuestionBlockReader
{
    private const int ShortestRule = 3;

    private static readonly string[] QuestionLabels = ["Question", "Q"];
    private static readonly string[] AnswerLabels = ["Answer", "A", "Candidate's Answer", "Candidate Answer"];

    public static List<QuestionBlock> Read(SourceText source, Stretch stretch, Notes notes)
    {
        var blocks = new List<QuestionBlock>(8);
        var lines = new LineReader(stretch.Of(source.Folded), stretch.Line);
        var more = lines.MoveNext();
        var told = false;
        while (more)
        {
            if (HeadingAt(lines) is { } heading)
            {
                blocks.Add(new BlockReading(source, stretch, heading, notes).Read(ref lines, out more));
                told = false;
                continue;
            }

            if (!told && !lines.Current.IsWhiteSpace() && !IsRule(lines.Current))
            {
                notes.Unreadable(lines.Line, "The line between question blocks", lines.Current, "a heading such as \"Q1 [TECHNICAL] (Relevance: 0.8)\" would be");
                told = true;
            }

            more = lines.MoveNext();
        }

        return blocks;
    }

    /// <summary>The heading the current line is. A bare number needs a "Question:" under it.</summary>
    public static QuestionHeading? HeadingAt(LineReader lines) =>
        QuestionHeading.Of(lines.Current) is { } heading && ((heading.IsTelling && heading.Unread.Length == 0) || IsQuestionLabel(lines.PeekNonBlank())) ? heading : null;

    /// <summary>The next block starts at the current line: at a heading after a blank line, and anywhere at one that says more than a number over its "Question:".</summary>
    public static bool StartsBlock(LineReader lines, bool wasBlank) =>
        HeadingAt(lines) is { } heading && (wasBlank || (heading.IsTelling && IsQuestionLabel(lines.PeekNonBlank())));

    public static bool IsQuestionLabel(ReadOnlySpan<char> line) => Marks.AfterAny(Marks.Bare(line), QuestionLabels, out _);

    public static bool TakeQuestion(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest) => Marks.AfterAny(Marks.Bare(line), QuestionLabels, out rest);

    public static bool TakeAnswer(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest) => Marks.AfterAny(Marks.Bare(line), AnswerLabels, out rest);

    /// <summary>A rule inside an answer is followed by more of the answer; the one that ends a block by a heading, by a line over a question, or by nothing.</summary>
    public static bool EndsBlock(LineReader lines)
    {
        while (lines.MoveNext())
        {
            if (!lines.Current.IsEmpty) return HeadingAt(lines) is not null || IsQuestionLabel(lines.PeekNonBlank());
        }

        return true;
    }

    public static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length >= ShortestRule && line[0] is '-' or '_' or '*' or '=' or '—' or '–' && !line.ContainsAnyExcept(line[0], ' ');
    }
}
