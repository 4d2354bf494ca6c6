using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>One profile of the scope, with everything the metrics ask of it.</summary>
/// <param name="Expected">Band, midpoint and label.</param>
/// <param name="Moments">Cube A summed over the profile, the interview as cluster.</param>
/// <param name="Items">Item scores with the candidate as cluster where candidates repeat.</param>
/// <param name="Cells">Cube B of the profile.</param>
/// <param name="Means">Interview means.</param>
internal sealed record ProfileData(
    ExpectedLevel Expected, CellMoments Moments, ClusterMoments Items, IReadOnlyList<MeanCell> Cells, ProfileMeans Means)
{
    internal Profile Profile => Expected.Profile;

    internal string Name => Words.Name(Profile);

    internal int Interviews => (int)Means.Means.N;
}

/// <summary>The input, put together per profile once for all metrics.</summary>
internal sealed class ReportScopeData
{
    internal ReportScopeData(CalibrationInput input)
    {
        Input = input;
        Profiles = [.. input.Expected.OrderBy(e => e.Profile).Select(Build)];
        Present = [.. Profiles.Where(p => p.Interviews > 0)];
        Runs = input.Runs.Count > 0
            ? input.Runs
            : [.. (input.RunMoments ?? input.Scores.Moments).Select(c => c.Key.RunId).Distinct().Order(StringComparer.Ordinal)];
        Comparison = input.Comparison ?? (Runs.Count > 1 ? new RunComparison([Runs[^2]], [Runs[^1]]) : null);
    }

    internal CalibrationInput Input { get; }

    internal CalibrationThresholds Thresholds => Input.Thresholds;

    /// <summary>The four profiles, ascending.</summary>
    internal IReadOnlyList<ProfileData> Profiles { get; }

    /// <summary>Those with scored interviews.</summary>
    internal IReadOnlyList<ProfileData> Present { get; }

    internal IReadOnlyList<string> Runs { get; }

    internal RunComparison? Comparison { get; }

    internal ProfileData this[Profile profile] => Profiles.Single(p => p.Profile == profile);

    internal IEnumerable<(ProfileData Lower, ProfileData Higher)> Steps => Profiles.Zip(Profiles.Skip(1));

    /// <summary>Item scores of some interviews with the candidate as cluster: interviews of one unit become one cluster.</summary>
    internal static ClusterMoments ByCandidate(ClusterMoments byInterview, IEnumerable<RepeatedInterview> repeats) =>
        byInterview.Merge(repeats.GroupBy(r => r.Identity).Select(unit => unit.Select(r => r.Histogram)));

    private ProfileData Build(ExpectedLevel expected)
    {
        var cube = Input.Scores.Where(k => k.Profile == expected.Profile);
        var moments = cube.Total();
        return new ProfileData(
            expected, moments, ByCandidate(moments.Scores, Input.Repeats.Where(r => r.Key.Profile == expected.Profile)),
            cube.Means, new ProfileMeans(expected, cube.InterviewMeans()));
    }
}
