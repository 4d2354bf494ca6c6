using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>The two sides of a comparison, as sets of runs. Two evaluators are compared by the runs each of them scored.</summary>
/// <param name="Baseline">Runs taken as the measure.</param>
/// <param name="Candidate">Runs held against it.</param>
public sealed record RunComparison(IReadOnlyCollection<string> Baseline, IReadOnlyCollection<string> Candidate);

/// <summary>Everything a report is made of: the cubes of the interviews in scope and the few rows that cubes cannot replace.</summary>
public sealed record CalibrationInput
{
    /// <summary>Both cubes over the interviews in scope.</summary>
    public required ScoreCube Scores { get; init; }

    /// <summary>The interviews in scope of units seen more than once; others may be among them.</summary>
    public IReadOnlyList<RepeatedInterview> Repeats { get; init; } = [];

    /// <summary>Questions by relevance.</summary>
    public IReadOnlyList<RelevanceCell> Relevance { get; init; } = [];

    /// <summary>Scores by measured relevance of their question.</summary>
    public IReadOnlyList<RelevanceScoreCell> RelevanceScores { get; init; } = [];

    /// <summary>Cohorts for parity; empty when there is no self-identification file.</summary>
    public IReadOnlyList<SelectionCell> Selections { get; init; } = [];

    /// <summary>Runs in scope, oldest first; runs of the cubes that are not in it are put behind, by name.</summary>
    public IReadOnlyList<string> Runs { get; init; } = [];

    /// <summary>What is compared; null compares the newest run with the one before it.</summary>
    public RunComparison? Comparison { get; init; }

    /// <summary>What scores each profile is designed to get.</summary>
    public IReadOnlyList<ExpectedLevel> Expected { get; init; } = ExpectedLevel.Defaults;

    /// <summary>Thresholds of the verdicts.</summary>
    public CalibrationThresholds Thresholds { get; init; } = CalibrationThresholds.Default;

    /// <summary>Version of the warehouse the numbers are from.</summary>
    public long WarehouseVersion { get; init; }
}
