using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Tests.Intervals;

/// <summary>Quantiles at the corners, against R 4.2.2 (qt, qf, qchisq).</summary>
public class QuantileTests
{
    [Theory]
    [InlineData(1, 12.706204736174694)]
    [InlineData(2, 4.3026527297494619)]
    [InlineData(7.5, 2.3330396268649736)]
    [InlineData(1000, 1.9623390808264076)]
    [InlineData(5_000_000, 1.9599644589944127)]
    public void StudentT_AnyDegreesOfFreedom_AgreesWithR(double freedom, double expected) => AssertClose(expected, Quantile.StudentT(.975, freedom));

    [Theory]
    [InlineData(1, 1, 647.78901147784404)]
    [InlineData(5, 1, 921.84790329970792)]
    [InlineData(29, 3.7, 9.5836509039814768)]
    [InlineData(3.2, 29, 3.5255283590545812)]
    [InlineData(1000, 12.3, 2.6911364414794336)]
    [InlineData(99_999, 99_999, 1.0124731825719517)]
    public void F_AnyDegreesOfFreedom_AgreesWithR(double numerator, double denominator, double expected) =>
        AssertClose(expected, Quantile.F(.975, numerator, denominator));

    // R takes a denominator above 400,000 for infinite and says 1.00277; the expansion of Abramowitz and Stegun (26.5.22, 26.6.16) says 1.0030394.
    [Fact]
    public void F_MillionsOfDegreesOfFreedom_AgreesWithTheExpansion() => AssertClose(1.0030394164, Quantile.F(.975, 1_000_000, 5_000_000));

    [Fact]
    public void ChiSquared_FourDegreesOfFreedom_AgreesWithR() => AssertClose(9.487729036781154, Quantile.ChiSquared(.95, 4));

    private static void AssertClose(double expected, double actual) => Assert.InRange(Math.Abs(actual / expected - 1), 0, 5e-9);
}
