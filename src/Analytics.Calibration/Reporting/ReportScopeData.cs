using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Reliability;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>One profile of the scope, with everything the metrics ask of it.</summary>
/// <param name="Expected">Band, midpoint and label.</param>
/// <param name="Moments">Cube A summed over the profile, the interview as cluster.</param>
/// <param name="ByCandidate">The same with the candidate as cluster.</param>
/// <param name="Cells">Cube B of the profile.</param>
/// <param name="Means">Interview means.</param>
internal sealed record ProfileData(
    ExpectedLevel Expected, CellMoments Moments, CellMoments ByCandidate, IReadOnlyList<MeanCell> Cells, ProfileMeans Means)
{
    internal Profile Profile => Expected.Profile;

    internal string Name => Words.Name(Profile);

    internal int Interviews => Means.Means.Interviews;

    /// <summary>Candidates with a scored interview.</summary>
    internal int Candidates => Means.Means.Candidates;

    /// <summary>Item scores, the candidate as cluster.</summary>
    internal ClusterMoments Items => ByCandidate.Scores;
}

/// <summary>The input, put together per profile once for all metrics.</summary>
internal sealed class ReportScopeData
{
    internal ReportScopeData(CalibrationInput input)
    {
        Input = input;
        Runs = input.Runs.Count > 0 ? input.Runs : RunsOf(input.RunMoments ?? input.Scores.Moments);
        Comparison = input.Comparison ?? RunComparison.Usual(Runs, Thresholds.MinimumCandidates);
        Repeated = [.. input.Repeats.GroupBy(r => r.Person).Where(g => g.Count() > 1).Select(g => g.ToArray())];
        Profiles = [.. input.Expected.OrderBy(e => e.Profile).Select(Build)];
        Present = [.. Profiles.Where(p => p.Interviews > 0)];
        Likeness = ClusterIcc.Within([.. Profiles.Select(p => p.ByCandidate)]).Value;
        Recommended = new RecommendedInterviews(this);
    }

    internal CalibrationInput Input { get; }

    internal CalibrationThresholds Thresholds => Input.Thresholds;

    /// <summary>The four profiles, ascending.</summary>
    internal IReadOnlyList<ProfileData> Profiles { get; }

    /// <summary>Those with scored interviews.</summary>
    internal IReadOnlyList<ProfileData> Present { get; }

    /// <summary>Profiles without a scored interview, by name.</summary>
    internal IReadOnlyList<string> Missing => [.. Profiles.Where(p => p.Interviews == 0).Select(p => p.Name)];

    internal IReadOnlyList<ScopedRun> Runs { get; }

    internal RunComparison? Comparison { get; }

    /// <summary>The interviews of each candidate seen more than once in scope, in the order they were made.</summary>
    internal IReadOnlyList<RepeatedInterview[]> Repeated { get; }

    /// <summary>How alike the items of one candidate are, pooled over profiles; null when nothing varies.</summary>
    internal double? Likeness { get; }

    internal RecommendedInterviews Recommended { get; }

    /// <summary>Candidates with a scored interview.</summary>
    internal int Candidates => Profiles.Sum(p => p.Candidates);

    internal ProfileData this[Profile profile] => Profiles.Single(p => p.Profile == profile);

    internal IEnumerable<(ProfileData Lower, ProfileData Higher)> Steps => Profiles.Zip(Profiles.Skip(1));

    private static List<ScopedRun> RunsOf(IReadOnlyList<MomentCell> cells) =>
    [
        .. cells.GroupBy(c => c.Key.RunId).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new ScopedRun(g.Key, g.First().Key.Evaluator, g.Sum(c => c.Moments.Interviews + c.Moments.InterviewsWithoutScores))),
    ];

    private ProfileData Build(ExpectedLevel expected)
    {
        var cube = Input.Scores.Where(k => k.Profile == expected.Profile);
        var moments = cube.Total();
        var repeated = Repeated.Where(c => c[0].Key.Profile == expected.Profile).ToList();
        var means = CandidateSample.Of(cube.InterviewMeans(), repeated.Select(c => c.Select(i => i.Mean).OfType<double>()));
        return new ProfileData(expected, moments, moments.ByCandidate(repeated), cube.Means, new ProfileMeans(expected, means, cube.Items));
    }
}
