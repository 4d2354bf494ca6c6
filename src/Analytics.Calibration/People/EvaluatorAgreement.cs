using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.People;

/// <summary>
/// How far an evaluator agrees with people on the same answers: with the level of their mean (rounded half up), as RSMTool evaluates a system score against a human one.
/// Answers that the evaluator did not score are left out; n counts answers, intervals take the candidate as cluster.
/// Source: RSMTool documentation, Evaluation Metrics; Williamson, D. M., Xi, X., Breyer, F. J. (2012), Educational Measurement 31(1), 2-13.
/// </summary>
public sealed class EvaluatorAgreement
{
    private readonly RatedSet _set;

    /// <summary>The agreement on some answers.</summary>
    /// <param name="answers">Rated answers; those without a score of the evaluator are left out.</param>
    public EvaluatorAgreement(IEnumerable<RatedAnswer> answers)
        : this(new RatedSet([.. (answers ?? throw new ArgumentNullException(nameof(answers))).Where(a => a.Evaluator is not null)]))
    {
    }

    internal EvaluatorAgreement(RatedSet set) => _set = set;

    /// <summary>Answers compared.</summary>
    public int Answers => _set.Answers.Count;

    /// <summary>Candidates they are of.</summary>
    public int Candidates => _set.Sums.Candidates;

    /// <summary>Quadratically weighted kappa of the evaluator's level and the level of the people's mean, -1 to 1; null where nothing varies.</summary>
    public Estimate Kappa() => _set.Kappa(s => PairMoments.Kappa(s, AnswerTerms.Mean), Differs, Moved, Answers);

    /// <summary>The same against one person alone, the first by name: what RSMTool compares, and what people are held against each other by.</summary>
    public Estimate KappaOfSingle() => _set.Kappa(
        s => PairMoments.Kappa(s, AnswerTerms.Single), a => RatedAnswer.Level(a.Evaluator!.Value) != RatedAnswer.Level(a.Ratings[0].Points), Moved, Answers);

    /// <summary>Share of answers on the same level, 0 to 1.</summary>
    public Estimate Exact() => Share(AnswerTerms.Exact);

    /// <summary>Share of answers within one level, 0 to 1.</summary>
    public Estimate Adjacent() => Share(AnswerTerms.Adjacent);

    /// <summary>
    /// Standardised mean difference: evaluator's mean minus people's, unrounded, over the standard deviation (n - 1) of what people gave. Null where they gave all the same.
    /// </summary>
    public Estimate StandardisedDifference()
    {
        var floor = AnswerTerms.Deviation(_set.Sums.Total.Length == 0 ? new double[AnswerTerms.Length] : _set.Sums.Total) is { } sd ? 1 / (Answers * sd) : 0;
        return _set.Sums.Plain(AnswerTerms.StandardisedDifference, Answers, floor);
    }

    /// <summary>Answers by the level of the people's mean (rows) and the evaluator's (columns), 1 to 5 each, unweighted.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Confusion() =>
    [
        .. Enumerable.Range(1, 5).Select(people => (IReadOnlyList<int>)
            [.. Enumerable.Range(1, 5).Select(evaluator => _set.Answers.Count(a => RatedAnswer.Level(a.Mean) == people && RatedAnswer.Level(a.Evaluator!.Value) == evaluator))]),
    ];

    // Near 0 and 1 too few candidates differ to tell a design effect: then at most as many independent answers as candidates.
    private Estimate Share(int term)
    {
        if (_set.Sums.Value(s => s[term] / s[AnswerTerms.Mean]) is not { } share) return Estimate.Undefined();
        double worth = Answers;
        if (_set.Sums.Error(s => s[term] / s[AnswerTerms.Mean]) is var (error, _) && error > 0) worth = Math.Min(worth, share * (1 - share) / (error * error));
        if (Math.Min(share, 1 - share) * Candidates < CandidateShare.Rare) worth = Math.Min(worth, Candidates);
        return Proportion.WilsonEffective(share, worth, Answers);
    }

    private static bool Differs(RatedAnswer a) => RatedAnswer.Level(a.Evaluator!.Value) != RatedAnswer.Level(a.Mean);

    private static double[]? Moved(RatedAnswer answer, double weight)
    {
        var level = RatedAnswer.Level(answer.Evaluator!.Value);
        return AnswerTerms.Of(answer, weight, level < 5 ? level + 1 : level - 1);
    }
}
