using System.Globalization;

namespace Analytics.Transcripts.Reading;

/// <summary>A scored item as the file shows it, before it is tied to a question.</summary>
internal sealed record ScoredItem(
    EvaluationSection Section, string Item, string? Heading, int? Score, string? ScoreText, string Justification, int Line, int ScoreLine);

/// <summary>Reads the evaluator's items. Leading Markdown marks before a keyword are ignored; a justification may run over several lines.</summary>
internal static class EvaluationReader
{
    public static List<ScoredItem> Read(string text, Stretch stretch, List<Fault> faults)
    {
        var items = new List<ScoredItem>(8);
        var reading = new ItemBuilder(faults, items);
        var lines = new LineReader(stretch.Of(text), stretch.Line);
        while (lines.MoveNext())
        {
            var bare = Bare(lines.Current);
            if (bare.IsEmpty || bare is "Evaluation:") continue;
            if (SectionOf(bare) is { } section) reading.StartSection(section, lines.Line);
            else if (TryLabel(bare, out var label, out var heading)) reading.StartItem(label, heading, lines.Line);
            else if (After(bare, "Score:", out var score)) reading.TakeScore(score, lines.Line);
            else if (After(bare, "Justification:", out var reason)) reading.TakeReason(reason, lines.Line);
            else reading.TakeMore(lines.Current.Trim());
        }

        reading.Finish();
        return items;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> line) => line.Trim().TrimStart("*#-• ").Trim();

    private static bool After(ReadOnlySpan<char> line, string keyword, out ReadOnlySpan<char> rest)
    {
        rest = default;
        if (!line.StartsWith(keyword, StringComparison.OrdinalIgnoreCase)) return false;

        rest = line[keyword.Length..].Trim().TrimStart('*').Trim();
        return true;
    }

    private static EvaluationSection? SectionOf(ReadOnlySpan<char> line)
    {
        if (line.Length < 4 || !char.IsAsciiDigit(line[0]) || line[1] != '.') return null;

        var title = line[2..].TrimStart(" *");
        if (title.StartsWith("Project", StringComparison.OrdinalIgnoreCase)) return EvaluationSection.Project;
        return title.StartsWith("Technical Question", StringComparison.OrdinalIgnoreCase) ? EvaluationSection.Technical : null;
    }

    private static bool TryLabel(ReadOnlySpan<char> line, out string label, out string? heading)
    {
        (label, heading) = ("", null);
        if (line.Length < 3 || line[0] is not ('Q' or 'q') || !char.IsAsciiDigit(line[1])) return false;

        var colon = line.IndexOf(':');
        if (colon < 2 || line[1..colon].Trim('*').ContainsAnyExceptInRange('0', '9')) return false;

        label = string.Concat("Q", line[1..colon].Trim('*'));
        var rest = line[(colon + 1)..].Trim().Trim('*').Trim();
        heading = rest.IsEmpty ? null : rest.ToString();
        return true;
    }

    /// <summary>Gathers one item after the other; an item ends where the next label, section or score starts.</summary>
    private sealed class ItemBuilder(List<Fault> faults, List<ScoredItem> items)
    {
        private readonly System.Text.StringBuilder _reason = new();
        private EvaluationSection _section = EvaluationSection.Technical;
        private ScoredItem? _item;
        private bool _scored;
        private bool _sectionEmpty;
        private int _sectionLine;

        public void StartSection(EvaluationSection section, int line)
        {
            Finish();
            (_section, _sectionEmpty, _sectionLine) = (section, true, line);
        }

        public void StartItem(string label, string? heading, int line)
        {
            Close();
            Open(label, heading, line);
        }

        public void TakeScore(ReadOnlySpan<char> shown, int line)
        {
            if (_item is null || _scored)
            {
                Close();
                Open(_section == EvaluationSection.Project ? "Project" : "?", null, line);
            }

            _scored = true;
            _item = _item! with { Score = ScoreOf(shown, line), ScoreText = Excerpt.Of(shown), ScoreLine = line };
        }

        public void TakeReason(ReadOnlySpan<char> reason, int line)
        {
            if (_item is null) Open(_section == EvaluationSection.Project ? "Project" : "?", null, line);
            TakeMore(reason);
        }

        public void TakeMore(ReadOnlySpan<char> more)
        {
            if (_item is null || more.IsEmpty) return;
            if (_reason.Length > 0) _reason.Append('\n');
            _reason.Append(more);
        }

        public void Finish()
        {
            // The form always asks for the project; a section left empty is an item without a score, not no item.
            if (_item is null && _sectionEmpty && _section == EvaluationSection.Project) Open("Project", null, _sectionLine);
            Close();
            _sectionEmpty = false;
        }

        private void Open(string label, string? heading, int line)
        {
            _item = new ScoredItem(_section, label, heading, null, null, "", line, line);
            (_scored, _sectionEmpty) = (false, false);
        }

        private void Close()
        {
            if (_item is not null) items.Add(_item with { Justification = _reason.ToString() });
            _item = null;
            _reason.Clear();
        }

        /// <summary>n of "n/5". A whole or broken number outside 1 to 5 is a fault; anything else that is no whole number of 1 to 5 is no score.</summary>
        private int? ScoreOf(ReadOnlySpan<char> shown, int line)
        {
            shown = shown.TrimEnd("* .");
            var slash = shown.IndexOf('/');
            if (slash >= 0 && shown[(slash + 1)..].Trim() is not "5") return null;

            if (HeaderReader.Number(slash < 0 ? shown : shown[..slash].Trim()) is not { } number) return null;
            if (number is < 1 or > 5)
            {
                faults.Add(new Fault(FaultCode.ScoreOutOfRange, line, $"Score {Excerpt.Of(shown)} is outside 1 to 5."));
                return null;
            }

            return number == Math.Floor(number) ? (int)number : null;
        }
    }
}
