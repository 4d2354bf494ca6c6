using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.PredictionPowered;

/// <summary>
/// The mean people would give all answers of a cohort, from few ratings and all of the evaluator's scores: λ·F + Σw(y - λf)/Σw, F the mean of all scores, f and y score and
/// rating of a rated answer, w the inverse of the chance with which it was drawn. λ is the value with the smallest variance (PPI++), so the estimate is never worse than the
/// ratings alone, for large samples, whatever the evaluator is like. The candidate is the cluster: what one candidate adds to the estimate, over all their scores and ratings,
/// is one independent contribution. Of G rated candidates the error has G - 1 degrees of freedom, one less where λ is estimated, and Student's t on as many; G is what the
/// candidates are worth where their weights differ, (Σw)²/Σw² (Kish). Candidates are taken as a sample: no correction for a large part of the cohort being rated.
/// Source: Angelopoulos, A. N. et al. (2023), Science 382, 669-674; Angelopoulos, A. N., Duchi, J. C., Zrnic, T. (2023), PPI++, arXiv:2311.01453; weights: Hájek (1971).
/// </summary>
public static class PredictionPoweredMean
{
    // Below this many rated candidates neither λ nor an error can be told.
    private const int Fewest = 8;
    private const double FewestWorth = 4;

    /// <summary>The estimate; without interval below eight rated candidates.</summary>
    /// <param name="rated">Rated answers with a score of the evaluator and a known chance of being drawn.</param>
    /// <param name="all">All scores of the cohort, those of rated answers included.</param>
    /// <param name="ofRated">All scores of each candidate of whom an answer was rated.</param>
    public static PoweredMean Of(IReadOnlyList<PoweredAnswer> rated, CohortScores all, IReadOnlyDictionary<string, CandidateScores> ofRated)
    {
        ArgumentNullException.ThrowIfNull(rated);
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(ofRated);
        if (rated.Count == 0 || all.Mean is not { } mean) return PoweredMean.Undefined(rated.Count);

        var weight = rated.Sum(r => 1 / r.Probability);
        var people = rated.Sum(r => r.People / r.Probability) / weight;
        var scores = rated.Sum(r => r.Evaluator / r.Probability) / weight;
        var parts = rated.GroupBy(r => r.Candidate, StringComparer.Ordinal).Select(g => Part(g, ofRated[g.Key], weight, people, scores, mean, all.Items)).ToList();

        // Of a candidate nobody rated only the scores' own part is there.
        var own = (all.SquaredSums - (2 * mean * all.SumsTimesItems) + (mean * mean * all.SquaredItems)) / (all.Items * all.Items);
        var (yy, yf) = (parts.Sum(p => p.Y * p.Y), parts.Sum(p => p.Y * p.F));
        var ff = Math.Max(0, own - parts.Sum(p => p.Own * p.Own)) + parts.Sum(p => p.F * p.F);
        if (parts.Count < Fewest) return new PoweredMean(new Estimate(people, null, null, rated.Count), new Estimate(people, null, null, rated.Count), 0, null);

        var lambda = ff > 1e-15 ? -yf / ff : 0;
        var left = Math.Max(0, yy + (2 * lambda * yf) + (lambda * lambda * ff));
        var weights = rated.GroupBy(r => r.Candidate, StringComparer.Ordinal).Select(g => g.Sum(r => 1 / r.Probability)).ToList();
        var worth = Math.Max(FewestWorth, weight * weight / weights.Sum(w => w * w));
        Estimate Around(double value, double squares, double freedom)
        {
            var error = squares > 1e-15 ? Math.Sqrt(squares * worth / freedom) : 1.0 / rated.Count;
            return NormalInterval.StudentT(value, error, rated.Count, freedom).Within(1, 5);
        }

        var alone = Around(people, yy, worth - 1);
        return new PoweredMean(
            lambda == 0 ? alone : Around(people + (lambda * (mean - scores)), left, worth - 2), alone, lambda,
            left > 1e-15 && yy > 1e-15 ? Math.Max(0, rated.Count * ((yy / left) - 1)) : null);
    }

    // What a candidate adds: to the ratings' mean (Y), to F less the scores' mean over rated answers (F), and of that from all its scores (Own).
    private static (double Y, double F, double Own) Part(
        IEnumerable<PoweredAnswer> answers, CandidateScores all, double weight, double people, double scores, double mean, double items)
    {
        double y = 0, f = 0;
        foreach (var answer in answers)
        {
            y += (answer.People - people) / answer.Probability / weight;
            f += (answer.Evaluator - scores) / answer.Probability / weight;
        }

        var own = (all.Sum - (mean * all.Items)) / items;
        return (y, own - f, own);
    }
}
