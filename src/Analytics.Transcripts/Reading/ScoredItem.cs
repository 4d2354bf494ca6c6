namespace Analytics.Transcripts.Reading;

/// <summary>A scored item as the file shows it, before it is tied to a question.</summary>
internal sealed record ScoredItem(
    EvaluationSection Section, string Item, string? Heading, double? Score, string? ScoreText, string Justification, int Line, int ScoreLine);

/// <summary>Gathers one item after the other; an item ends where the next label or section starts, or the score of an item without a label.</summary>
internal sealed class ScoredItems(Notes notes)
{
    private readonly System.Text.StringBuilder _reason = new();
    private readonly List<ScoredItem> _items = new(8);
    private ScoredItem? _item;
    private bool _sectionEmpty;
    private bool _hasProject;
    private bool _hasSection;
    private int _sectionLine;

    public EvaluationSection Section { get; private set; } = EvaluationSection.Technical;

    public bool IsOpen => _item is not null;

    public bool IsScored => _item?.ScoreText is not null;

    public bool HasReason => _reason.Length > 0;

    public bool IsEmpty => _items.Count == 0 && _item is null;

    public void StartSection(EvaluationSection section, int line)
    {
        Finish();
        (Section, _sectionEmpty, _sectionLine, _hasSection) = (section, true, line, true);
    }

    public void StartItem(string label, string? heading, int line)
    {
        Close();
        if (Section == EvaluationSection.Project && _hasProject)
            notes.Unreadable(line, "A further item in the project's part of the evaluation", heading ?? label, "a line \"2. Technical Questions:\" before it would make it a technical one", FindingSeverity.Info);
        _hasProject |= Section == EvaluationSection.Project;
        _item = new ScoredItem(Section, label, heading, null, null, "", line, line);
        _sectionEmpty = false;
    }

    /// <summary>An item that has a score and no label; the project's needs none.</summary>
    public void StartUnlabelled(int line)
    {
        if (Section == EvaluationSection.Technical) notes.Unreadable(line, "The label of the item", "", "a line such as \"Q1:\" over its score would be", FindingSeverity.Info);
        StartItem(Section == EvaluationSection.Project ? "Project" : "?", null, line);
    }

    /// <summary>Tells of an item that no part's title stands over: it counts as technical and may be the project's.</summary>
    public void TellOfNoSection(ReadOnlySpan<char> item, int line)
    {
        if (!_hasSection && IsEmpty) notes.Unreadable(line, "The part of the evaluation over", item, "\"1. Project / Experience Question:\" or \"2. Technical Questions:\" would be; it is taken as technical", FindingSeverity.Info);
    }

    /// <summary>The open item's score; opens an item where none is.</summary>
    public void TakeScore(ReadOnlySpan<char> shown, int line)
    {
        if (_item is null) StartUnlabelled(line);
        _item = _item! with { Score = ShownValues.Score(shown, line, notes), ScoreText = Excerpt.Of(shown), ScoreLine = line };
    }

    public void TakeReason(ReadOnlySpan<char> reason, int line)
    {
        if (_item is null) StartUnlabelled(line);
        TakeMore(reason);
    }

    public void TakeMore(ReadOnlySpan<char> more)
    {
        if (_item is null || more.IsEmpty) return;
        if (_reason.Length > 0) _reason.Append('\n');
        _reason.Append(more);
    }

    /// <summary>Ends the section. The form always asks for the project; a section left empty is an item without a score, not no item.</summary>
    public List<ScoredItem> Finish()
    {
        if (_item is null && _sectionEmpty && Section == EvaluationSection.Project) StartItem("Project", null, _sectionLine);
        Close();
        _sectionEmpty = false;
        return _items;
    }

    private void Close()
    {
        if (_item is not null) _items.Add(_item with { Justification = _reason.ToString() });
        _item = null;
        _reason.Clear();
    }
}
