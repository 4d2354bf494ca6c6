using CsCheck;

namespace Analytics.Calibration.Tests;

public class MeanIntervalTests
{
    [Fact]
    public void StudentT_TenValues_AgreesWithTheTable()
    {
        // Mean 5.5, s² = 55/6, t(.975, 9) = 2.262157 of every printed table.
        var estimate = MeanInterval.StudentT(10, 55, 385, .95);

        var half = 2.262157 * Math.Sqrt(55 / 6.0 / 10);
        Assert.Equal(5.5, estimate.Value!.Value, 12);
        Assert.Equal(5.5 - half, estimate.Low!.Value, 5);
        Assert.Equal(5.5 + half, estimate.High!.Value, 5);
    }

    [Fact]
    public void StudentT_TwoValues_UsesOneDegreeOfFreedom()
    {
        var estimate = MeanInterval.StudentT(2, 4, 10, .95);

        Assert.Equal(2 - 12.7062, estimate.Low!.Value, 3);
        Assert.True(estimate.HasInterval);
    }

    [Fact]
    public void StudentT_OneValue_HasNoInterval() =>
        Assert.Equal(new Estimate(4, null, null, 1), MeanInterval.StudentT(1, 4, 16, .95));

    [Fact]
    public void StudentT_NothingObserved_IsUndefined() =>
        Assert.Equal(new Estimate(null, null, null, 0), MeanInterval.StudentT(0, 0, 0, .95));

    [Fact]
    public void StudentT_EqualValues_HasNoWidthAndIsANumber()
    {
        var estimate = MeanInterval.StudentT(3, 3 * 4.1, 3 * 4.1 * 4.1, .95);

        Assert.Equal(4.1, estimate.Low!.Value, 6);
        Assert.Equal(4.1, estimate.High!.Value, 6);
    }

    [Theory]
    [InlineData(-1, 0, 0, .95)]
    [InlineData(2, double.NaN, 1, .95)]
    [InlineData(2, 1, double.PositiveInfinity, .95)]
    [InlineData(2, 1, 1, 1)]
    [InlineData(2, 1, 1, double.NaN)]
    public void StudentT_ImpossibleArguments_AreRefused(int n, double sum, double squares, double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanInterval.StudentT(n, sum, squares, level));

    [Fact]
    public void StudentT_AnyValues_AgreesWithTheDefinition() =>
        Gen.Double[1, 5].Array[2, 40].Sample(values =>
        {
            var estimate = MeanInterval.StudentT(values.Length, values.Sum(), values.Sum(v => v * v), .9);
            var mean = values.Average();
            var deviation = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));

            // Equal values have an interval of no width; that case has its own test.
            if (deviation < 1e-3)
                return;
            var t = (estimate.High!.Value - mean) / (deviation / Math.Sqrt(values.Length));
            var covered = MathNet.Numerics.Distributions.StudentT.CDF(0, 1, values.Length - 1, t);
            Assert.Equal(.95, covered, 4);
        });
}
