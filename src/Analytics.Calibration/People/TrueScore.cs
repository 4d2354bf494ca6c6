using Analytics.Calibration.Intervals;
using Analytics.Calibration.Resampling;

namespace Analytics.Calibration.People;

/// <summary>
/// How well the evaluator's interview mean predicts the interview's true score, which is what people would give on average if ever so many rated it: the proportional
/// reduction of mean squared error, 1 - MSE / variance of true scores, both freed of the raters' own error, which answers rated twice tell.
/// 1 at best, below 0 where the mean of all would predict better; null without interviews rated twice or where true scores do not vary.
/// Source: Loukina, A. et al. (2020), Using PRMSE to evaluate automated scoring systems in the presence of label noise, BEA workshop; RSMTool documentation.
/// </summary>
public static class TrueScore
{
    /// <summary>
    /// PRMSE of interviews. Of an interview all of whose raters share answers, those answers count, each rater's mean over them one rating; else the rater with most answers
    /// is its only one. n counts interviews; interval by a bootstrap over candidates.
    /// </summary>
    /// <param name="answers">Rated answers; those without a score of the evaluator are left out.</param>
    public static Estimate OfInterviews(IEnumerable<RatedAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var interviews = answers.Where(a => a.Evaluator is not null).GroupBy(a => a.Interview).Select(g => Interview([.. g])).ToList();
        return Of(interviews);
    }

    /// <summary>PRMSE of anything scored by a system and rated by people.</summary>
    /// <param name="rated">Whose it is, the system's score, and each person's.</param>
    public static Estimate Of(IReadOnlyList<(string Candidate, double System, IReadOnlyList<double> People)> rated)
    {
        ArgumentNullException.ThrowIfNull(rated);
        var sums = new CandidateSums(rated.Select(r => (r.Candidate, Terms(r.System, r.People))));
        if (sums.Value(FromSums) is not { } value) return Estimate.Undefined(rated.Count);
        return CandidateBootstrap.Interval(sums, FromSums, value) is var (low, high)
            ? new Estimate(value, low, Math.Min(1, high), rated.Count)
            : new Estimate(value, null, null, rated.Count);
    }

    /// <summary>
    /// PRMSE from sums over rated things: how many (0), ratings (1), squared numbers of ratings (2), and with n ratings of mean m: n·m (3), n·m² (4), n·(m - system)² (5),
    /// squared deviations from m (6), n - 1 (7).
    /// </summary>
    internal static double? FromSums(double[] s)
    {
        if (s[7] <= 0 || s[1] <= 0) return null;
        var error = s[6] / s[7];
        var deviations = s[4] - (s[3] * s[3] / s[1]);
        var spread = s[1] - (s[2] / s[1]);
        var variance = spread > 1e-12 ? (deviations - ((s[0] - 1) * error)) / spread : 0;
        return variance <= 1e-12 ? null : 1 - ((s[5] - (s[0] * error)) / s[1] / variance);
    }

    private static double[] Terms(double system, IReadOnlyList<double> people)
    {
        var (n, mean) = (people.Count, people.Average());
        return [1, n, n * n, n * mean, n * mean * mean, n * (mean - system) * (mean - system), people.Sum(p => (p - mean) * (p - mean)), n - 1];
    }

    private static (string Candidate, double System, IReadOnlyList<double> People) Interview(IReadOnlyList<RatedAnswer> answers)
    {
        var raters = answers.SelectMany(a => a.Ratings.Select(r => r.Rater)).Distinct().ToList();
        var used = answers.Where(a => a.Ratings.Count == raters.Count).ToList();
        if (used.Count == 0)
        {
            raters = [raters.MaxBy(r => answers.Count(a => a.Ratings.Any(p => p.Rater == r)))!];
            used = [.. answers.Where(a => a.Ratings.Any(r => r.Rater == raters[0]))];
        }

        return (answers[0].Candidate, used.Average(a => a.Evaluator!.Value),
            [.. raters.Select(r => used.Average(a => a.Ratings.First(p => p.Rater == r).Points))]);
    }
}
