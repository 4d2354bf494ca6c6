using Analytics.Charts.StackedBars;
using Analytics.Charts.Trends;

namespace Analytics.Charts.Tests;

/// <summary>What cannot be drawn truthfully is refused with a sentence that names it.</summary>
public class InputTests
{
    [Theory]
    [InlineData(double.NaN, "not_a_fit' in 'Run 7 Sep")]
    [InlineData(-0.1, "lengths and counts start at 0")]
    [InlineData(double.PositiveInfinity, "leave an undefined value out")]
    [InlineData(1.5, "more than a whole")]
    public void StackedBars_ImpossibleValue_IsRefused(double value, string says)
    {
        var bar = new StackedBar("7 Sep", "Run 7 Sep", [new("not_a_fit", value, 1, null)]);

        Refuses(says, () => (Examples.Mix with { Bars = [bar] }).Draw(Examples.Size, ChartTheme.Light));
    }

    [Theory]
    [InlineData(double.NaN, 2, 4, "The value of 'a' at w0")]
    [InlineData(3, double.NaN, 4, "The lower end of 'a' at w0")]
    [InlineData(3, 3.5, 4, "does not hold its value")]
    [InlineData(3, 2, 2.5, "does not hold its value")]
    public void Trend_ImpossiblePoint_IsRefused(double value, double low, double high, string says)
    {
        var point = new TrendPoint(Examples.At(0), "w0", value, low, high, 9, null);

        Refuses(says, () => (Examples.Trend with { Series = [new("a", [point])] }).Draw(Examples.Size, ChartTheme.Light));
        Refuses("'w0'", () => (Examples.Bias with { Rows = [new("w0", value, low, high, 9, null)] }).Draw(Examples.Size, ChartTheme.Light));
    }

    [Fact]
    public void Trend_AxisUpsideDown_IsRefused() =>
        Refuses("must be below", () => (Examples.Trend with { Low = 5, High = 1 }).Draw(Examples.Size, ChartTheme.Light));

    [Fact]
    public void Histogram_CountsAndBinsDiffer_IsRefused() => Refuses("2 counts for 5 bins",
        () => (Examples.Scores with { Groups = [new("weak", [new(1, null), new(2, null)])] }).Draw(Examples.Size, ChartTheme.Light));

    [Fact]
    public void HeatMap_CellInNoRow_IsRefused() => Refuses("no row or column",
        () => (Examples.Heat with { Cells = [new("Nobody", "weak", 1, 1, null)] }).Draw(Examples.Size, ChartTheme.Light));

    [Fact]
    public void HeatMap_CellGivenTwice_IsRefused() => Refuses("two values",
        () => (Examples.Heat with { Cells = [Examples.Heat.Cells[0], Examples.Heat.Cells[0]] }).Draw(Examples.Size, ChartTheme.Light));

    [Fact]
    public void Strip_ValueOutsideTheAxis_IsRefused() => Refuses("outside the axis",
        () => (Examples.Strip with { Groups = [new("weak", [new(7, 1, null, null)])] }).Draw(Examples.Size, ChartTheme.Light));

    [Theory]
    [InlineData(0.5, 3.0, "'a' lies outside the x axis")]
    [InlineData(3.0, 5.5, "'a' lies outside the y axis")]
    [InlineData(double.NaN, 3.0, "The place of 'a'")]
    [InlineData(3.0, double.NaN, "The value of 'a'")]
    public void Curve_ImpossiblePoint_IsRefused(double x, double y, string says) => Refuses(says,
        () => (Examples.Curve with { Points = [new(x, "a", y, null, null, 3, null)] }).Draw(Examples.Size, ChartTheme.Light));

    [Theory]
    [InlineData(5.5, 1, "outside the axes")]
    [InlineData(double.NaN, 1, "A first value of 'weak'")]
    [InlineData(3, 0, "no observation")]
    public void Scatter_ImpossibleDot_IsRefused(double x, int n, string says) => Refuses(says,
        () => (Examples.Scatter with { Groups = [new("weak", [new(x, 3, n, null, null)])] }).Draw(Examples.Size, ChartTheme.Light));

    [Fact]
    public void Control_LimitThatIsNoNumber_IsRefused() => Refuses("The upper limit of 'w0'",
        () => (Examples.Control with { Points = [Examples.Control.Points[0] with { UpperLimit = double.NaN }] }).Draw(Examples.Size, ChartTheme.Light));

    private static void Refuses(string says, Action draw) =>
        Assert.Contains(says, Assert.ThrowsAny<ArgumentException>(draw).Message, StringComparison.Ordinal);
}
