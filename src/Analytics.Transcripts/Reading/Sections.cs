namespace Analytics.Transcripts.Reading;

/// <summary>A stretch of the file: its text and the number of its first line.</summary>
internal readonly record struct Stretch(int Start, int Length, int Line)
{
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}

/// <summary>Where the parts of a transcript stand. Null where the file has no such part.</summary>
internal sealed class Sections
{
    private const string Rule = "============================================================";
    private const string QuestionsTitle = "TECHNICAL QUESTIONS AND ANSWERS";
    private const string EvaluationTitle = "EVALUATION REPORT";
    private const string ReportTitle = "HR REPORT";
    private const string RecommendationTitle = "RECOMMENDATION (FULL)";

    public Stretch? Header { get; private set; }

    public Stretch? Dialogue { get; private set; }

    public Stretch? Questions { get; private set; }

    public Stretch? Evaluation { get; private set; }

    public Stretch? Report { get; private set; }

    public Stretch? Recommendation { get; private set; }

    /// <summary>Finds the rules and takes what stands between them. A rule, a known title and a rule start a section; any other rule is text.</summary>
    public static Sections Split(string text, out Fault? fault)
    {
        var sections = new Sections();
        fault = sections.TakeHeader(text, out var at, out var line);
        if (fault is not null) return sections;

        var open = "";
        var openAt = at;
        var openLine = line;
        while (FindTitle(text, at, line, out var found))
        {
            sections.Close(open, openAt, found.RuleAt, openLine);
            (open, openAt, openLine) = (found.Title, found.BodyAt, found.BodyLine);
            (at, line) = (found.BodyAt, found.BodyLine);
        }

        sections.Close(open, openAt, text.Length, openLine);
        return sections;
    }

    private Fault? TakeHeader(string text, out int bodyAt, out int bodyLine)
    {
        bodyAt = bodyLine = 0;
        var lines = new LineReader(text, 1);
        if (!lines.MoveNext() || !lines.Current.Trim().SequenceEqual("Interview Transcript"))
            return new Fault(FaultCode.NoHeader, 1, "The first line is not \"Interview Transcript\"; this is not a transcript, or its beginning is lost.");
        if (!lines.MoveNext() || !IsRule(lines.Current))
            return new Fault(FaultCode.NoHeader, Math.Min(2, Math.Max(1, lines.Line)), "The header does not start with a rule of 60 \"=\" on line 2.");

        int? start = null;
        var startLine = 0;
        while (lines.MoveNext())
        {
            start ??= lines.Offset;
            if (startLine == 0) startLine = lines.Line;
            if (!IsRule(lines.Current)) continue;

            Header = new Stretch(start.Value, lines.Offset - start.Value, startLine);
            bodyAt = Math.Min(text.Length, lines.Offset + LineLength(text, lines.Offset));
            bodyLine = lines.Line + 1;
            return null;
        }

        return new Fault(FaultCode.NoHeader, lines.Line, "The header is not closed by a rule of 60 \"=\"; the file may be cut.");
    }

    private void Close(string title, int start, int end, int line)
    {
        var stretch = new Stretch(start, Math.Max(0, end - start), line);
        switch (title)
        {
            case "": Dialogue = stretch; break;
            case QuestionsTitle: Questions ??= stretch; break;
            case EvaluationTitle: Evaluation ??= stretch; break;
            case ReportTitle: Report ??= stretch; break;
            default: Recommendation = stretch; break; // everything after the last banner
        }
    }

    private static bool FindTitle(string text, int at, int line, out (string Title, int RuleAt, int BodyAt, int BodyLine) found)
    {
        found = default;
        while (at < text.Length)
        {
            var hit = text.AsSpan(at).IndexOf(Rule, StringComparison.Ordinal);
            if (hit < 0) return false;

            var ruleAt = at + hit;
            line += text.AsSpan(at, hit).Count('\n');
            if (ruleAt == 0 || text[ruleAt - 1] == '\n')
            {
                var lines = new LineReader(text.AsSpan(ruleAt), line);
                if (lines.MoveNext() && IsRule(lines.Current) && lines.MoveNext() && KnownTitle(lines.Current) is { } title
                    && lines.MoveNext() && IsRule(lines.Current))
                {
                    var lastRuleAt = ruleAt + lines.Offset;
                    found = (title, ruleAt, Math.Min(text.Length, lastRuleAt + LineLength(text, lastRuleAt)), line + 3);
                    return true;
                }
            }

            var skip = LineLength(text, ruleAt);
            at = ruleAt + skip;
            line++;
        }

        return false;
    }

    private static string? KnownTitle(ReadOnlySpan<char> line) => line.Trim() switch
    {
        QuestionsTitle => QuestionsTitle,
        EvaluationTitle => EvaluationTitle,
        ReportTitle => ReportTitle,
        RecommendationTitle => RecommendationTitle,
        _ => null,
    };

    private static bool IsRule(ReadOnlySpan<char> line) => line.SequenceEqual(Rule);

    /// <summary>Characters of the line at <paramref name="at"/>, its end included.</summary>
    private static int LineLength(string text, int at)
    {
        var end = text.AsSpan(at).IndexOf('\n');
        return end < 0 ? text.Length - at : end + 1;
    }
}
