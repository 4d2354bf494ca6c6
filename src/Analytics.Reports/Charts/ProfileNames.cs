using Analytics.Calibration.Cubes;
using Analytics.Transcripts;

namespace Analytics.Reports.Charts;

/// <summary>The profiles in their order, as query strings and metric ids write them and as a chart does.</summary>
internal static class ProfileNames
{
    /// <summary>weak, average, strong, exceptional.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<Profile>().Select(SnakeCase.Of)];

    /// <summary>Each profile with the next higher one.</summary>
    public static IEnumerable<(string Lower, string Higher)> Steps => All.Zip(All.Skip(1));

    /// <summary>"Weak".</summary>
    public static string Title(string profile) => profile.Length == 0 ? profile : char.ToUpperInvariant(profile[0]) + profile[1..];
}
