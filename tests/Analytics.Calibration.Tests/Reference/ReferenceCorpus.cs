using System.Globalization;
using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Tests.Reference;

/// <summary>The invented corpus that reference.R made, and what R said about it.</summary>
public static class ReferenceCorpus
{
    public static IReadOnlyList<RowInterview> Interviews { get; } = ReadInterviews();

    public static IReadOnlyList<(string Id, double?[] Values)> Expected { get; } =
        [.. Lines("reference_values.csv").Select(f => (f[0], new[] { Number(f[1]), Number(f[2]), Number(f[3]), Number(f[4]) }))];

    /// <summary>Intervals with the candidate as the unit, from reference_candidates.py: low, high and standard error.</summary>
    public static IReadOnlyList<(string Id, double?[] Values)> Intervals { get; } =
        [.. Lines("reference_candidates.csv").Select(f => (f[0], new[] { Number(f[1]), Number(f[2]), Number(f[3]) }))];

    private static RowInterview[] ReadInterviews() => [.. Lines("reference_rows.csv")
        .GroupBy(f => (Run: f[0], Unit: f[2], Position: f[3], Profile: f[4]))
        .Select(g => new RowInterview(
            g.Key.Unit,
            new InterviewScores(
                new CellKey(g.Key.Run, g.First()[1], g.Key.Position, Enum.Parse<Profile>(g.Key.Profile, ignoreCase: true), ToDecision(g.First()[5])),
                [.. g.Select(f => new ScoredItem(Number(f[7]), (int?)Number(f[8]), (int?)Number(f[9])))]),
            [.. g.Select(f => Number(f[10]))]))];

    private static Decision? ToDecision(string text) => text switch
    {
        "not_a_fit" => Decision.NotAFit,
        "reservations" => Decision.Reservations,
        "proceed" => Decision.Proceed,
        _ => null,
    };

    private static double? Number(string text) => text is "" or "NA" ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Lines(string resource)
    {
        using var stream = typeof(ReferenceCorpus).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The test assembly does not hold {resource}; see the EmbeddedResource item of the project.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.TrimEnd('\r').Split(','))];
    }
}
