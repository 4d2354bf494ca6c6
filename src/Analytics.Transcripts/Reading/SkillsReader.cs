namespace Analytics.Transcripts.Reading;

/// <summary>The skills the report names: its list's points, numbers or rows; where there is no list, a line of names between commas.</summary>
internal static class SkillsReader
{
    private const int MostWordsOfAName = 6;

    /// <summary>Blanks before it beyond the first point's from which on a point belongs to the one above it.</summary>
    private const int Nested = 4;

    private static readonly string[] PointsInALine = [" *   ", " • "];

    private const string PointMarks = "*-•+–—·◦▪●■✓✔→";

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
        var margin = -1;
        foreach (var line in section.Text.AsSpan().EnumerateLines())
        {
            var point = TryPoint(line, out var indent, out var skill);
            if (point) Add(skill, indent - (margin = margin < 0 ? indent : margin) < Nested ? outer : nested);
            else if (behindPoint && line.Length > 0 && !char.IsWhiteSpace(line[0]) && (line[^1] is not ('.' or ':') || line[0] is '#' or '*'))
                notes.Unreadable(section.Line, "The line between the skills", line, "a point of the list would be a skill", FindingSeverity.Info);
            behindPoint = point;
        }
    }

    /// <summary>A point of the list: its mark, number, letter or Roman numeral, whatever marks of a heading or of emphasis stand before it.</summary>
    private static bool TryPoint(ReadOnlySpan<char> line, out int indent, out ReadOnlySpan<char> skill)
    {
        skill = default;
        var bare = line.TrimStart("> \t");
        indent = line.Length - bare.Length;
        bare = bare.TrimStart("# ");
        if (bare is ['*', '*', '*' or '-' or '+', ..]) bare = bare[2..];
        var number = bare[..MarkLength(bare)];
        var point = number.IsEmpty ? bare is [var mark, ..] && PointMarks.Contains(mark, StringComparison.Ordinal) : bare.Length > number.Length && bare[number.Length] is '.' or ')';
        var behind = number.Length + 1;
        if (!point || bare.Length < behind + 2 || !char.IsWhiteSpace(bare[behind])) return false;

        skill = bare[(behind + 1)..];
        return true;
    }

    private static int MarkLength(ReadOnlySpan<char> bare)
    {
        var digits = 0;
        while (digits < bare.Length && char.IsDigit(bare[digits])) digits++;
        if (digits > 0) return digits;
        if (bare.Length > 1 && char.IsAsciiLetterLower(bare[0]) && bare[1] == ')') return 1;
        var roman = bare.IndexOfAnyExcept("ivx");
        return roman is > 0 and < 5 && bare[roman] is '.' or ')' ? roman : 0;
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
        shown = shown.TrimStart("*-•+ \t");
        if (shown is ['[', _, ']', ' ', ..]) shown = shown[4..];
        foreach (var part in shown.ToString().Split(PointsInALine, StringSplitOptions.None))
        {
            var skill = part.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Replace('\u00A0', ' ').Trim().TrimEnd('.', ',', ';', ' ');
            if (skill.Length > 0) skills.Add(skill);
        }
    }
}
