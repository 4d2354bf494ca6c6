using Analytics.Calibration.Reporting;

namespace Analytics.Reports.Views.Words;

/// <summary>The profiles and recommendations as the report writes them.</summary>
public static class ProfileNames
{
    /// <summary>The four profiles, lowest first, as they stand in an address.</summary>
    public static IReadOnlyList<string> All { get; } = ["weak", "average", "strong", "exceptional"];

    /// <summary>Neighbouring profiles, the lower one first.</summary>
    public static IReadOnlyList<(string Lower, string Higher)> Steps { get; } = [.. All.Zip(All.Skip(1))];

    /// <summary>The three recommendations, lowest first, as they stand in an address.</summary>
    public static IReadOnlyList<string> Recommendations { get; } = ["not_a_fit", "reservations", "proceed"];

    /// <summary>A name at the beginning of a cell or a sentence.</summary>
    public static string Title(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>A recommendation at the beginning of a cell.</summary>
    public static string Recommendation(string value) => value switch
    {
        "not_a_fit" => "Not a fit",
        "reservations" => "Reservations",
        _ => "Proceed",
    };

    /// <summary>Profiles that have scored interviews.</summary>
    public static IEnumerable<string> Present(CalibrationReport report) => All.Where(p => report.Profiles.TryGetValue(p, out var summary) && summary.Interviews > 0);

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Join(IEnumerable<string> parts)
    {
        var list = parts.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list.SkipLast(1))} and {list[^1]}";
    }
}
