namespace Analytics.Calibration.People;

/// <summary>
/// What one rated answer adds to the sums that figures of agreement are functions of. An answer's weight is the inverse of the chance with which it was drawn, where
/// that is known of all, scaled to an average of one; else one.
/// </summary>
internal static class AnswerTerms
{
    /// <summary>Evaluator's level by the level of the people's mean.</summary>
    internal const int Mean = 0;

    /// <summary>Evaluator's level by that of the first person's rating.</summary>
    internal const int Single = Mean + PairMoments.Count;

    /// <summary>Person by person, every pair of an answer weighted so that the answer counts once.</summary>
    internal const int People = Single + PairMoments.Count;

    internal const int Exact = People + PairMoments.Count;
    internal const int Adjacent = Exact + 1;

    /// <summary>Evaluator's points, people's mean and its square, unrounded.</summary>
    internal const int Points = Adjacent + 1;

    internal const int Length = Points + 3;

    internal static double[] Of(RatedAnswer answer, double weight, double? evaluator)
    {
        var terms = new double[Length];
        var ratings = answer.Ratings;
        double pairs = ratings.Count * (ratings.Count - 1) / 2;
        for (var i = 0; i < ratings.Count; i++)
            for (var j = i + 1; j < ratings.Count; j++)
                PairMoments.Write(terms, People, weight / pairs, RatedAnswer.Level(ratings[i].Points), RatedAnswer.Level(ratings[j].Points));
        if (evaluator is not { } points) return terms;

        var (level, people) = (RatedAnswer.Level(points), RatedAnswer.Level(answer.Mean));
        PairMoments.Write(terms, Mean, weight, level, people);
        PairMoments.Write(terms, Single, weight, level, RatedAnswer.Level(ratings[0].Points));
        terms[Exact] = level == people ? weight : 0;
        terms[Adjacent] = Math.Abs(level - people) <= 1 ? weight : 0;
        terms[Points] = weight * points;
        terms[Points + 1] = weight * answer.Mean;
        terms[Points + 2] = weight * answer.Mean * answer.Mean;
        return terms;
    }

    /// <summary>Mean of evaluator minus people over the people's standard deviation (divisor n - 1); null where that is 0.</summary>
    internal static double? StandardisedDifference(double[] sums) => Deviation(sums) is { } sd ? (sums[Points] - sums[Points + 1]) / sums[Mean] / sd : null;

    /// <summary>Standard deviation of what people gave, divisor n - 1; null below two answers or where it is 0.</summary>
    internal static double? Deviation(double[] sums)
    {
        var n = sums[Mean];
        if (n <= 1) return null;
        var mean = sums[Points + 1] / n;
        var variance = (sums[Points + 2] - (n * mean * mean)) / (n - 1);
        return variance <= 1e-12 ? null : Math.Sqrt(variance);
    }
}
