using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Tests.Cohorts;

public sealed class ValueRangeTests
{
    [Theory]
    [InlineData("4.5-5", 4.5, 5.0)]
    [InlineData("1-2", 1.0, 2.0)]
    [InlineData("4.33", 4.325, 4.335)]
    [InlineData("4.3", 4.25, 4.35)]
    [InlineData("3", 2.5, 3.5)]
    [InlineData("1-5", 1.0, 5.0)]
    [InlineData("1", 0.5, 1.5)]
    [InlineData("5", 4.5, 5.5)]
    [InlineData("4.123", 4.1225, 4.1235)]
    public void TryParse_OfARange_KnowsItsEnds(string text, double from, double below)
    {
        Assert.True(ValueRange.TryParse(text, 1, 5, out var range));
        Assert.Equal(((decimal)from, (decimal)below, text), (range!.From, range.Below, range.ToString()));
    }

    [Theory]
    [InlineData("0.5-2")]
    [InlineData("4-6")]
    [InlineData("0.999")]
    [InlineData("5.001")]
    [InlineData("1-5.001")]
    [InlineData("5-4")]
    [InlineData("4-4")]
    [InlineData("4.1234")]
    [InlineData("-4")]
    [InlineData("4,5")]
    [InlineData("4-")]
    [InlineData("٤")]
    [InlineData("")]
    public void TryParse_OfAnythingElse_IsNone(string text) => Assert.False(ValueRange.TryParse(text, 1, 5, out _));

    [Theory]
    [InlineData("4-5", "4.5-5", true)]
    [InlineData("4-5", "5.00", true)]
    [InlineData("4-4.5", "4-4.5", true)]
    [InlineData("4-4.5", "4.001-4.5", true)]
    [InlineData("4-4.5", "3.999-4.5", false)]
    [InlineData("4-4.5", "4-4.501", false)]
    [InlineData("4-4.5", "4.5-5", false)]
    [InlineData("4.5-5", "4-5", false)]
    public void Holds_OnlyARangeThatLiesInside(string outer, string inner, bool holds)
    {
        Assert.True(ValueRange.TryParse(outer, 1, 5, out var range) & ValueRange.TryParse(inner, 1, 5, out var other));
        Assert.Equal(holds, range!.Holds(other!));
    }
}
