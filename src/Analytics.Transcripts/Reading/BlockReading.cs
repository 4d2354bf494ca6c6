namespace Analytics.Transcripts.Reading;

/// <summary>Reads one question block, from its heading to the rule that ends it, or to the next heading where the rule is lost.</summary>
internal sealed class BlockReading(SourceText source, Stretch stretch, QuestionHeading heading, Notes notes)
{
    private const string StruggledMark = "CANDIDATE STRUGGLED";
    private const string ExplainedMark = "AI PROVIDED EXPLANATION";

    private static readonly string[] RelevanceLabels = ["Relevance", "Relevance Score"];
    private static readonly string[] TypeLabels = ["Type", "Category"];

    private int _questionAt = -1;
    private int _questionEnd = -1;
    private int _answerAt = -1;
    private int _answerEnd = -1;
    private (int Offset, int At) _unspacedAnswer = (-1, -1);
    private string _type = heading.TypeText;
    private string? _relevance = heading.Relevance;
    private int _relevanceLine;
    private bool _struggled;
    private bool _explained;
    private bool _told;

    public QuestionBlock Read(ref LineReader lines, out bool more)
    {
        var line = _relevanceLine = lines.Line;
        if (heading.Unread.Length > 0) notes.Unreadable(line, $"In the heading of Q{heading.Number}", heading.Unread, "a type in brackets and a relevance would be");
        var wasBlank = false;
        while (more = lines.MoveNext())
        {
            if (QuestionBlockReader.IsRule(lines.Current) && QuestionBlockReader.EndsBlock(lines)) break;
            if (QuestionBlockReader.StartsBlock(lines, wasBlank)) break;
            TakeLine(lines, wasBlank);
            wasBlank = lines.Current.IsEmpty;
        }

        return Block(line, more ? lines.Offset : stretch.Length);
    }

    private void TakeLine(LineReader lines, bool wasBlank)
    {
        var line = lines.Current;
        if (_questionAt < 0) TakeBeforeQuestion(lines);
        else if (_answerAt < 0 && QuestionBlockReader.TakeAnswer(line, out var rest))
        {
            var at = lines.Offset + line.Length - rest.Length;
            if (wasBlank) (_questionEnd, _answerAt) = (lines.Offset, at);
            else if (_unspacedAnswer.At < 0) _unspacedAnswer = (lines.Offset, at);
            TakeFlagBehind(line, lines.Offset);
        }
        else if (_answerAt >= 0 || _unspacedAnswer.At >= 0) TakeFlag(line, lines.Offset, lines.Line);
    }

    private void TakeBeforeQuestion(LineReader lines)
    {
        var line = lines.Current;
        if (line.IsEmpty) return;

        var bare = Marks.Bare(line);
        if (QuestionBlockReader.TakeQuestion(line, out var rest)) _questionAt = lines.Offset + line.Length - rest.Length;
        else if (QuestionBlockReader.TakeAnswer(line, out rest)) (_questionAt, _questionEnd, _answerAt) = (lines.Offset, lines.Offset, lines.Offset + line.Length - rest.Length);
        else if (_relevance is null && Marks.AfterAny(bare.TrimStart("(["), RelevanceLabels, out rest)) (_relevance, _relevanceLine) = (rest.TrimEnd("*_)] ").ToString(), lines.Line);
        else if (_type.Length == 0 && Marks.AfterAny(bare.TrimStart("(["), TypeLabels, out rest)) _type = Marks.Value(rest.Trim("[]() ")).ToString();
        else if (!_told)
        {
            notes.Unreadable(lines.Line, $"The line under the heading of Q{heading.Number}", line, "\"Question: \" would start the question");
            _told = true;
        }
    }

    private void TakeFlag(ReadOnlySpan<char> line, int offset, int number)
    {
        var bare = Marks.Bare(line);
        if (bare.Length is > 2 and < 80 && !char.IsAscii(bare[0]) && !char.IsLetter(bare[0])) bare = Marks.Bare(bare.TrimStart(bare[..1]));
        var bracketed = bare is ['[' or '(', ..];
        var inner = bare.TrimStart("[(*_ ");
        if (inner.StartsWith(StruggledMark, StringComparison.OrdinalIgnoreCase) && TryFlag(inner[StruggledMark.Length..], bracketed, out var set)) _struggled |= set;
        else if (inner.StartsWith(ExplainedMark, StringComparison.OrdinalIgnoreCase) && (bracketed || inner[ExplainedMark.Length..].TrimStart("*_] ") is [':', ..])) _explained = true;
        else if (!TakeFlagBehind(line, offset))
        {
            if (bracketed && IsFlagLike(bare))
                notes.Unreadable(number, $"The flag of Q{heading.Number}", line, "[CANDIDATE STRUGGLED] and [AI PROVIDED EXPLANATION]: would be; it was kept as text", FindingSeverity.Info);
            return;
        }

        if (_answerEnd < 0) _answerEnd = offset;
    }

    /// <summary>A flag as the harness writes it, behind the answer's words on their line.</summary>
    private bool TakeFlagBehind(ReadOnlySpan<char> line, int offset)
    {
        var (struggled, explained) = (line.IndexOf($"[{StruggledMark}]", StringComparison.Ordinal), line.IndexOf($"[{ExplainedMark}]", StringComparison.Ordinal));
        var at = struggled < 0 ? explained : explained < 0 ? struggled : Math.Min(struggled, explained);
        if (at < 0) return false;

        (_struggled, _explained) = (_struggled || struggled >= 0, _explained || explained >= 0);
        if (_answerEnd < 0) _answerEnd = offset + at;
        return true;
    }

    /// <summary>Nothing behind the words sets the flag, "yes" too, "no" does not; anything else is a sentence that merely starts alike.</summary>
    private static bool TryFlag(ReadOnlySpan<char> behind, bool bracketed, out bool set)
    {
        var answer = behind.Trim("*_])}.:!- \t");
        set = answer.IsEmpty || answer.Equals("yes", StringComparison.OrdinalIgnoreCase) || answer.Equals("true", StringComparison.OrdinalIgnoreCase);
        return set || answer.Equals("no", StringComparison.OrdinalIgnoreCase) || answer.Equals("false", StringComparison.OrdinalIgnoreCase) || (bracketed && (set = behind.TrimStart().StartsWith(']')));
    }

    private static bool IsFlagLike(ReadOnlySpan<char> bare)
    {
        var close = bare.IndexOfAny("])");
        if (close < 6) return false;
        if (bare[..close].Contains("struggl", StringComparison.OrdinalIgnoreCase) || bare[..close].Contains("explanation", StringComparison.OrdinalIgnoreCase)) return true;

        var shouted = bare[1..close].IndexOf(' ') > 0;
        foreach (var letter in bare[1..close]) shouted &= !char.IsLower(letter);
        return shouted;
    }

    private QuestionBlock Block(int line, int end)
    {
        if (_answerAt < 0 && _unspacedAnswer.At >= 0) (_questionEnd, _answerAt) = _unspacedAnswer;
        if (_answerAt < 0) notes.Unreadable(line, "The question block", $"Q{heading.Number}", "a line \"Answer: \" after its question would start the answer");
        if (_answerEnd < 0) _answerEnd = end;
        if (_questionEnd < 0) _questionEnd = end;
        var type = Declared(_type);
        if (type is null && _type.Length > 0) notes.Unreadable(line, $"The type of Q{heading.Number}", _type, "PROJECT or TECHNICAL would be");
        var relevance = _relevance is null ? null : ShownValues.Relevance(_relevance, _relevanceLine, $"Q{heading.Number}", notes);
        return new QuestionBlock(heading.Number, _type, type, relevance, Between(_questionAt, _questionEnd), Between(_answerAt, _answerEnd), _struggled, _explained, line);
    }

    private string Between(int start, int end) => start < 0 || start >= end ? "" : stretch.Of(source.Text)[start..end].Trim().ToString();

    private static DeclaredType? Declared(ReadOnlySpan<char> type)
    {
        type = Marks.Value(type);
        if (type.Equals("PROJECT", StringComparison.OrdinalIgnoreCase)) return DeclaredType.Project;
        return type.Equals("TECHNICAL", StringComparison.OrdinalIgnoreCase) ? DeclaredType.Technical : null;
    }
}
