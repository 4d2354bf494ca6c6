namespace Analytics.Transcripts.Reading;

/// <summary>What the header says, each value with the line it stands on (0 where it does not stand).</summary>
internal sealed class Header
{
    public string? Candidate { get; set; }

    public QualityProfile? Profile { get; set; }

    public string? Position { get; set; }

    public int? Turns { get; set; }

    public double? MeanRelevance { get; set; }

    public double? MeanScore { get; set; }

    public int TurnsLine { get; set; }

    public int MeanRelevanceLine { get; set; }

    public int MeanScoreLine { get; set; }

    /// <summary>The line of the candidate's name, else the header's first.</summary>
    public int Line { get; set; }
}

/// <summary>Reads the <c>Key: value</c> lines between the first two rules.</summary>
internal static class HeaderReader
{
    private enum Key { Candidate, Profile, Position, Turns, MeanRelevance, MeanScore }

    private static readonly (string Name, Key Key)[] Keys =
    [
        ("Candidate", Key.Candidate), ("Candidate Name", Key.Candidate), ("Name", Key.Candidate),
        ("Quality Profile", Key.Profile), ("Profile", Key.Profile), ("Candidate Quality", Key.Profile), ("Quality", Key.Profile),
        ("Position", Key.Position), ("Role", Key.Position), ("Job Title", Key.Position), ("Position Title", Key.Position),
        ("Total Turns", Key.Turns), ("Turns", Key.Turns), ("Number of Turns", Key.Turns),
        ("Average Relevance Score", Key.MeanRelevance), ("Average Relevance", Key.MeanRelevance), ("Mean Relevance", Key.MeanRelevance), ("Avg Relevance Score", Key.MeanRelevance), ("Avg. Relevance Score", Key.MeanRelevance),
        ("Average Evaluation Score", Key.MeanScore), ("Average Score", Key.MeanScore), ("Mean Score", Key.MeanScore), ("Avg Evaluation Score", Key.MeanScore), ("Avg. Evaluation Score", Key.MeanScore), ("Average Evaluation", Key.MeanScore),
    ];

    public static Header Read(SourceText source, Stretch stretch, Notes notes)
    {
        var header = new Header { Line = stretch.Line };
        var seen = new int[Keys.Length];
        var span = stretch.Of(source.Folded);
        var lines = new LineReader(span, stretch.Line);
        while (lines.MoveNext())
        {
            if (lines.Current.IsEmpty) continue;
            if (!TryKey(Marks.Bare(lines.Current).TrimStart("| "), out var key, out var rest))
            {
                notes.Unreadable(lines.Line, "The header line", lines.Current, "Candidate, Quality Profile, Position, Total Turns and the two averages are the keys that would be", FindingSeverity.Info);
                continue;
            }

            var value = Marks.Value(rest.TrimEnd("| "));
            if (seen[(int)key] > 0) notes.Repeated(lines.Line, $"{Keys[Array.FindIndex(Keys, k => k.Key == key)].Name}", $"the first, on line {seen[(int)key]},");
            else if (!value.IsEmpty)
            {
                seen[(int)key] = lines.Line;
                var original = stretch.Of(source.Text).Slice(lines.Offset + lines.Current.Length - rest.Length, rest.TrimEnd("| ").Length);
                if (key is Key.Candidate or Key.Position) TellOfSecondKey(value, lines.Line, notes);
                Take(header, key, value, original, lines.Line, notes);
            }
        }

        if (header.Candidate is null)
            notes.Faults.Add(new Fault(FaultCode.NoCandidate, header.Line, "The header names no candidate; it needs a line \"Candidate: name\"."));
        if (seen[(int)Key.Profile] == 0)
            notes.Faults.Add(new Fault(FaultCode.UnknownProfile, stretch.Line, "The header has no Quality Profile; it needs weak, average, strong or exceptional."));
        return header;
    }

    private static bool TryKey(ReadOnlySpan<char> line, out Key key, out ReadOnlySpan<char> rest)
    {
        foreach (var (name, known) in Keys)
        {
            key = known;
            if (Marks.After(line, name, out rest)) return true;
            if (line.Length > name.Length && line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line[name.Length..].TrimStart("*_ ") is ['|', .. var cell])
            {
                rest = cell.TrimStart();
                return true;
            }
        }

        key = default;
        rest = default;
        return false;
    }

    /// <summary>"Position: Cellar Engineer Total Turns: 6": a line end is lost, and with it the second value.</summary>
    private static void TellOfSecondKey(ReadOnlySpan<char> value, int line, Notes notes)
    {
        foreach (var (name, _) in Keys)
        {
            var at = name.Contains(' ', StringComparison.Ordinal) ? value.IndexOf(name, StringComparison.OrdinalIgnoreCase) : -1;
            if (at <= 0 || !Marks.After(value[at..], name, out _)) continue;

            notes.Unreadable(line, "The second value of the header line", value[at..], "each key on a line of its own would be");
            return;
        }
    }

    private static void Take(Header header, Key key, ReadOnlySpan<char> value, ReadOnlySpan<char> original, int line, Notes notes)
    {
        switch (key)
        {
            case Key.Candidate: (header.Candidate, header.Line) = (ShortText.Of(original, "candidate's name", line, notes), line); break;
            case Key.Position: header.Position = ShortText.Of(original, "position", line, notes); break;
            case Key.Profile: header.Profile = Profile(value, line, notes); break;
            case Key.Turns: (header.Turns, header.TurnsLine) = (Whole(value, line, notes), line); break;
            case Key.MeanRelevance: (header.MeanRelevance, header.MeanRelevanceLine) = (ShownValues.Average(value, line, "average relevance", 0, 1, notes), line); break;
            case Key.MeanScore: (header.MeanScore, header.MeanScoreLine) = (ShownValues.Average(value, line, "average score", 1, 5, notes), line); break;
        }
    }

    private static int? Whole(ReadOnlySpan<char> value, int line, Notes notes)
    {
        if (ShownNumber.IsNone(value)) return null;

        var number = value.EndsWith("turns", StringComparison.OrdinalIgnoreCase) ? value[..^"turns".Length] : value;
        if (ShownNumber.TryRead(number, out var read) && read is { Scale: null, Rest: 0, Value: >= 0 and <= int.MaxValue } && read.Value == Math.Floor(read.Value)) return (int)read.Value;

        notes.Unreadable(line, "The number of turns", value, "a whole number would be");
        return null;
    }

    private static QualityProfile? Profile(ReadOnlySpan<char> value, int line, Notes notes)
    {
        var word = value;
        var bracket = word.IndexOfAny("([");
        if (bracket > 0) word = word[..bracket];
        word = word.Trim("*_`\"“”'.,;! \t");
        foreach (var profile in Enum.GetValues<QualityProfile>())
        {
            if (word.Equals(SnakeCase.Of(profile), StringComparison.OrdinalIgnoreCase)) return profile;
        }

        notes.Faults.Add(new Fault(FaultCode.UnknownProfile, line, $"Quality Profile \"{Excerpt.Of(value)}\" is none of weak, average, strong, exceptional."));
        return null;
    }
}
