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
        Runs = input.Runs.Count > 0
            ? input.Runs
            : [.. (input.RunMoments ?? input.Scores.Moments).Select(c => c.Key.RunId).Distinct().Order(StringComparer.Ordinal)];
        Comparison = input.Comparison ?? input.UsualComparison ?? (Runs.Count > 1 ? new RunComparison([Runs[^2]], [Runs[^1]]) : null);
        Repeated = input.Repeated ?? RepeatedUnitsOf.Interviews(input.Repeats, Runs, Comparison, input.Comparison);
        Profiles = [.. input.Expected.OrderBy(e => e.Profile).Select(Build)];
        Present = [.. Profiles.Where(p => p.Interviews > 0)];
    }

    internal CalibrationInput Input { get; }

    internal CalibrationThresholds Thresholds => Input.Thresholds;

    /// <summary>The four profiles, ascending.</summary>
    internal IReadOnlyList<ProfileData> Profiles { get; }

    /// <summary>Those with scored interviews.</summary>
    internal IReadOnlyList<ProfileData> Present { get; }

    internal IReadOnlyList<string> Runs { get; }

    internal RunComparison? Comparison { get; }

    internal RepeatedUnits Repeated { get; }

    internal ProfileData this[Profile profile] => Profiles.Single(p => p.Profile == profile);

    internal IEnumerable<(ProfileData Lower, ProfileData Higher)> Steps => Profiles.Zip(Profiles.Skip(1));

    private ProfileData Build(ExpectedLevel expected)
    {
        var cube = Input.Scores.Where(k => k.Profile == expected.Profile);
        var moments = cube.Total();
        return new ProfileData(
            expected, moments, Repeated.ByProfile.GetValueOrDefault(expected.Profile, ClusterCorrection.None).Apply(moments.Scores),
            cube.Means, new ProfileMeans(expected, cube.InterviewMeans()));
    }
}
