using Analytics.Calibration.Multiplicity;

namespace Analytics.Calibration.Tests.Multiplicity;

public sealed class LookSpendingTests
{
    [Theory]
    [InlineData(1, 10, 0.05 / 2 / 10)]
    [InlineData(10, 10, 0.05 / 2 / 10)]
    [InlineData(11, 10, 0.05 / 4 / 20)]
    [InlineData(30, 10, 0.05 / 4 / 20)]
    [InlineData(31, 10, 0.05 / 8 / 40)]
    [InlineData(1, 1, 0.05 / 2)]
    [InlineData(2, 1, 0.05 / 4 / 2)]
    public void Share_OfALook_IsItsPartOfTheWhole(int look, int expected, double share) => Assert.Equal(share, LookSpending.Share(0.05, look, expected), 12);

    [Theory]
    [InlineData(1)]
    [InlineData(52)]
    [InlineData(1000)]
    public void Shares_OfHoweverManyLooks_NeverAddUpToMoreThanTheWhole(int expected)
    {
        var spent = Enumerable.Range(1, 20_000).Sum(look => LookSpending.Share(0.05, look, expected));
        Assert.InRange(spent, 0.025, 0.05);
    }

    [Theory]
    [InlineData(0.0, 1, 1)]
    [InlineData(1.0, 1, 1)]
    [InlineData(0.05, 0, 1)]
    [InlineData(0.05, 1, 0)]
    public void Share_OfWhatCannotBe_IsRefused(double error, int look, int expected) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LookSpending.Share(error, look, expected));
}
