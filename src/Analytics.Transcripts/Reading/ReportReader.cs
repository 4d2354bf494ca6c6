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

    public static List<ReportSection> Read(string text, Stretch stretch)
    {
        var sections = new List<ReportSection>(7);
        var span = stretch.Of(text);
        var lines = new LineReader(span, stretch.Line);
        var open = (Part: ReportPart.Preamble, At: 0, Line: stretch.Line);
        while (lines.MoveNext())
        {
            if (HeadingOf(lines.Current, out var rest) is not { } part) continue;

            Close(span, open, lines.Offset, sections);
            open = (part, lines.Offset + lines.Current.Length - rest, lines.Line);
        }

        Close(span, open, span.Length, sections);
        return sections;
    }

    /// <summary>The bullet points of the skills part, without Markdown emphasis; nested points only where there are no outer ones.</summary>
    public static List<string> Skills(IReadOnlyList<ReportSection> sections)
    {
        var outer = new List<string>();
        var nested = new List<string>();
        foreach (var section in sections)
        {
            if (section.Part != ReportPart.Skills) continue;
            foreach (var line in section.Text.AsSpan().EnumerateLines())
            {
                var bare = line.TrimStart();
                if (bare.Length < 3 || bare[0] is not ('*' or '-' or '•' or '+') || bare[1] is not (' ' or '\t')) continue;

                var skill = bare[2..].Trim().ToString().Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).TrimEnd('.', ' ');
                if (skill.Length > 0) (bare.Length == line.Length ? outer : nested).Add(skill);
            }
        }

        return outer.Count > 0 ? outer : nested;
    }

    private static void Close(ReadOnlySpan<char> span, (ReportPart Part, int At, int Line) open, int end, List<ReportSection> sections)
    {
        var body = span[Math.Min(open.At, end)..end].Trim();
        if (open.Part == ReportPart.Preamble && body.IsEmpty) return;
        sections.Add(new ReportSection(open.Part, body.ToString(), open.Line));
    }

    /// <summary>The part a line heads: "### Title", "**Title**", either with a colon, the latter also with text behind it on the same line.</summary>
    private static ReportPart? HeadingOf(ReadOnlySpan<char> line, out int rest)
    {
        rest = 0;
        var bare = line.TrimStart();
        if (!bare.StartsWith('#') && !bare.StartsWith("**", StringComparison.Ordinal)) return null;

        var title = bare.TrimStart("#* ").TrimStart("0123456789. ");
        foreach (var (known, part) in Titles)
        {
            if (!title.StartsWith(known, StringComparison.OrdinalIgnoreCase)) continue;
            if (title.Length > known.Length && title[known.Length] is not ('*' or ':')) return null;

            rest = title[known.Length..].TrimStart("*: ").Length;
            return part;
        }

        return null;
    }
}
