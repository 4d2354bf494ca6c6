namespace Analytics.Calibration.PredictionPowered;

/// <summary>A rated answer of a cohort, drawn with a known chance.</summary>
/// <param name="Candidate">Whose answer it is.</param>
/// <param name="Evaluator">The evaluator's score, points.</param>
/// <param name="People">What people gave it on average, points.</param>
/// <param name="Probability">The chance with which it was drawn and rated, above 0 and at most 1.</param>
public sealed record PoweredAnswer(string Candidate, double Evaluator, double People, double Probability);

/// <summary>All scores of a candidate of whom an answer was rated.</summary>
/// <param name="Sum">Sum of the evaluator's scores, points.</param>
/// <param name="Items">Their number.</param>
public sealed record CandidateScores(double Sum, double Items);

/// <summary>What people would give a cohort.</summary>
/// <param name="Mean">Prediction-powered estimate of the mean people would give all answers the evaluator scored, points; n counts rated answers.</param>
/// <param name="PeopleOnly">The same from the ratings alone.</param>
/// <param name="Lambda">How far the evaluator's scores are relied on: 0 not at all, 1 as if they were ratings but for a shift.</param>
/// <param name="Saved">Ratings more that the estimate from ratings alone would need for as short an interval; 0 where scores help nothing.</param>
public sealed record PoweredMean(Estimate Mean, Estimate PeopleOnly, double? Lambda, double? Saved)
{
    internal static PoweredMean Undefined(int n) => new(Estimate.Undefined(n), Estimate.Undefined(n), null, null);
}
