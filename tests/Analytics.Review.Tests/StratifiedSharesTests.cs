using Analytics.Review.Drawing;

namespace Analytics.Review.Tests;

public sealed class StratifiedSharesTests
{
    [Theory]
    [InlineData(new long[] { 100, 100 }, 10, new[] { 5, 5 })]
    [InlineData(new long[] { 900, 90, 10 }, 100, new[] { 87, 10, 3 })]
    [InlineData(new long[] { 1, 50 }, 10, new[] { 1, 9 })]
    [InlineData(new long[] { 3, 3 }, 100, new[] { 3, 3 })]
    [InlineData(new long[] { 1000, 5, 5 }, 6, new[] { 2, 2, 2 })]
    [InlineData(new long[] { 5, 5, 5 }, 7, new[] { 3, 2, 2 })]
    public void Of_GivesEachItsLeastAndTheRestInProportion(long[] answers, int size, int[] shares) => Assert.Equal(shares, StratifiedShares.Of(answers, size));

    [Fact]
    public void Of_TooFewForEveryStratum_IsNone()
    {
        Assert.Null(StratifiedShares.Of([10, 10, 10], 5));
        Assert.NotNull(StratifiedShares.Of([10, 10, 10], 6));
        Assert.NotNull(StratifiedShares.Of([10, 10, 1], 5));
    }

    [Fact]
    public void Of_AnySizes_AddsUpAndTakesNoMoreThanThereIs()
    {
        var random = new Random(3);
        for (var trial = 0; trial < 500; trial++)
        {
            var answers = Enumerable.Range(0, random.Next(1, 6)).Select(_ => (long)random.Next(1, 400)).ToArray();
            var size = random.Next(2 * answers.Length, 600);
            var shares = StratifiedShares.Of(answers, size)!;
            Assert.Equal(Math.Min(size, answers.Sum()), shares.Sum());
            Assert.All(shares.Zip(answers), pair => Assert.InRange(pair.First, Math.Min(2, pair.Second), pair.Second));
        }
    }
}
