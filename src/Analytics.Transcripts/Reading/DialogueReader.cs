namespace Analytics.Transcripts.Reading;

/// <summary>A turn before its kind is known.</summary>
internal readonly record struct SpokenTurn(Speaker Speaker, string Text, int Words, int Line);

/// <summary>
/// Cuts the dialogue into turns at the speakers' labels; everything up to the next one belongs to the turn. The two exact labels always start one. A label
/// written otherwise does where it stands after a blank line and the speakers take turns with it; else it is a line of the turn, and told of.
/// </summary>
internal static class DialogueReader
{
    private const int LongestLabel = 32;

    public static List<SpokenTurn> Read(SourceText source, Stretch stretch, string? candidate, Notes notes)
    {
        var labels = Labels(stretch.Of(source.Folded), stretch.Line, candidate);
        var starts = Choose(labels, stretch.Of(source.Text), notes);
        var text = stretch.Of(source.Text);
        var turns = new List<SpokenTurn>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].Offset : text.Length;
            var words = text[Math.Min(starts[i].TextAt, end)..end].Trim();
            turns.Add(new SpokenTurn(starts[i].Speaker, words.ToString(), Words.Count(words), starts[i].Line));
            if (i > 0 && starts[i - 1].Speaker == starts[i].Speaker) TellOfLostLabel(text[..starts[i].Offset], starts[i - 1], LabelSpelling.MayBeOne, notes);
        }

        // Behind the last turn nothing says that a label is missing, so only one that is nearly right counts.
        if (starts.Count > 0) TellOfLostLabel(text, starts[^1], LabelSpelling.IsNearlyOne, notes);

        if (starts.Count > 0 && !text[..starts[0].Offset].IsWhiteSpace()) TellOfStart(text, stretch.Line, notes);
        return turns;
    }

    private static List<SpeakerLabel> Labels(ReadOnlySpan<char> folded, int firstLine, string? candidate)
    {
        var labels = new List<SpeakerLabel>(24);
        var lines = new LineReader(folded, firstLine);
        var wasBlank = true;
        while (lines.MoveNext())
        {
            if (SpeakerLabel.Of(folded, lines.Current, lines.Offset, lines.Line, wasBlank, candidate) is { } label) labels.Add(label);
            wasBlank = lines.Current.IsEmpty;
        }

        return labels;
    }

    private static List<SpeakerLabel> Choose(List<SpeakerLabel> labels, ReadOnlySpan<char> text, Notes notes)
    {
        var starts = new List<SpeakerLabel>(labels.Count);
        var named = labels.Exists(label => label.IsOwnName);
        bool[] exact = [labels.Exists(label => label is { IsExact: true, Speaker: Speaker.Recruiter }), labels.Exists(label => label is { IsExact: true, Speaker: Speaker.Candidate })];
        for (var i = 0; i < labels.Count; i++)
        {
            var label = labels[i];
            Speaker? before = starts.Count == 0 ? null : starts[^1].Speaker;
            Speaker? behind = i + 1 < labels.Count ? labels[i + 1].Speaker : null;
            var takesTurn = before != label.Speaker && behind != label.Speaker;
            var onlyWriting = label.IsOwnName && !exact[(int)label.Speaker];
            if (label.IsExact || (named && label.AfterBlank && (takesTurn || onlyWriting))) starts.Add(label);
            else if (named)
                notes.Unreadable(label.Line, "The line", LineAt(text, label.Offset), "a label such as \"Candidate: \" after the other speaker's turn would be a new turn; it was kept as text", FindingSeverity.Info);
        }

        return starts;
    }

    /// <summary>Two turns in a row of one speaker: the other's label may stand between them in words that are not known.</summary>
    private static void TellOfLostLabel(ReadOnlySpan<char> text, SpeakerLabel turn, Func<string, bool> isLabel, Notes notes)
    {
        var lines = new LineReader(text[Math.Min(turn.TextAt, text.Length)..], turn.Line);
        var wasBlank = false;
        while (lines.MoveNext())
        {
            if (wasBlank && !lines.Current.IsEmpty && isLabel(Marks.Bare(lines.Current[..Math.Min(lines.Current.Length, LongestLabel + 1)]).ToString()))
            {
                notes.Unreadable(lines.Line, "The line", lines.Current, $"\"AI Recruiter: \" or \"Candidate: \" would start a turn; it was kept in the turn of line {turn.Line}");
                return;
            }

            wasBlank = lines.Current.IsEmpty;
        }
    }

    private static void TellOfStart(ReadOnlySpan<char> text, int firstLine, Notes notes)
    {
        var lines = new LineReader(text, firstLine);
        while (lines.MoveNext() && (lines.Current.IsWhiteSpace() || Banners.IsRule(lines.Current)))
        {
        }

        notes.Unreadable(lines.Line, "The line before the first turn", lines.Current, "\"AI Recruiter: \" or \"Candidate: \" would start a turn; it is not read");
    }

    private static ReadOnlySpan<char> LineAt(ReadOnlySpan<char> text, int offset)
    {
        var line = text[offset..];
        var end = line.IndexOf('\n');
        return end < 0 ? line : line[..end];
    }
}
