using Analytics.Calibration.Reliability;

namespace Analytics.Calibration.Tests.Reliability;

public sealed class TwoWayAnovaTests
{
    private static readonly double[][] Table = [[1, 2], [2, 2.5], [3, 3], [4, 4.5], [5, 4], [2, 1], [3.5, 3]];
    private static readonly int[] Groups = [0, 0, 2, 2, 2, 0, 3];

    [Fact]
    public void Of_WithoutSomeRows_IsTheTableThatLacksThem()
    {
        double[] weights = [1, 0, 1, 1, 1, 1, 0];
        int[] kept = [0, 2, 3, 4, 5];
        Assert.Equal(
            TwoWayAnova.Of([.. kept.Select(i => Table[i])], [.. kept.Select(i => Groups[i])]),
            TwoWayAnova.Of(Table, Groups, weights));
    }

    // Means of units are 1.5, 2.25, 1.5 in the first group (mean 1.75), 3, 4.25, 4.5 in the second (3.91667); the unit alone in its group is its mean.
    [Fact]
    public void Of_Groups_TakesEachUnitAroundTheMeanOfItsOwn()
    {
        var anova = TwoWayAnova.Of(Table, Groups)!;
        Assert.Equal((7, 2, 4), (anova.Units, anova.Occasions, anova.UnitFreedom));
        Assert.Equal(2 * (0.375 + 1.291666666666667) / 4, anova.MeanSquareUnits, 12);
    }

    [Fact]
    public void Of_GroupsOfOne_IsNothing() => Assert.Null(TwoWayAnova.Of([[1, 2], [2, 3]], [0, 1]));

    [Fact]
    public void Of_TooLittleLeft_IsNothing() => Assert.Null(TwoWayAnova.Of([[1, 2], [2, 3]], [0, 0], [1, 0]));

    [Fact]
    public void Of_RowsOfDifferentLength_IsRefused() => Assert.Throws<ArgumentException>(() => TwoWayAnova.Of([[1, 2], [2]]));
}
