namespace Analytics.Transcripts.Reading;

/// <summary>The skills the report names: its list's points, numbers or rows; where there is no list, a line of names between commas.</summary>
internal static class SkillsReader
{
    private const int MostWordsOfAName = 6;

    /// <summary>Blanks in front from which on a point belongs to the one above it.</summary>
    private const int Nested = 4;

    /// <summary>The skills without Markdown emphasis, nested points only where there are no outer ones; text of which none can be read is told of.</summary>
    public static List<string> Read(IReadOnlyList<ReportSection> sections, Notes notes)
    {
        var outer = new List<string>();
        var nested = new List<string>();
        foreach (var section in sections)
        {
            if (section.Part != ReportPart.Skills) continue;

            var before = outer.Count + nested.Count;
            TakePoints(section, outer, nested, notes);
            if (outer.Count + nested.Count > before || SaysNone(section.Text)) continue;

            TakeRows(section.Text, outer);
            if (outer.Count + nested.Count == before) TakeNames(section.Text, outer);
            if (outer.Count + nested.Count == before && section.Text.Length > 0)
                notes.Unreadable(section.Line, "The skills", section.Text, "a list, a table or names between commas would be", FindingSeverity.Info);
        }

        return outer.Count > 0 ? outer : nested;
    }

    /// <summary>"No technical skill could be established": a sentence, and not one of skills.</summary>
    private static bool SaysNone(ReadOnlySpan<char> text)
    {
        text = text.Trim("*_#-. \n\t");
        if (text.IsEmpty || ShownNumber.IsNone(text)) return true;
        foreach (var none in (ReadOnlySpan<string>)["No ", "None ", "Nothing ", "Not "])
        {
            if (text.StartsWith(none, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static void TakePoints(ReportSection section, List<string> outer, List<string> nested, Notes notes)
    {
        var behindPoint = false;
        foreach (var line in section.Text.AsSpan().EnumerateLines())
        {
            var before = outer.Count + nested.Count;
            TakePoint(line, outer, nested);
            var point = outer.Count + nested.Count > before;
            if (behindPoint && !point && line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[^1] is not ('.' or ':'))
                notes.Unreadable(section.Line, "The line between the skills", line, "a point of the list would be a skill", FindingSeverity.Info);
            behindPoint = point;
        }
    }

    private static void TakePoint(ReadOnlySpan<char> line, List<string> outer, List<string> nested)
    {
        var bare = line.TrimStart("> \t");
        var digits = 0;
        while (digits < bare.Length && char.IsDigit(bare[digits])) digits++;
        var mark = digits > 0 ? digits + 1 : 1;
        if (bare.Length < mark + 2 || !char.IsWhiteSpace(bare[mark])) return;
        if (digits > 0 ? bare[digits] is not ('.' or ')') : bare[0] is not ('*' or '-' or '•' or '+' or '–' or '—' or '·' or '◦' or '▪' or '●' or '■' or '✓' or '✔' or '→')) return;

        Add(bare[(mark + 1)..], line.Length - bare.Length < Nested ? outer : nested);
    }

    /// <summary>The first cell of each row of a table below its header.</summary>
    private static void TakeRows(string text, List<string> skills)
    {
        var row = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var bare = line.Trim();
            if (bare is not ['|', ..] || !bare.ContainsAnyExcept("|-: ")) continue;
            if (row++ == 0 && text.Contains("---", StringComparison.Ordinal)) continue;

            var cells = bare.Trim('|');
            var end = cells.IndexOf('|');
            Add(end < 0 ? cells : cells[..end], skills);
        }
    }

    /// <summary>Names between commas or semicolons, or one a line; sentences are none.</summary>
    private static void TakeNames(string text, List<string> skills)
    {
        var names = new List<string>();
        var rows = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (rows.Length > 1 && Array.TrueForAll(rows, row => row.AsSpan().Count(' ') <= MostWordsOfAName * 2 && !row.EndsWith('.') && !row.EndsWith(':')))
        {
            foreach (var row in rows) Add(row, skills);
            return;
        }

        foreach (var line in rows)
        {
            var list = line.AsSpan();
            var colon = list.IndexOf(':');
            if (colon >= 0) list = list[(colon + 1)..];
            foreach (var range in list.SplitAny(",;"))
            {
                var name = list[range].Trim("*_`. \t");
                if (name.StartsWith("and ", StringComparison.OrdinalIgnoreCase)) name = name[4..];
                if (name.IsEmpty) continue;
                if (name.Count(' ') >= MostWordsOfAName || name.Contains(". ", StringComparison.Ordinal)) return;
                names.Add(name.ToString());
            }
        }

        foreach (var name in names) Add(name, skills);
    }

    private static void Add(ReadOnlySpan<char> shown, List<string> skills)
    {
        var skill = shown.Trim().ToString().Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).TrimEnd('.', ' ');
        if (skill.Length > 0) skills.Add(skill);
    }
}
