namespace Analytics.Transcripts.Reading;

/// <summary>Where a section's title stands and where what it heads begins.</summary>
internal readonly record struct Banner(SectionKind Kind, int At, int TitleLine, int BodyAt, int BodyLine);

/// <summary>
/// Finds the banners: rule, title, rule. A rule is a line of "=", not of an exact number. A title as the harness writes it also counts with one of its rules
/// lost, and, where the file has no banner of it, as a heading or line of its own.
/// </summary>
internal static class Banners
{
    private const string RuleStart = "==========";

    public static List<Banner> Find(string text, int from, int line)
    {
        var banners = new List<Banner>(5);
        var (at, firstLine) = (from, line);
        while (NextRule(text, ref at, ref line))
        {
            var banner = BannerAt(text, at, line);
            if (banner is { } found)
            {
                banners.Add(found);
                (at, line) = (found.BodyAt, found.BodyLine);
                continue;
            }

            at += LineLength(text, at);
            line++;
        }

        if (Array.Exists(SectionTitle.Known, known => !banners.Exists(banner => banner.Kind == known.Kind))) AddUnruled(text, from, firstLine, banners);
        return banners;
    }

    /// <summary>Moves to the next line that is a rule; false when there is none.</summary>
    private static bool NextRule(string text, ref int at, ref int line)
    {
        while (at < text.Length)
        {
            var hit = text.AsSpan(at).IndexOf(RuleStart, StringComparison.Ordinal);
            if (hit < 0) return false;

            var start = text.LastIndexOf('\n', at + hit) + 1;
            line += text.AsSpan(at, Math.Max(0, start - at)).Count('\n');
            at = Math.Max(at, start);
            if (IsRule(Line(text, at))) return true;

            at += LineLength(text, at);
            line++;
        }

        return false;
    }

    private static Banner? BannerAt(string text, int ruleAt, int ruleLine)
    {
        var lines = new LineReader(text.AsSpan(ruleAt), ruleLine);
        lines.MoveNext();
        if (!MoveToText(ref lines) || lines.Line > ruleLine + 3 || IsRule(lines.Current)) return null;

        var title = lines.Current;
        var titleLine = lines.Line;
        var body = Body(text, ruleAt + lines.Offset, titleLine);
        var closed = MoveToText(ref lines) && lines.Line <= titleLine + 2 && IsRule(lines.Current);
        if (closed) body = Body(text, ruleAt + lines.Offset, lines.Line);
        var kind = closed && title.Length <= 80 ? SectionTitle.Of(title) : SectionTitle.Exact(title);
        return kind is { } known ? new Banner(known, ruleAt, titleLine, body.At, body.Line) : null;
    }

    /// <summary>Titles without rules, for sections that have none with: headings, and lines that hold nothing but the title between blank lines.</summary>
    private static void AddUnruled(string text, int from, int firstLine, List<Banner> banners)
    {
        var lines = new LineReader(text.AsSpan(from), firstLine);
        var (wasBlank, ruleAt) = (true, -1);
        while (lines.MoveNext())
        {
            if (wasBlank && SectionTitle.Exact(lines.Current) is { } kind && !banners.Exists(banner => banner.Kind == kind) && InOrder(banners, kind, from + lines.Offset))
            {
                var body = Body(text, from + lines.Offset, lines.Line);
                var ahead = lines;
                if (ahead.MoveNext() && (IsRule(ahead.Current) || QuestionBlockReader.IsRule(ahead.Current))) body = Body(text, from + ahead.Offset, ahead.Line);
                banners.Add(new Banner(kind, ruleAt < 0 ? from + lines.Offset : ruleAt, lines.Line, body.At, body.Line));
                banners.Sort((a, b) => a.At.CompareTo(b.At));
            }

            ruleAt = QuestionBlockReader.IsRule(lines.Current) ? from + lines.Offset : -1;
            wasBlank = lines.Current.IsEmpty || IsRule(lines.Current) || ruleAt >= 0;
        }
    }

    private static bool InOrder(List<Banner> banners, SectionKind kind, int at) =>
        banners.TrueForAll(banner => banner.Kind == SectionKind.Unknown || banner.At < at == banner.Kind < kind);

    private static bool MoveToText(ref LineReader lines)
    {
        while (lines.MoveNext())
        {
            if (!lines.Current.IsEmpty) return true;
        }

        return false;
    }

    public static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim("#*>\t ");
        return line.Length >= RuleStart.Length && !line.ContainsAnyExcept('=');
    }

    private static (int At, int Line) Body(string text, int lineAt, int line) => (Math.Min(text.Length, lineAt + LineLength(text, lineAt)), line + 1);

    private static ReadOnlySpan<char> Line(string text, int at)
    {
        var end = text.AsSpan(at).IndexOf('\n');
        return (end < 0 ? text.AsSpan(at) : text.AsSpan(at, end)).TrimEnd();
    }

    /// <summary>Characters of the line at <paramref name="at"/>, its end included.</summary>
    public static int LineLength(string text, int at)
    {
        var end = text.AsSpan(at).IndexOf('\n');
        return end < 0 ? text.Length - at : end + 1;
    }
}
