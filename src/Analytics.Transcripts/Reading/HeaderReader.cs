using System.Globalization;

namespace Analytics.Transcripts.Reading;

/// <summary>What the header says, each value with the line it stands on.</summary>
internal sealed record Header(
    string? Candidate,
    QualityProfile? Profile,
    string? Position,
    int? Turns,
    double? MeanRelevance,
    double? MeanScore,
    int TurnsLine,
    int MeanRelevanceLine,
    int MeanScoreLine,
    int Line,
    IReadOnlyList<Fault> Faults);

/// <summary>Reads the <c>Key: value</c> lines between the first two rules.</summary>
internal static class HeaderReader
{
    public static Header Read(string text, Stretch stretch)
    {
        var header = new Header(null, null, null, null, null, null, 0, 0, 0, stretch.Line, []);
        var faults = new List<Fault>();
        var profileSeen = false;
        var lines = new LineReader(stretch.Of(text), stretch.Line);
        while (lines.MoveNext())
        {
            var colon = lines.Current.IndexOf(':');
            if (colon < 0) continue;

            var key = lines.Current[..colon].Trim();
            var value = lines.Current[(colon + 1)..].Trim();
            switch (key)
            {
                case "Candidate": header = header with { Candidate = value.IsEmpty ? null : value.ToString(), Line = lines.Line }; break;
                case "Position": header = header with { Position = value.IsEmpty ? null : value.ToString() }; break;
                case "Total Turns": header = header with { Turns = Whole(value), TurnsLine = lines.Line }; break;
                case "Average Relevance Score": header = header with { MeanRelevance = Number(value), MeanRelevanceLine = lines.Line }; break;
                case "Average Evaluation Score": header = header with { MeanScore = Number(UpToSlash(value)), MeanScoreLine = lines.Line }; break;
                case "Quality Profile":
                    profileSeen = true;
                    header = header with { Profile = Profile(value, lines.Line, faults) };
                    break;
            }
        }

        if (header.Candidate is null)
            faults.Add(new Fault(FaultCode.NoCandidate, header.Line, "The header names no candidate; it needs a line \"Candidate: name\"."));
        if (!profileSeen)
            faults.Add(new Fault(FaultCode.UnknownProfile, stretch.Line, "The header has no Quality Profile; it needs weak, average, strong or exceptional."));
        return header with { Faults = faults };
    }

    /// <summary>A number with a decimal point, 0 or more; null for anything else ("N/A", "nan").</summary>
    public static double? Number(ReadOnlySpan<char> value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;

    private static int? Whole(ReadOnlySpan<char> value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ReadOnlySpan<char> UpToSlash(ReadOnlySpan<char> value)
    {
        var slash = value.IndexOf('/');
        return slash < 0 ? value : value[..slash].Trim();
    }

    private static QualityProfile? Profile(ReadOnlySpan<char> value, int line, List<Fault> faults)
    {
        foreach (var profile in Enum.GetValues<QualityProfile>())
        {
            if (value.Equals(SnakeCase.Of(profile), StringComparison.OrdinalIgnoreCase)) return profile;
        }

        faults.Add(new Fault(FaultCode.UnknownProfile, line, $"Quality Profile \"{Excerpt.Of(value)}\" is none of weak, average, strong, exceptional."));
        return null;
    }
}
