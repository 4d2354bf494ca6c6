namespace Analytics.Calibration.People;

/// <summary>
/// Agreement of the evaluator with one person less agreement of people among themselves, both quadratically weighted kappa and both of single ratings: below 0 the evaluator
/// is further from a person than persons are from each other.
/// Source: RSMTool documentation (degradation); Williamson, D. M., Xi, X., Breyer, F. J. (2012), Educational Measurement 31(1), 2-13.
/// </summary>
public static class Degradation
{
    /// <summary>The difference, the candidate as cluster of both kappas; null without answers rated twice. n counts answers rated twice.</summary>
    /// <param name="answers">Rated answers, scored by the evaluator or not.</param>
    public static Estimate Of(IReadOnlyList<RatedAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var twice = answers.Count(a => a.Ratings.Count > 1);
        var estimate = new RatedSet(answers).Sums.Plain(
            s => PairMoments.Kappa(s, AnswerTerms.Single) - PairMoments.Kappa(s, AnswerTerms.People), twice, twice == 0 ? 0 : 1.0 / twice);
        return estimate.Within(-2, 2);
    }
}
