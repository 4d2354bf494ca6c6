using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>The two sides of a comparison, as sets of runs. Two evaluators are compared by the runs each of them scored.</summary>
/// <param name="Baseline">Runs taken as the measure.</param>
/// <param name="Candidate">Runs held against it.</param>
public sealed record RunComparison(IReadOnlyCollection<string> Baseline, IReadOnlyCollection<string> Candidate);

/// <summary>The cubes of the two sides of a comparison.</summary>
/// <param name="Baseline">The interviews taken as the measure.</param>
/// <param name="Candidate">The interviews held against them.</param>
public sealed record ComparedCubes(ScoreCube Baseline, ScoreCube Candidate);

/// <summary>Everything a report is made of: the cubes of the interviews in scope and the few rows that cubes cannot replace.</summary>
public sealed record CalibrationInput
{
    /// <summary>
    /// Both cubes over the interviews in scope. They may be summed over runs, evaluators and positions beforehand (any text for a run, null for a
    /// position); then the members below that ask for what is lost must be given.
    /// </summary>
    public required ScoreCube Scores { get; init; }

    /// <summary>
    /// Cube A per run and profile, for the control chart (only numbers and sums of interview means are read); null takes it from
    /// <see cref="Scores"/>.
    /// </summary>
    public IReadOnlyList<MomentCell>? RunMoments { get; init; }

    /// <summary>
    /// Cube A per position and profile, for the spread of positions (only numbers and sums of interview means are read); null takes it from
    /// <see cref="Scores"/>.
    /// </summary>
    public IReadOnlyList<MomentCell>? PositionMoments { get; init; }

    /// <summary>Both cubes of the two sides compared, per position and profile; null takes them from <see cref="Scores"/>.</summary>
    public ComparedCubes? Compared { get; init; }

    /// <summary>Evaluators in scope; null takes them from <see cref="Scores"/>.</summary>
    public IReadOnlyList<string>? Evaluators { get; init; }

    /// <summary>The interviews in scope of units seen more than once; others may be among them. Not read where <see cref="Repeated"/> is given.</summary>
    public IReadOnlyList<RepeatedInterview> Repeats { get; init; } = [];

    /// <summary>The same already summed; null sums <see cref="Repeats"/>.</summary>
    public RepeatedUnits? Repeated { get; init; }

    /// <summary>Questions by relevance, at least of the runs compared.</summary>
    public IReadOnlyList<RelevanceCell> Relevance { get; init; } = [];

    /// <summary>Questions in scope whose relevance was not measured; null counts them in <see cref="Relevance"/>.</summary>
    public long? UnmeasuredQuestions { get; init; }

    /// <summary>Scores by measured relevance of their question.</summary>
    public IReadOnlyList<RelevanceScoreCell> RelevanceScores { get; init; } = [];

    /// <summary>Cohorts for parity; empty when there is no self-identification file.</summary>
    public IReadOnlyList<SelectionCell> Selections { get; init; } = [];

    /// <summary>
    /// Runs in scope, oldest first. Empty takes those of <see cref="RunMoments"/> or <see cref="Scores"/>, by name, which is by time where
    /// runs are named after it.
    /// </summary>
    public IReadOnlyList<string> Runs { get; init; } = [];

    /// <summary>What a reader asked to compare; null when nothing was asked.</summary>
    public RunComparison? Comparison { get; init; }

    /// <summary>What drift compares when nothing was asked; null compares the newest run with the one before it.</summary>
    public RunComparison? UsualComparison { get; init; }

    /// <summary>What scores each profile is designed to get.</summary>
    public IReadOnlyList<ExpectedLevel> Expected { get; init; } = ExpectedLevel.Defaults;

    /// <summary>Thresholds of the verdicts.</summary>
    public CalibrationThresholds Thresholds { get; init; } = CalibrationThresholds.Default;

    /// <summary>Version of the warehouse the numbers are from.</summary>
    public long WarehouseVersion { get; init; }
}
