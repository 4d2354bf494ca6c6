using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Drift;
using Analytics.Calibration.SideEffects;
using Analytics.Calibration.Tests.Laws;
using CsCheck;

namespace Analytics.Calibration.Tests.Drift;

public class DriftLawTests
{
    [Fact]
    public void Wasserstein_SampleMoved_IsHowFar() => Gens.Sample.Sample(x =>
    {
        var moved = DistributionDistance.Wasserstein(Distribution.FromValues(x), Distribution.FromValues(x.Select(v => v + .75)));

        Assert.Equal(.75, moved!.Value, 1e-12);
    });

    [Fact]
    public void Distances_SidesExchanged_AreTheSame() => Gen.Select(Gens.Sample, Gens.Sample).Sample((x, y) =>
    {
        var (one, two) = (Distribution.FromValues(x), Distribution.FromValues(y));

        Assert.Equal(DistributionDistance.Wasserstein(one, two)!.Value, DistributionDistance.Wasserstein(two, one)!.Value, 1e-12);
        Assert.InRange(DistributionDistance.KolmogorovSmirnov(one, two)!.Value, 0, 1);
        Assert.Equal(0, DistributionDistance.KolmogorovSmirnov(one, one));
    });

    [Fact]
    public void Index_EmptyScoreOnOneSide_IsFiniteAndSymmetric()
    {
        var (one, two) = (Items([0, 5, 5, 5, 0]), Items([0, 0, 5, 5, 5]));

        var index = PopulationStability.Index(one, two)!.Value;

        Assert.InRange(index, .1, 5);
        Assert.Equal(index, PopulationStability.Index(two, one)!.Value, 12);
        Assert.Equal(0, PopulationStability.Index(one, one));
        Assert.Null(PopulationStability.Index(one, ClusterMoments.Empty));
    }

    [Fact]
    public void Threshold_IndependentItems_IsChiSquaredOverN()
    {
        var one = Enumerable.Range(0, 100).Select(i => Items([i % 5 == 0 ? 1 : 0, i % 5 == 1 ? 1 : 0, i % 5 == 2 ? 1 : 0, i % 5 == 3 ? 1 : 0, i % 5 == 4 ? 1 : 0])).Aggregate((a, b) => a.Add(b));

        // Design effect 100/99: one item per interview.
        Assert.Equal(2.0 / 100 * 9.487729036781154 * 100 / 99, PopulationStability.Threshold(one, one)!.Value, 9);
    }

    [Fact]
    public void Stratified_OneInterviewPerSide_BorrowsThePooledVariance()
    {
        (Distribution, Distribution)[] strata =
        [
            (Distribution.FromValues([3]), Distribution.FromValues([4])),
            (Distribution.FromValues([2, 3]), Distribution.FromValues([3, 4])),
        ];

        var drift = MeanDifference.Stratified(strata);

        Assert.Equal(1, drift.Value!.Value, 12);
        Assert.Equal(Math.Sqrt(.5 / 1.5), drift.StandardError!.Value, 12);
    }

    [Fact]
    public void Stratified_NothingShared_IsUndefined() => Assert.Null(MeanDifference.Stratified([(Distribution.FromValues([3]), Distribution.FromValues([]))]).Value);

    [Fact]
    public void Fit_AnyValues_NeverFallsAndKeepsTheMean() => Gens.Sample.Sample(x =>
    {
        double[] weights = [.. x.Select((_, i) => 1.0 + (i % 3))];

        var fit = Isotonic.Fit(x, weights);

        Assert.All(fit.Zip(fit.Skip(1)), pair => Assert.True(pair.First <= pair.Second + 1e-12));
        Assert.Equal(x.Zip(weights, (v, w) => v * w).Sum(), fit.Zip(weights, (v, w) => v * w).Sum(), 1e-9);
    });

    [Fact]
    public void FromBaseline_SevenRuns_IsNoChart() => Assert.Null(EwmaChart.FromBaseline([1, 2, 3, 4, 5, 6, 7]));

    [Fact]
    public void Points_ShiftOfTwoSigma_LeavesTheLimits()
    {
        var chart = EwmaChart.FromBaseline([3.9, 4.1, 4, 3.9, 4.1, 4, 3.9, 4.1])!;

        Assert.DoesNotContain(chart.Points([4, 4, 4]), p => p.OutOfControl);
        Assert.Contains(chart.Points([4.2, 4.2, 4.2, 4.2, 4.2, 4.2]), p => p.OutOfControl);
    }

    [Fact]
    public void PositionSpread_PositionsApartByMoreThanChance_IsTheirSpread()
    {
        var cube = Positions(apart: true);

        var spread = PositionSpread.Of(cube.Moments);

        Assert.InRange(spread.Deviation.Value!.Value, .6, .8);
        Assert.Equal(2, spread.Positions.Count);
        Assert.True(spread.Positions[0].Shrunken < 0 && spread.Positions[0].Shrunken > spread.Positions[0].Effect.Value);
        Assert.True(spread.Positions[0].AdjustedP < .01);
    }

    [Fact]
    public void PositionSpread_NoMoreThanChance_IsShrunkenToNothing()
    {
        var spread = PositionSpread.Of(Positions(apart: false).Moments);

        Assert.Equal(0, spread.Deviation.Value);
        Assert.All(spread.Positions, p => Assert.Equal(0, p.Shrunken));
    }

    // Two positions of twenty interviews each, whose candidates differ as much within as the positions are apart, or not at all apart.
    private static ScoreCube Positions(bool apart) => ScoreCube.FromInterviews(Enumerable.Range(0, 40).Select(i =>
    {
        var upper = i % 2 == 1;
        var score = (i / 2 % 2 == 0 ? 3 : 4) + (upper && apart ? 1 : 0);
        return new InterviewScores(new CellKey("r", "e", upper ? "upper" : "lower", Profile.Average, null), [new ScoredItem(score), new ScoredItem(score)]);
    }));

    private static ClusterMoments Items(int[] histogram) => ClusterMoments.FromCluster(histogram);
}
