using Analytics.Calibration.Agreement;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.People;

/// <summary>
/// How far people agree among themselves on answers that two or more of them rated: the ceiling of what an evaluator can reach. n counts those answers, intervals take
/// the candidate as cluster.
/// </summary>
public sealed class PeopleAgreement
{
    private readonly RatedSet _set;

    /// <summary>The agreement on some answers.</summary>
    /// <param name="answers">Rated answers, scored by the evaluator or not; those with one rating are left out.</param>
    public PeopleAgreement(IEnumerable<RatedAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        _set = new RatedSet([.. answers.Where(a => a.Ratings.Count > 1)]);
    }

    /// <summary>Answers rated twice or more.</summary>
    public int Answers => _set.Answers.Count;

    /// <summary>Quadratically weighted kappa of the ratings' levels: first person by second, by name; of an answer with more ratings every pair, counted together as one.</summary>
    public Estimate Kappa() => _set.Kappa(s => PairMoments.Kappa(s, AnswerTerms.People), Disagree, Moved, Answers);

    /// <summary>Krippendorff's alpha of the ratings' points, ordinal, any number of raters an answer.</summary>
    public Estimate Alpha() =>
        KrippendorffAlpha.OfClusters([.. _set.Answers.Select(a => ((IReadOnlyList<double>)[.. a.Ratings.Select(r => r.Points)], a.Candidate))], AlphaMetric.Ordinal);

    /// <summary>
    /// ICC(2,1) of the ratings' points, answers by persons: a strict and a generous person disagree. Of answers with different numbers of ratings the first two are taken.
    /// Source: Shrout, P. E., Fleiss, J. L. (1979), Psychological Bulletin 86, 420-428; error by leaving out candidates.
    /// </summary>
    public Estimate IntraclassCorrelation()
    {
        if (Answers < 2) return Estimate.Undefined(Answers);
        var raters = _set.Answers.Min(a => a.Ratings.Count);
        var sums = new CandidateSums(_set.Answers.Select(a => (a.Candidate, Terms(a, raters))));
        double? Figure(double[] s) => OfSums(s, raters);
        if (sums.Value(Figure) is not { } value) return Estimate.Undefined(Answers);
        if (sums.Error(Figure) is not var (error, freedom) || value is <= -1 or >= 1 - 1e-12 || error == 0) return new Estimate(value, null, null, Answers);
        return BoundedInterval.FisherZ(value, error, Answers, Quantile.StudentT(0.975, freedom));
    }

    // Answers, sum of each column, sum of squares of all, sum of squared row sums.
    private static double[] Terms(RatedAnswer answer, int raters)
    {
        var points = answer.Ratings.Take(raters).Select(r => r.Points).ToArray();
        return [1, .. points, points.Sum(p => p * p), points.Sum() * points.Sum()];
    }

    private static double? OfSums(double[] s, int k)
    {
        var n = s[0];
        if (n < 2) return null;
        var total = s.Skip(1).Take(k).Sum();
        var correction = total * total / (n * k);
        var rows = (s[k + 2] / k) - correction;
        var columns = (s.Skip(1).Take(k).Sum(c => c * c) / n) - correction;
        var error = s[k + 1] - correction - rows - columns;
        var (r, c, e) = (rows / (n - 1), columns / (k - 1), error / ((n - 1) * (k - 1)));
        var spread = r + ((k - 1) * e) + (k * (c - e) / n);
        return spread <= 1e-12 ? null : (r - e) / spread;
    }

    private static bool Disagree(RatedAnswer a) => a.Ratings.Select(r => RatedAnswer.Level(r.Points)).Distinct().Count() > 1;

    private static double[]? Moved(RatedAnswer answer, double weight)
    {
        var level = RatedAnswer.Level(answer.Ratings[0].Points);
        var off = new PersonRating(answer.Ratings[0].Rater, level < 5 ? level + 1 : level - 1);
        return AnswerTerms.Of(new RatedAnswer(answer.Candidate, answer.Interview, answer.Evaluator, [off, .. answer.Ratings.Skip(1)]), weight, answer.Evaluator);
    }
}
