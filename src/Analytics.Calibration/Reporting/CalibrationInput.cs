using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Fairness;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>The cubes of the two sides of a comparison, by position and profile.</summary>
/// <param name="Baseline">The interviews taken as the measure.</param>
/// <param name="New">The interviews held against them.</param>
/// <param name="Repeats">Of both sides, the interviews of candidates seen more than once in them together, in the order they were made.</param>
public sealed record ComparedCubes(ScoreCube Baseline, ScoreCube New, IReadOnlyList<RepeatedInterview> Repeats);

/// <summary>One evaluator's interviews, as a report of its own.</summary>
/// <param name="Evaluator">Who scored them.</param>
/// <param name="Input">The interviews.</param>
public sealed record EvaluatorInput(string Evaluator, CalibrationInput Input);

/// <summary>Everything a report is made of: the cubes of the interviews in scope and the few rows that cubes cannot replace.</summary>
public sealed record CalibrationInput
{
    /// <summary>
    /// Both cubes over the interviews in scope, those without a score included in cube A. They may be summed over runs and positions beforehand (any text for
    /// a run, null for a position), and over evaluators when <see cref="ByEvaluator"/> is given.
    /// </summary>
    public required ScoreCube Scores { get; init; }

    /// <summary>
    /// Every interview in scope, scored or not, of candidates seen more than once in it, in the order they were made; single interviews may be among them.
    /// </summary>
    public IReadOnlyList<RepeatedInterview> Repeats { get; init; } = [];

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

    /// <summary>The two sides compared; null takes them from <see cref="Scores"/> and <see cref="Repeats"/> by their runs.</summary>
    public ComparedCubes? Compared { get; init; }

    /// <summary>Each evaluator's own input, where several are in scope; null splits this input by the evaluator of its cells.</summary>
    public IReadOnlyList<EvaluatorInput>? ByEvaluator { get; init; }

    /// <summary>Questions by relevance, at least of the runs compared.</summary>
    public IReadOnlyList<RelevanceCell> Relevance { get; init; } = [];

    /// <summary>Questions in scope whose relevance was not measured; null counts them in <see cref="Relevance"/>.</summary>
    public long? UnmeasuredQuestions { get; init; }

    /// <summary>Scores by measured relevance of their question.</summary>
    public IReadOnlyList<RelevanceScoreCell> RelevanceScores { get; init; } = [];

    /// <summary>Scores against the order of the interviews within each run.</summary>
    public RunOrder RunOrder { get; init; } = RunOrder.Unknown;

    /// <summary>What candidates say of themselves, for parity; null when there is no self-identification file.</summary>
    public ParityInput? Parity { get; init; }

    /// <summary>
    /// Runs in scope, oldest first. Empty takes those of <see cref="RunMoments"/> or <see cref="Scores"/>, by name, which is by time where
    /// runs are named after it.
    /// </summary>
    public IReadOnlyList<ScopedRun> Runs { get; init; } = [];

    /// <summary>What a reader asked to compare; null compares by <see cref="RunComparison.Usual"/>.</summary>
    public RunComparison? Comparison { get; init; }

    /// <summary>What scores each profile is designed to get.</summary>
    public IReadOnlyList<ExpectedLevel> Expected { get; init; } = ExpectedLevel.Defaults;

    /// <summary>Thresholds of the verdicts.</summary>
    public CalibrationThresholds Thresholds { get; init; } = CalibrationThresholds.Default;

    /// <summary>Version of the warehouse the numbers are from.</summary>
    public long WarehouseVersion { get; init; }
}
