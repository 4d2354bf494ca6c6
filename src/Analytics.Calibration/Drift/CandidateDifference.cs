using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Drift;

/// <summary>The interviews of one side of a comparison in one stratum.</summary>
/// <param name="Values">Their mean scores, the candidate known.</param>
/// <param name="Items">Scored items behind them.</param>
public sealed record SideOfStratum(CandidateSample Values, double Items);

/// <summary>A candidate with interviews in several places of a comparison: what each place's interviews add up to there.</summary>
/// <param name="Interviews">Stratum (its place in the list of strata), side and mean score of each interview.</param>
public sealed record ComparedCandidate(IReadOnlyList<(int Stratum, bool IsNew, double Value)> Interviews);

/// <summary>
/// New minus baseline in points with the candidate as the unit, also of candidates who are on both sides: difference within strata, Σ w·d / Σ w,
/// w = n1·n2/(n1 + n2) over interviews, which is what a regression on side and stratum gives. One stratum is the plain difference of means.
/// Strata with fewer than four candidates on a side take the variance pooled over all; where nothing varies the error is what one item one point off would make.
/// n counts candidates; Student's t on n - 1.
/// Source: Cochran, W. G. (1954), Biometrics 10, 417-451; clusters as in <see cref="CandidateSample.VarianceOfMean"/>.
/// </summary>
public static class CandidateDifference
{
    private const int FewestForOwnVariance = 4;

    /// <summary>The difference; null where no stratum has both sides.</summary>
    /// <param name="strata">Both sides of each stratum.</param>
    /// <param name="across">Candidates with interviews on both sides or in several strata.</param>
    public static Estimate Of(IReadOnlyList<(SideOfStratum Baseline, SideOfStratum New)> strata, IReadOnlyList<ComparedCandidate> across)
    {
        ArgumentNullException.ThrowIfNull(strata);
        ArgumentNullException.ThrowIfNull(across);
        var blocks = strata.Select((s, i) => (s.Baseline, s.New, Index: i)).Where(s => s.Baseline.Values.Interviews > 0 && s.New.Values.Interviews > 0).ToList();
        if (blocks.Count == 0) return Estimate.Undefined();

        var weights = blocks.ToDictionary(b => b.Index, b => Weight(b.Baseline.Values, b.New.Values));
        var total = weights.Values.Sum();
        var value = blocks.Sum(b => weights[b.Index] / total * (b.New.Values.Mean!.Value - b.Baseline.Values.Mean!.Value));
        var sides = blocks.SelectMany(b => new[] { (Side: b.Baseline, b.Index), (Side: b.New, b.Index) }).ToList();
        var pooled = Pooled([.. sides.Select(s => s.Side.Values)]);
        double? own = 0;
        foreach (var (side, index) in sides)
            own += Square(weights[index] / total) * VarianceOf(side.Values, pooled);

        var shared = across.Select(c => c.Interviews.Where(i => weights.ContainsKey(i.Stratum)).ToList()).Where(c => c.Count > 1).ToList();
        var variance = own + shared.Sum(c => Crossing(c, strata, weights, total));
        var n = sides.Sum(s => s.Side.Values.Candidates) - shared.Sum(c => c.Select(i => (i.Stratum, i.IsNew)).Distinct().Count() - 1);
        var floor = 1 / Math.Min(blocks.Sum(b => b.Baseline.Items), blocks.Sum(b => b.New.Items));
        double? error = variance is { } v && n > 2 ? Math.Max(DeltaMethod.Root(v), floor) : null;
        return NormalInterval.StudentT(value, error, n, n - 1).Within(1 - ClusterMoments.Levels, ClusterMoments.Levels - 1);
    }

    private static double Weight(CandidateSample baseline, CandidateSample other) =>
        baseline.Values.N * other.Values.N / (baseline.Values.N + other.Values.N);

    private static double? VarianceOf(CandidateSample side, double? pooled) =>
        side.Candidates >= FewestForOwnVariance ? side.VarianceOfMean : pooled / side.Candidates ?? side.VarianceOfMean;

    // Of single interviews, over all strata and sides; null where no place has two candidates.
    private static double? Pooled(CandidateSample[] sides)
    {
        var usable = sides.Where(s => s.Candidates > 1).ToList();
        return usable.Count == 0 ? null : usable.Sum(s => s.VarianceOfMean!.Value * s.Candidates * (s.Candidates - 1)) / usable.Sum(s => s.Candidates - 1);
    }

    // Twice the products of what a candidate adds in two places; a candidate on both sides takes error away.
    private static double Crossing(
        List<(int Stratum, bool IsNew, double Value)> candidate, IReadOnlyList<(SideOfStratum Baseline, SideOfStratum New)> strata,
        Dictionary<int, double> weights, double total)
    {
        var places = candidate.GroupBy(i => (i.Stratum, i.IsNew)).Select(g =>
        {
            var side = g.Key.IsNew ? strata[g.Key.Stratum].New.Values : strata[g.Key.Stratum].Baseline.Values;
            return (g.Key.IsNew ? 1 : -1) * weights[g.Key.Stratum] / total * g.Sum(i => i.Value - side.Mean!.Value) / side.Values.N;
        }).ToArray();
        return Square(places.Sum()) - places.Sum(Square);
    }

    private static double Square(double x) => x * x;
}
