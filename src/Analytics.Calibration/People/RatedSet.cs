using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.People;

/// <summary>Rated answers ready for figures: their weights and their sums per candidate.</summary>
internal sealed class RatedSet
{
    // The upper 97.5 % limit of a count of which none was seen (Poisson).
    private const double UpperOfNone = 3.689;

    private readonly CandidateSums _sums;

    internal RatedSet(IReadOnlyList<RatedAnswer> answers)
    {
        Answers = answers;
        Weights = WeightsOf(answers);
        _sums = new CandidateSums(answers.Select((a, i) => (a.Candidate, AnswerTerms.Of(a, Weights[i], a.Evaluator))));
    }

    internal IReadOnlyList<RatedAnswer> Answers { get; }

    /// <summary>Weight of each answer, one on average.</summary>
    internal IReadOnlyList<double> Weights { get; }

    internal CandidateSums Sums => _sums;

    /// <summary>Inverse chances of being drawn, one on average, where all are known; else all one.</summary>
    internal static IReadOnlyList<double> WeightsOf(IReadOnlyList<RatedAnswer> answers)
    {
        if (answers.Count == 0 || answers.Any(a => a.Probability is not > 0)) return [.. answers.Select(_ => 1.0)];
        var total = answers.Sum(a => 1 / a.Probability!.Value);
        return [.. answers.Select(a => answers.Count / (a.Probability!.Value * total))];
    }

    /// <summary>
    /// A kappa with its interval on Fisher's z scale, Student's t. Where fewer than five candidates have a disagreement, what one more would do is part of the error; where
    /// none has, the lower end is what as many as seeing none leaves room for would do.
    /// </summary>
    /// <param name="figure">The kappa of sums.</param>
    /// <param name="disagrees">Whether the two sides of an answer differ.</param>
    /// <param name="moved">The answer's terms had one side been one level off.</param>
    /// <param name="n">Answers behind it.</param>
    internal Estimate Kappa(Func<double[], double?> figure, Func<RatedAnswer, bool> disagrees, Func<RatedAnswer, double, double[]?> moved, int n)
    {
        if (_sums.Value(figure) is not { } value) return Estimate.Undefined(n);
        if (_sums.Error(figure) is not var (error, freedom)) return new Estimate(value, null, null, n);
        var disagreeing = Answers.Where(disagrees).Select(a => a.Candidate).Distinct(StringComparer.Ordinal).Count();
        var oneMore = disagreeing < CandidateShare.Rare ? OneMore(figure, value, disagrees, moved) : 0;
        if (value >= 1 - 1e-12) return new Estimate(1, Math.Max(-1, 1 - (UpperOfNone * oneMore)), 1, n);
        if (value <= -1) return new Estimate(value, null, null, n);
        return BoundedInterval.FisherZ(value, Math.Sqrt((error * error) + (oneMore * oneMore)), n, Quantile.StudentT(0.975, freedom));
    }

    // What one disagreement more would take, at worst.
    private double OneMore(Func<double[], double?> figure, double value, Func<RatedAnswer, bool> disagrees, Func<RatedAnswer, double, double[]?> moved)
    {
        var worst = 0.0;
        var agreeing = Answers.Select((a, i) => (Answer: a, Weight: Weights[i])).Where(a => !disagrees(a.Answer)).DistinctBy(a => RatedAnswer.Level(a.Answer.Mean));
        foreach (var (answer, weight) in agreeing)
        {
            if (moved(answer, weight) is not { } other) continue;
            var was = AnswerTerms.Of(answer, weight, answer.Evaluator);
            var sums = _sums.Total.Select((t, i) => t - was[i] + other[i]).ToArray();
            if (figure(sums) is { } then) worst = Math.Max(worst, value - then);
        }

        return worst;
    }
}
