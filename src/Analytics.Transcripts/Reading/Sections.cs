namespace Analytics.Transcripts.Reading;

/// <summary>A stretch of the file: its text and the number of its first line.</summary>
internal readonly record struct Stretch(int Start, int Length, int Line)
{
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}

/// <summary>Where the parts of a transcript stand. Null where the file has no such part.</summary>
internal sealed class Sections
{
    private static readonly System.Buffers.SearchValues<string> SecondStart = System.Buffers.SearchValues.Create(["interview transcript", "quality profile"], StringComparison.OrdinalIgnoreCase);

    public Stretch? Header { get; private set; }

    public Stretch? Dialogue { get; private set; }

    public Stretch? Questions { get; private set; }

    public Stretch? Evaluation { get; private set; }

    public Stretch? Report { get; private set; }

    public Stretch? Recommendation { get; private set; }

    /// <summary>
    /// Finds the banners and takes what stands between them. A banner of unknown title is text of the dialogue when turns follow it, else a section that
    /// is told of and not read. A second transcript is a fault.
    /// </summary>
    public static Sections Split(string text, Notes notes)
    {
        var sections = new Sections();
        if (sections.TakeHeader(text, out var at, out var line) is { } fault)
        {
            notes.Faults.Add(fault);
            return sections;
        }

        FindSecond(text, at, line, notes);
        var (open, openAt, openLine) = (SectionKind.Dialogue, at, line);
        var banners = Banners.Find(text, at, line);
        for (var i = 0; i < banners.Count; i++)
        {
            var banner = banners[i];
            var end = i + 1 < banners.Count ? banners[i + 1].At : text.Length;
            if (banner.Kind == SectionKind.Dialogue && open == SectionKind.Dialogue) continue;
            if (banner.Kind == SectionKind.Unknown && open == SectionKind.Dialogue && HasTurns(text.AsSpan(banner.BodyAt, Math.Max(0, end - banner.BodyAt)))) continue;

            sections.Close(open, openAt, banner.At, openLine, notes);
            (open, openAt, openLine) = (banner.Kind, banner.BodyAt, banner.BodyLine);
            if (banner.Kind == SectionKind.Unknown)
                notes.Unreadable(banner.TitleLine, "The section title", Title(text, banner), "TECHNICAL QUESTIONS AND ANSWERS, EVALUATION REPORT, HR REPORT or RECOMMENDATION (FULL) would be; the section is not read");
        }

        sections.Close(open, openAt, text.Length, openLine, notes);
        return sections;
    }

    private static ReadOnlySpan<char> Title(string text, Banner banner)
    {
        foreach (var line in text.AsSpan(banner.At, banner.BodyAt - banner.At).EnumerateLines())
        {
            if (!line.IsWhiteSpace() && !Banners.IsRule(line)) return line;
        }

        return [];
    }

    private static bool HasTurns(ReadOnlySpan<char> text) =>
        text.Contains("\nCandidate: ", StringComparison.Ordinal) || text.Contains("\nAI Recruiter: ", StringComparison.Ordinal);

    private Fault? TakeHeader(string text, out int bodyAt, out int bodyLine)
    {
        bodyAt = bodyLine = 0;
        var lines = new LineReader(text, 1);
        var titled = MoveToText(ref lines) && Marks.Title(lines.Current).Equals("Interview Transcript", StringComparison.OrdinalIgnoreCase);
        if (!titled)
            return new Fault(FaultCode.NoHeader, 1, "The first line is not \"Interview Transcript\"; this is not a transcript, or its beginning is lost.");
        if (!MoveToText(ref lines) || !Banners.IsRule(lines.Current))
            return new Fault(FaultCode.NoHeader, Math.Min(2, Math.Max(1, lines.Line)), "The header does not start with a rule of 60 \"=\" on line 2.");

        int? start = null;
        var startLine = 0;
        while (lines.MoveNext())
        {
            start ??= lines.Offset;
            if (startLine == 0) startLine = lines.Line;
            if (!Banners.IsRule(lines.Current)) continue;

            Header = new Stretch(start.Value, lines.Offset - start.Value, startLine);
            bodyAt = Math.Min(text.Length, lines.Offset + Banners.LineLength(text, lines.Offset));
            bodyLine = lines.Line + 1;
            return null;
        }

        return new Fault(FaultCode.NoHeader, lines.Line, "The header is not closed by a rule of 60 \"=\"; the file may be cut.");
    }

    /// <summary>A second title over a rule or a name, or a second header's profile among its other lines: two interviews in one file.</summary>
    private static void FindSecond(string text, int from, int line, Notes notes)
    {
        for (var at = from; at < text.Length;)
        {
            var hit = text.AsSpan(at).IndexOfAny(SecondStart);
            if (hit < 0) return;

            var start = text.LastIndexOf('\n', at + hit) + 1;
            line += text.AsSpan(at, Math.Max(0, start - at)).Count('\n');
            at = Math.Max(at, start);
            if (StartsAnother(text.AsSpan(at)))
            {
                notes.Faults.Add(new Fault(FaultCode.SeveralTranscripts, line, "A second transcript starts here; put each interview into a file of its own."));
                return;
            }

            at += Banners.LineLength(text, at);
            line++;
        }
    }

    private static bool StartsAnother(ReadOnlySpan<char> text)
    {
        var lines = new LineReader(text, 1);
        lines.MoveNext();
        var isTitle = Marks.Title(lines.Current).Equals("Interview Transcript", StringComparison.OrdinalIgnoreCase);
        if (!isTitle && !Marks.After(Marks.Bare(lines.Current), "Quality Profile", out _)) return false;
        if (!MoveToText(ref lines)) return false;

        return Banners.IsRule(lines.Current) || Marks.AfterAny(Marks.Bare(lines.Current), isTitle ? ["Candidate"] : ["Position", "Total Turns", "Candidate"], out _);
    }

    private static bool MoveToText(ref LineReader lines)
    {
        while (lines.MoveNext())
        {
            if (!lines.Current.IsWhiteSpace()) return true;
        }

        return false;
    }

    private void Close(SectionKind kind, int start, int end, int line, Notes notes)
    {
        var stretch = new Stretch(start, Math.Max(0, end - start), line);
        switch (kind)
        {
            case SectionKind.Dialogue: Dialogue = First(Dialogue); break;
            case SectionKind.Questions: Questions = First(Questions); break;
            case SectionKind.Evaluation: Evaluation = First(Evaluation); break;
            case SectionKind.Report: Report = First(Report); break;
            case SectionKind.Recommendation:
                if (Recommendation is not null) notes.Repeated(line - 1, $"The section {SectionTitle.Name(kind)}", "the last");
                Recommendation = stretch; // everything after the last banner
                break;
        }

        Stretch First(Stretch? known)
        {
            if (known is not null) notes.Repeated(line - 1, $"The section {SectionTitle.Name(kind)}", "the first");
            return known ?? stretch;
        }
    }
}
