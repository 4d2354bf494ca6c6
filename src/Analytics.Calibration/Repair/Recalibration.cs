using Analytics.Calibration.Intervals;
using Analytics.Calibration.People;

namespace Analytics.Calibration.Repair;

/// <summary>A recalibration and what it is worth on answers it was not fitted on.</summary>
/// <param name="Map">The map, fitted on all rated answers.</param>
/// <param name="ErrorBefore">Mean distance of the evaluator's score from the people's mean, points.</param>
/// <param name="ErrorAfter">The same of recalibrated scores, each by a map of the other candidates.</param>
/// <param name="ErrorGain">Before less after, points, with its interval; above 0 the map helps.</param>
/// <param name="KappaBefore">Quadratically weighted kappa of the evaluator and people.</param>
/// <param name="KappaAfter">The same of recalibrated scores.</param>
/// <param name="KappaGain">After less before, with its interval; above 0 the map helps.</param>
public sealed record Recalibration(
    RepairMap Map, double? ErrorBefore, double? ErrorAfter, Estimate ErrorGain, double? KappaBefore, double? KappaAfter, Estimate KappaGain)
{
    private const int MostFolds = 10;

    // Fewer candidates leave folds without anybody to fit on.
    private const int Fewest = 8;

    /// <summary>True where the map is shown to bring scores nearer to people's.</summary>
    public bool Helps => ErrorGain.Low > 0;

    /// <summary>
    /// A map with its gain, cross-fitted: candidates are dealt into ten folds (as many as there are candidates below twenty), and each answer is recalibrated by the map of the
    /// other folds. Intervals take the candidate as cluster. Null below eight candidates with a scored and rated answer.
    /// Source: cross-fitting: Chernozhukov, V. et al. (2018), The Econometrics Journal 21, C1-C68.
    /// </summary>
    /// <param name="kind">Line or isotonic.</param>
    /// <param name="answers">Rated answers; those without a score of the evaluator are left out.</param>
    public static Recalibration? Of(RepairKind kind, IEnumerable<RatedAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var used = answers.Where(a => a.Evaluator is not null).ToList();
        var candidates = used.Select(a => a.Candidate).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (candidates.Count < Fewest) return null;

        var weights = RatedSet.WeightsOf(used);
        var folds = candidates.Count < 2 * MostFolds ? candidates.Count : MostFolds;
        var foldOf = candidates.Select((c, i) => (c, Fold: i % folds)).ToDictionary(c => c.c, c => c.Fold, StringComparer.Ordinal);
        var maps = Enumerable.Range(0, folds).Select(fold => Fit(kind, used, weights, a => foldOf[a.Candidate] != fold)!).ToArray();
        var sums = new CandidateSums(used.Select((a, i) => (a.Candidate, Terms(a, weights[i], maps[foldOf[a.Candidate]].Apply(a.Evaluator!.Value)))));
        double? KappaGained(double[] s) => PairMoments.Kappa(s, After) - PairMoments.Kappa(s, Before);
        return new Recalibration(
            Fit(kind, used, weights, _ => true)!,
            sums.Value(s => s[ErrorTerm] / s[0]), sums.Value(s => s[ErrorTerm + 1] / s[0]), sums.Plain(s => (s[ErrorTerm] - s[ErrorTerm + 1]) / s[0], used.Count, 1.0 / used.Count),
            sums.Value(s => PairMoments.Kappa(s, Before)), sums.Value(s => PairMoments.Kappa(s, After)), sums.Plain(KappaGained, used.Count, 1.0 / used.Count));
    }

    private const int Before = 0;
    private const int After = PairMoments.Count;
    private const int ErrorTerm = 2 * PairMoments.Count;

    private static double[] Terms(RatedAnswer answer, double weight, double recalibrated)
    {
        var terms = new double[ErrorTerm + 2];
        var people = RatedAnswer.Level(answer.Mean);
        PairMoments.Write(terms, Before, weight, RatedAnswer.Level(answer.Evaluator!.Value), people);
        PairMoments.Write(terms, After, weight, RatedAnswer.Level(recalibrated), people);
        terms[ErrorTerm] = weight * Math.Abs(answer.Evaluator.Value - answer.Mean);
        terms[ErrorTerm + 1] = weight * Math.Abs(recalibrated - answer.Mean);
        return terms;
    }

    private static RepairMap? Fit(RepairKind kind, List<RatedAnswer> answers, IReadOnlyList<double> weights, Func<RatedAnswer, bool> isIn) => RepairMap.Fit(
        kind, [.. answers.Select((a, i) => (Answer: a, Weight: weights[i])).Where(a => isIn(a.Answer)).Select(a => (a.Answer.Evaluator!.Value, a.Answer.Mean, a.Weight))]);
}
