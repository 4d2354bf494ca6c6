namespace Analytics.Transcripts.Reading;

/// <summary>
/// Reads the evaluator's items from its form, from a table or from JSON. A justification runs over several lines; a line of it that merely looks like a
/// label or a score stays a line of it.
/// </summary>
internal sealed class EvaluationReader
{
    private static readonly System.Buffers.SearchValues<char> ScoreOpeners = System.Buffers.SearchValues.Create("([:-–—");

    private readonly Notes _notes;
    private readonly ScoredItems _items;
    private readonly ReadOnlyMemory<char> _text;
    private bool _awaitsScore;
    private bool _triedJson;
    private EvaluationTable? _table;

    private EvaluationReader(ReadOnlyMemory<char> text, Notes notes) => (_text, _notes, _items) = (text, notes, new ScoredItems(notes));

    public static List<ScoredItem> Read(SourceText source, Stretch stretch, Notes notes) =>
        new EvaluationReader(source.Text.AsMemory(stretch.Start, stretch.Length), notes).Read(stretch.Of(source.Folded), stretch.Line);

    private List<ScoredItem> Read(ReadOnlySpan<char> folded, int firstLine)
    {
        var lines = new LineReader(folded, firstLine);
        var wasBlank = true;
        while (lines.MoveNext())
        {
            var bare = Marks.Bare(lines.Current);
            if (!bare.IsEmpty && !TakeJson(ref lines, bare)) Take(lines, bare, wasBlank);
            wasBlank = bare.IsEmpty;
        }

        return _items.Finish();
    }

    private void Take(LineReader lines, ReadOnlySpan<char> bare, bool wasBlank)
    {
        if (_awaitsScore && !EvaluationLine.TakeReason(bare, out _))
        {
            _awaitsScore = false;
            _items.TakeScore(bare, lines.Line);
            return;
        }

        _awaitsScore = false;
        if (lines.Current.TrimStart() is ['|', ..] && TakeRow(lines)) return;
        switch (EvaluationLine.Kind(lines.Current))
        {
            case EvaluationLineKind.Section: StartSection(lines, bare); break;
            case EvaluationLineKind.Label when StartsItem(lines, bare, wasBlank): StartItem(lines, bare); break;
            case EvaluationLineKind.Score: TakeScore(lines, bare, wasBlank); break;
            case EvaluationLineKind.Reason: TakeReason(lines, bare); break;
            case EvaluationLineKind.OtherSection when StartsItem(lines, bare, wasBlank: true):
                _notes.Unreadable(lines.Line, "The part of the evaluation", lines.Current, "Project or Technical Questions would be; its items are taken as technical");
                _items.StartSection(EvaluationSection.Technical, lines.Line);
                break;
            case EvaluationLineKind.Average when !_items.HasReason || wasBlank: TellOfScore(lines, "A score over the items"); break;
            default: TakeText(lines, bare, wasBlank); break;
        }
    }

    private void StartSection(LineReader lines, ReadOnlySpan<char> bare)
    {
        _items.StartSection(EvaluationLine.SectionOf(lines.Current, bare, out var behind)!.Value, lines.Line);
        if (EvaluationLine.TakeLabel(behind, out _, out _)) StartItem(lines, behind);
        else if (!behind.IsEmpty) TakeEmbedded(behind, lines, isScore: false);
    }

    /// <summary>A label starts an item when the form goes on under it: a score or reason, the next label or part, or the end.</summary>
    private static bool StartsItem(LineReader lines, ReadOnlySpan<char> bare, bool wasBlank)
    {
        if (bare.Contains("score", StringComparison.OrdinalIgnoreCase) || bare.Contains("/5", StringComparison.Ordinal)) return true;

        for (var ahead = 0; ahead < 3; ahead++)
        {
            do
            {
                if (!lines.MoveNext()) return wasBlank;
            }
            while (lines.Current.IsEmpty);

            var kind = EvaluationLine.Kind(lines.Current);
            if (kind is EvaluationLineKind.Score or EvaluationLineKind.Reason) return true;
            if (kind is EvaluationLineKind.Label or EvaluationLineKind.Section) return wasBlank && ahead == 0;
        }

        return false;
    }

    private void StartItem(LineReader lines, ReadOnlySpan<char> bare)
    {
        EvaluationLine.TakeLabel(bare, out var label, out var heading);
        StartItem(label, heading, lines);
    }

    /// <summary>Opens an item whose heading may hold its score: "Glycol (4/5)", "Glycol - Score: 4/5 - Justification: …".</summary>
    private void StartItem(string label, ReadOnlySpan<char> heading, LineReader lines)
    {
        _items.TellOfNoSection(lines.Current, lines.Line);
        var at = EmbeddedScore(heading);
        var title = Marks.Value((at < 0 ? heading : heading[..at]).Trim("-–—([:,| \t"));
        var text = title.IsEmpty ? null : Original(lines, heading)[..(at < 0 ? heading.Length : at)].Trim("-–—([:,|*_`\"“”' \t").ToString();
        _items.StartItem(label, text, lines.Line);
        if (at >= 0) TakeEmbedded(heading[at..], lines, isScore: true);
    }

    /// <summary>Where a heading's score starts: at the word, or at an n/5 at its start or end; -1 where it has none.</summary>
    private static int EmbeddedScore(ReadOnlySpan<char> heading)
    {
        var word = heading.IndexOf("score", StringComparison.OrdinalIgnoreCase);
        if (word >= 0 && EvaluationLine.TakeScore(heading[word..], out _)) return word;
        if (EvaluationLine.IsBareScore(heading) || (ShownNumber.TryRead(heading, out var first) && first.Scale is not null)) return 0;

        var open = heading.LastIndexOfAny(ScoreOpeners);
        return open >= 0 && EvaluationLine.IsBareScore(heading[(open + 1)..].Trim()) ? open + 1 : -1;
    }

    /// <summary>A score and perhaps a reason behind it on one line; words that hold no score are one only where a score is expected.</summary>
    private void TakeEmbedded(ReadOnlySpan<char> shown, LineReader lines, bool isScore)
    {
        if (EvaluationLine.TakeScore(shown, out var score))
        {
            isScore = true;
            shown = score;
        }

        var reasonAt = shown.IndexOf("justification", StringComparison.OrdinalIgnoreCase);
        var before = (reasonAt < 0 ? shown : shown[..reasonAt]).TrimEnd("-–—,;.(*_ \t");
        if (!ShownNumber.TryRead(before, out var number) && !isScore)
        {
            _items.TakeReason(Original(lines, shown), lines.Line);
            return;
        }

        _items.TakeScore(number.Rest == 0 ? before : before[..^number.Rest], lines.Line);
        if (number.Rest > 0 && reasonAt < 0) _items.TakeMore(Original(lines, shown)[^Math.Min(number.Rest, shown.Length)..].Trim("-–—:,;*_ \t"));
        if (reasonAt >= 0 && EvaluationLine.TakeReason(shown[reasonAt..], out var reason)) _items.TakeMore(Original(lines, reason).Trim());
    }

    private void TakeScore(LineReader lines, ReadOnlySpan<char> bare, bool wasBlank)
    {
        if (!EvaluationLine.TakeScore(bare, out var shown)) shown = bare;
        var whole = ShownNumber.IsNone(shown) || !ShownNumber.TryRead(shown, out var number) || number.Rest == 0;
        if (_items.IsScored || (_items.HasReason && !whole))
        {
            // Without labels the next item starts at its score; a score inside a justification has no reason under it.
            if (_items.IsScored && wasBlank && EvaluationLine.Kind(lines.PeekNonBlank()) == EvaluationLineKind.Reason) _items.StartUnlabelled(lines.Line);
            else
            {
                TellOfScore(lines, "A further score in the justification");
                _items.TakeMore(Original(lines, lines.Current).Trim());
                return;
            }
        }

        if (!_items.IsOpen) _items.StartUnlabelled(lines.Line);
        if (shown.IsEmpty && lines.PeekNonBlank() is { IsEmpty: false } next && EvaluationLine.Kind(next) is EvaluationLineKind.Text or EvaluationLineKind.Score) _awaitsScore = true;
        else TakeEmbedded(shown, lines, isScore: true);
    }

    private void TakeReason(LineReader lines, ReadOnlySpan<char> bare)
    {
        EvaluationLine.TakeReason(bare, out var reason);
        if (_items.HasReason && !bare.StartsWith("Justification", StringComparison.OrdinalIgnoreCase)) _items.TakeMore(Original(lines, lines.Current).Trim());
        else _items.TakeReason(Original(lines, reason), lines.Line);
    }

    private void TakeText(LineReader lines, ReadOnlySpan<char> bare, bool wasBlank)
    {
        if (EvaluationLine.TakeNumber(bare, out var label, out var heading) && (wasBlank || !_items.IsOpen) && StartsItem(lines, bare, false) && EvaluationLine.Kind(lines.PeekNonBlank()) == EvaluationLineKind.Score)
            StartItem(label, heading, lines);
        else if (_items.IsOpen)
        {
            if (EvaluationLine.Kind(lines.Current) == EvaluationLineKind.Label)
                _notes.Unreadable(lines.Line, "The line", lines.Current, "a label with a score or justification under it would start an item; it was kept in the justification", FindingSeverity.Info);
            _items.TakeMore(Original(lines, lines.Current).Trim());
        }
        else if (!Marks.Title(bare).Equals("Evaluation", StringComparison.OrdinalIgnoreCase)) TellOfScore(lines, "The line");
    }

    private void TellOfScore(LineReader lines, string what) =>
        _notes.Unreadable(lines.Line, what, lines.Current, "an item's label with \"Score: n/5\" under it would be an item; no score is taken from it", FindingSeverity.Info);

    private bool TakeRow(LineReader lines)
    {
        _table ??= new EvaluationTable(_items, _notes);
        return _table.TakeRow(lines.Current, Original(lines, lines.Current), lines.Line);
    }

    private bool TakeJson(ref LineReader lines, ReadOnlySpan<char> bare)
    {
        if (lines.Current.TrimStart().StartsWith("```", StringComparison.Ordinal)) return true;
        if (_triedJson || !_items.IsEmpty || !StartsJson(bare)) return false;

        _triedJson = true;
        var start = lines.Offset + lines.Current.Length - lines.Current.TrimStart().Length;
        var length = EvaluationJson.Read(_text.Span[start..], lines.Line, _items, _notes);
        if (length == 0) return false;

        var end = start + length;
        while (lines.Offset + lines.Current.Length < end && lines.MoveNext())
        {
        }

        return true;
    }

    private static bool StartsJson(ReadOnlySpan<char> bare) =>
        (bare[0] == '{' && bare[1..].TrimStart() is [] or ['"', ..]) || (bare[0] == '[' && bare[1..].TrimStart() is [] or ['{', ..]);

    /// <summary>The file's own words where a piece of the folded line stands; a piece is always the line's end.</summary>
    private ReadOnlySpan<char> Original(LineReader lines, ReadOnlySpan<char> piece) =>
        _text.Span.Slice(lines.Offset + lines.Current.Length - piece.Length, piece.Length);
}
