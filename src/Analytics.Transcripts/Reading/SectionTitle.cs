namespace Analytics.Transcripts.Reading;

/// <summary>The sections that follow the header.</summary>
internal enum SectionKind
{
    Dialogue,
    Questions,
    Evaluation,
    Report,
    Recommendation,
    Unknown,
}

/// <summary>Tells what a title stands for.</summary>
internal static class SectionTitle
{
    /// <summary>The titles as the harness writes them.</summary>
    public static readonly (string Title, SectionKind Kind)[] Known =
    [
        ("TECHNICAL QUESTIONS AND ANSWERS", SectionKind.Questions),
        ("EVALUATION REPORT", SectionKind.Evaluation),
        ("HR REPORT", SectionKind.Report),
        ("RECOMMENDATION (FULL)", SectionKind.Recommendation),
    ];

    private static readonly (string Word, SectionKind Kind)[] Words =
    [
        ("q&a", SectionKind.Questions), ("question", SectionKind.Questions),
        ("recommendation", SectionKind.Recommendation), ("human resource", SectionKind.Report), ("hr ", SectionKind.Report), ("hr-", SectionKind.Report), ("hiring report", SectionKind.Report),
        ("evaluation", SectionKind.Evaluation), ("scoring", SectionKind.Evaluation), ("scores", SectionKind.Evaluation), ("assessment", SectionKind.Evaluation),
        ("summary report", SectionKind.Report), ("dialogue", SectionKind.Dialogue), ("dialog", SectionKind.Dialogue), ("conversation", SectionKind.Dialogue),
    ];

    /// <summary>The section whose title, marks, numbers and case aside, is the line; null for any other line.</summary>
    public static SectionKind? Exact(ReadOnlySpan<char> line)
    {
        if (line.Length is < 9 or > 60) return null;

        var title = Marks.Title(line);
        foreach (var (known, kind) in Known)
        {
            if (title.Equals(known, StringComparison.OrdinalIgnoreCase) || (title.Equals("TECHNICAL QUESTIONS & ANSWERS", StringComparison.OrdinalIgnoreCase) && kind == SectionKind.Questions)) return kind;
        }

        return null;
    }

    /// <summary>The section a banner's title speaks of, in whatever words.</summary>
    public static SectionKind Of(ReadOnlySpan<char> line)
    {
        if (Exact(line) is { } exact) return exact;

        var title = string.Concat(Marks.Title(line), " ");
        foreach (var (word, kind) in Words)
        {
            if (title.Contains(word, StringComparison.OrdinalIgnoreCase)) return kind;
        }

        return SectionKind.Unknown;
    }

    public static string Name(SectionKind kind)
    {
        foreach (var (title, known) in Known)
        {
            if (known == kind) return title;
        }

        return "dialogue";
    }
}
