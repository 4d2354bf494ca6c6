namespace Analytics.Transcripts.Reading;

/// <summary>Cuts the HR report at its six known headings, whichever style they are written in; all other Markdown stays text.</summary>
internal static class ReportReader
{
    private static readonly (string Title, ReportPart Part)[] Titles =
    [
        ("Candidate Overall Suitability", ReportPart.Suitability),
        ("Key Strengths", ReportPart.Strengths),
        ("Areas for Development & Critical Gaps", ReportPart.Gaps),
        ("Areas for Development and Critical Gaps", ReportPart.Gaps),
        ("Technical Skills Demonstrated", ReportPart.Skills),
        ("Communication Effectiveness", ReportPart.Communication),
        ("Overall Recommendation", ReportPart.Recommendation),
    ];

    /// <summary>Other words for the same, which only count as a whole line set off as a heading, and for a part not yet seen.</summary>
    private static readonly (string Title, ReportPart Part)[] OtherTitles =
    [
        ("Overall Suitability", ReportPart.Suitability), ("Candidate Suitability", ReportPart.Suitability), ("Suitability", ReportPart.Suitability),
        ("Strengths", ReportPart.Strengths), ("Areas for Development", ReportPart.Gaps), ("Areas for Improvement", ReportPart.Gaps), ("Critical Gaps", ReportPart.Gaps),
        ("Areas of Development & Critical Gaps", ReportPart.Gaps), ("Technical Skills", ReportPart.Skills), ("Skills Demonstrated", ReportPart.Skills), ("Skills", ReportPart.Skills),
        ("Communication", ReportPart.Communication), ("Communication Skills", ReportPart.Communication),
        ("Recommendation", ReportPart.Recommendation), ("Final Recommendation", ReportPart.Recommendation), ("Hiring Recommendation", ReportPart.Recommendation),
    ];

    public static List<ReportSection> Read(SourceText source, Stretch stretch, Notes notes)
    {
        var sections = new List<ReportSection>(7);
        var span = stretch.Of(source.Text);
        var lines = new LineReader(stretch.Of(source.Folded), stretch.Line);
        var open = (Part: ReportPart.Preamble, At: 0, Line: stretch.Line);
        var seen = 0;
        var wasBlank = true;
        while (lines.MoveNext())
        {
            var part = HeadingOf(lines.Current, wasBlank, seen, out var rest);
            wasBlank = lines.Current.IsEmpty;
            if (part is null) continue;

            if ((seen >> (int)part.Value & 1) == 1) notes.Repeated(lines.Line, $"The report's part \"{Excerpt.Of(lines.Current)}\"", part == ReportPart.Recommendation ? "the last" : "each");
            seen |= 1 << (int)part.Value;
            Close(span, open, lines.Offset, sections);
            open = (part.Value, lines.Offset + lines.Current.Length - rest, lines.Line);
        }

        Close(span, open, span.Length, sections);
        return sections;
    }

    private static void Close(ReadOnlySpan<char> span, (ReportPart Part, int At, int Line) open, int end, List<ReportSection> sections)
    {
        var body = span[Math.Min(open.At, end)..end].Trim();
        if (open.Part == ReportPart.Preamble && body.IsEmpty) return;
        sections.Add(new ReportSection(open.Part, body.ToString(), open.Line));
    }

    /// <summary>
    /// The part a line heads: "### Title", "**Title**", either with a colon, the latter also with text behind it on the same line; or a line of nothing but
    /// the title after a blank one, numbered or not.
    /// </summary>
    private static ReportPart? HeadingOf(ReadOnlySpan<char> line, bool wasBlank, int seen, out int rest)
    {
        rest = 0;
        var bare = line.TrimStart();
        var marked = bare.StartsWith('#') || bare.StartsWith("**", StringComparison.Ordinal) || bare.StartsWith("__", StringComparison.Ordinal);
        if (!marked && (!wasBlank || bare.Length is 0 or > 60 || bare[0] is '*' or '-' or '+' or '•')) return null;

        var title = bare.TrimStart("#*_> ").TrimStart("0123456789.) ").TrimStart("*_ ");
        if (marked) while (title.Length > 0 && !char.IsLetter(title[0]) && !char.IsAscii(title[0])) title = title[1..].TrimStart();
        foreach (var (known, part) in Titles)
        {
            if (!title.StartsWith(known, StringComparison.OrdinalIgnoreCase)) continue;

            var behind = title[known.Length..];
            if (behind.Length > 0 && behind[0] is not ('*' or ':' or '_' or '#' or ' ')) return null;
            if (behind.Trim("#*_: ").Length > 0 && (!marked || behind[0] == ' ')) return null;

            rest = behind.TrimStart("*:_# ").Length;
            return part;
        }

        var whole = title.TrimEnd("*_:# ");
        if (!marked && !(bare is [>= '0' and <= '9', ..] || bare.EndsWith(':') || !whole.ContainsAnyInRange('a', 'z'))) return null;
        foreach (var (other, part) in OtherTitles)
        {
            if (whole.Equals(other, StringComparison.OrdinalIgnoreCase) && (seen >> (int)part & 1) == 0) return part;
        }

        return null;
    }
}
