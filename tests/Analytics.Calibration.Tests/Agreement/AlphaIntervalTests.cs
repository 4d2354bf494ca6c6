using Analytics.Calibration.Agreement;

namespace Analytics.Calibration.Tests.Agreement;

/// <summary>How sure alpha is where nobody, or hardly anybody, disagrees.</summary>
public class AlphaIntervalTests
{
    [Fact]
    public void OfCandidates_NobodyDisagrees_LeavesRoomForAFew()
    {
        var alpha = Of(disagreeing: 0);

        Assert.Equal((1, 1, 32), (alpha.Value, alpha.High, alpha.N));
        Assert.InRange(alpha.Low!.Value, .5, .95);
    }

    [Fact]
    public void OfCandidates_OneMoreDisagrees_IsLowerAtBothEnds()
    {
        var intervals = Enumerable.Range(0, 8).Select(Of).ToList();

        Assert.All(intervals.Zip(intervals.Skip(1)), step => Assert.True(step.Second.Value < step.First.Value && step.Second.High < step.First.High));
        Assert.All(intervals, a => Assert.True(a.Low < a.Value && a.Value <= a.High && a.High <= 1));
    }

    [Fact]
    public void OfCandidates_TwoOfThem_HasNoInterval() =>
        Assert.False(KrippendorffAlpha.OfCandidates([([0.0, 0], 0), ([2.0, 1], 0)], AlphaMetric.Ordinal).HasInterval);

    // Eight candidates a profile, judged twice; of the average ones some are once one level lower.
    private static Estimate Of(int disagreeing) => KrippendorffAlpha.OfCandidates(
        [.. Enumerable.Range(0, 32).Select(i => ((IReadOnlyList<double>)(i / 8 == 1 && i % 8 < disagreeing ? [1.0, 0] : i / 8 == 0 ? [0.0, 0] : i / 8 == 1 ? [1.0, 1] : [2.0, 2]), i / 8))],
        AlphaMetric.Ordinal);
}
