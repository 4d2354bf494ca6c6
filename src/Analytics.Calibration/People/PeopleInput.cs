using Analytics.Calibration.PredictionPowered;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.People;

/// <summary>One evaluator's answers that people rated, and what it scored besides.</summary>
public sealed record PeopleInput
{
    /// <summary>Who scored them.</summary>
    public required string Evaluator { get; init; }

    /// <summary>Rated answers; those it did not score are held among people alone.</summary>
    public required IReadOnlyList<RatedAnswer> Answers { get; init; }

    /// <summary>
    /// The answers that figures are of: those chosen because of their score are left out where there are others, since they say nothing of other answers.
    /// </summary>
    public IReadOnlyList<RatedAnswer> Counted => Answers.Any(a => !a.ChosenByScore) ? [.. Answers.Where(a => !a.ChosenByScore)] : Answers;

    /// <summary>All scores of the cohort; null where only rated answers are known (a golden set): then no mean is estimated.</summary>
    public CohortScores? Cohort { get; init; }

    /// <summary>All scores of each candidate of whom an answer was rated, by the candidate.</summary>
    public IReadOnlyDictionary<string, CandidateScores> OfRated { get; init; } = new Dictionary<string, CandidateScores>();

    /// <summary>Limits of the verdicts.</summary>
    public CalibrationThresholds Thresholds { get; init; } = CalibrationThresholds.Default;
}
