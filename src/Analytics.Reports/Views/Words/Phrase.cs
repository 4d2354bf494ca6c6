using Analytics.Calibration.Reporting;
using Analytics.Reports.Charts;
using Analytics.Transcripts;

namespace Analytics.Reports.Views.Words;

/// <summary>Pieces of the report's sentences.</summary>
public static class Phrase
{
    /// <summary>The three recommendations, lowest first, as they stand in an address.</summary>
    public static IReadOnlyList<string> Recommendations { get; } = [.. Enum.GetValues<RecommendationLevel>().Select(SnakeCase.Of)];

    /// <summary>A recommendation at the beginning of a cell.</summary>
    public static string Recommendation(string value) => value switch
    {
        "not_a_fit" => "Not a fit",
        "reservations" => "Reservations",
        _ => "Proceed",
    };

    /// <summary>Words at the beginning of a cell or a sentence.</summary>
    public static string Capital(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Join(IEnumerable<string> parts)
    {
        var list = parts.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list.SkipLast(1))} and {list[^1]}";
    }

    /// <summary>Profiles that have scored interviews, lowest first.</summary>
    public static IEnumerable<string> Present(CalibrationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ProfileNames.All.Where(p => report.Profiles.TryGetValue(p, out var summary) && summary.Interviews > 0);
    }
}
