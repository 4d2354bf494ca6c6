using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;

namespace Analytics.Calibration.Comparison;

/// <summary>A candidate, for one position, whom both evaluators judged.</summary>
/// <param name="Candidate">Identifies the person.</param>
/// <param name="Profile">Designed quality.</param>
/// <param name="Baseline">Mean of the candidate's interview means by the baseline, 1 to 5.</param>
/// <param name="New">The same by the new one.</param>
public sealed record PairedCandidate(string Candidate, Profile Profile, double Baseline, double New);

/// <summary>Items of one candidate that both evaluators scored on the same words (equal dialogue), by their two scores.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Baseline">Score of the baseline, 1 to 5.</param>
/// <param name="New">Score of the new one.</param>
/// <param name="Items">How many.</param>
public sealed record PairedItems(string Candidate, int Baseline, int New, int Items);

/// <summary>What two evaluators are compared on.</summary>
/// <param name="Candidates">Everyone both judged with a score.</param>
/// <param name="SameAnswers">Items both scored on the same words; empty where answers were given anew.</param>
/// <param name="Expected">What each profile is expected to score.</param>
public sealed record EvaluatorPairs(IReadOnlyList<PairedCandidate> Candidates, IReadOnlyList<PairedItems> SameAnswers, IReadOnlyList<ExpectedLevel> Expected);
