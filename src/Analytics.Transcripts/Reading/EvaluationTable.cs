namespace Analytics.Transcripts.Reading;

/// <summary>Items as rows of a Markdown table; the header row says which column is what.</summary>
internal sealed class EvaluationTable(ScoredItems items, Notes notes)
{
    private int[]? _columns;

    /// <summary>Takes one row; false when the table has no column of scores.</summary>
    public bool TakeRow(ReadOnlySpan<char> line, ReadOnlySpan<char> original, int number)
    {
        var cells = Cells(line);
        if (_columns is null)
        {
            _columns = [Column(cells, "item", "question", "label", "no", "#", "q", "id"), Column(cells, "score", "rating", "points", "grade"), Column(cells, "justification", "reason", "rationale", "comment", "feedback"), Column(cells, "topic", "heading", "subject"), Column(cells, "section", "part", "type", "category", "kind")];
            if (_columns[1] >= 0) return true;

            notes.Unreadable(number, "The table's header", line, "a column \"Score\" would be");
            return false;
        }

        if (_columns[1] < 0) return false;
        if (line.ContainsAnyExcept("|-: ")) TakeItem(cells, Cells(original), line, number);
        return true;
    }

    private void TakeItem(List<string> cells, List<string> original, ReadOnlySpan<char> line, int number)
    {
        var score = Cell(cells, _columns![1]);
        if (score is null)
        {
            notes.Unreadable(number, "The table's row", line, "a row with a score would be an item");
            return;
        }

        var shown = Cell(cells, _columns[0]) ?? Cell(cells, _columns[3]) ?? "";
        var project = IsProject(Cell(cells, _columns[4]) ?? shown);
        if (project != (items.Section == EvaluationSection.Project)) items.StartSection(project ? EvaluationSection.Project : EvaluationSection.Technical, number);

        var labelled = EvaluationLine.TakeLabel(shown, out var label, out var heading) || EvaluationLine.TakeNumber(shown, out label, out heading);
        if (!labelled && int.TryParse(shown, out var plain)) (label, labelled) = ($"Q{plain}", true);
        var topic = Cell(original, _columns[3]) ?? (labelled ? (heading.IsEmpty ? null : heading.ToString()) : project || shown.Length == 0 ? null : Cell(original, _columns[0]));
        items.StartItem(labelled ? label : project ? "Project" : "?", topic, number);
        items.TakeScore(score, number);
        items.TakeMore(Cell(original, _columns[2]));
    }

    private static bool IsProject(string cell) => cell.Contains("project", StringComparison.OrdinalIgnoreCase) || cell.StartsWith("experience", StringComparison.OrdinalIgnoreCase);

    private static int Column(List<string> header, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            for (var column = 0; column < header.Count; column++)
            {
                if (name.Length <= 2 ? header[column].Equals(name, StringComparison.OrdinalIgnoreCase) : header[column].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return column;
            }
        }

        return -1;
    }

    private static string? Cell(List<string> cells, int column) => column >= 0 && column < cells.Count && cells[column].Length > 0 ? cells[column] : null;

    private static List<string> Cells(ReadOnlySpan<char> line)
    {
        var cells = new List<string>(4);
        foreach (var range in line.Trim().Trim('|').Split('|')) cells.Add(Marks.Value(line.Trim().Trim('|')[range]).ToString());
        return cells;
    }
}
