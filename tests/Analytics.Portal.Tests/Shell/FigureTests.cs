using System.Globalization;
using Analytics.Calibration;
using Analytics.Portal.Components;

namespace Analytics.Portal.Tests.Shell;

public sealed class FigureTests
{
    [Fact]
    public void Numbers_Undefined_AreADashAndNotZero()
    {
        Assert.Equal("—", Figure.Count(null));
        Assert.Equal("—", Figure.Percent(null));
        Assert.Equal("—", Figure.Percent(double.NaN));
        Assert.Equal("—", Figure.Score(null));
        Assert.Equal("—", Figure.Relevance(double.PositiveInfinity));
        Assert.Equal("—", Figure.Day(null));
    }

    [Fact]
    public void Numbers_InAnotherCulture_AreWrittenTheSameWay()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("12,345", Figure.Count(12345));
            Assert.Equal("41\u00a0%", Figure.Percent(0.4083));
            Assert.Equal("3.90", Figure.Score(3.9));
            Assert.Equal("7 Sep 2026, 09:05", Figure.Moment(new DateTime(2026, 9, 7, 9, 5, 0)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1023 B")]
    [InlineData(1536, "1.5 KB")]
    [InlineData(512L * 1024 * 1024, "512 MB")]
    [InlineData(3L * 1024 * 1024 * 1024, "3 GB")]
    public void Bytes_OfAnySize_AreInTheUnitThatSuitsThem(long bytes, string expected) => Assert.Equal(expected, Figure.Bytes(bytes));

    [Theory]
    [InlineData(0.2, "200 ms")]
    [InlineData(2.14, "2.1 s")]
    [InlineData(300, "5 min")]
    public void Duration_OfAnyLength_IsInTheUnitThatSuitsIt(double seconds, string expected) =>
        Assert.Equal(expected, Figure.Duration(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0, "0 runs")]
    [InlineData(1, "1 run")]
    [InlineData(1200, "1,200 runs")]
    public void Of_ACount_AgreesWithItsNoun(long count, string expected) => Assert.Equal(expected, Figure.Of(count, "run"));

    [Fact]
    public void Basis_WithoutInterval_IsTheNAlone() =>
        Assert.Equal(["n\u00a0=\u00a01 interviews"], Figure.Basis(new Estimate(4, null, null, 1), Figure.Score, "interviews"));

    [Fact]
    public void Basis_WithInterval_NamesBothEnds() =>
        Assert.Equal(["n\u00a0=\u00a0240 interviews", "95\u00a0% interval 0.35 to 0.47"], Figure.Basis(new Estimate(0.41, 0.35, 0.47, 240), Figure.Relevance, "interviews"));

    [Theory]
    [InlineData(0.123, "+0.12")]
    [InlineData(-0.3, "\u22120.30")]
    [InlineData(-0.001, "0.00")]
    [InlineData(0.0, "0.00")]
    [InlineData(null, "—")]
    public void WithSign_OfADifference_HasARealMinusAndNoneOfZero(double? difference, string text) => Assert.Equal(text, Figure.WithSign(difference, "0.00"));

    [Theory]
    [InlineData(0.29, "+29")]
    [InlineData(0.004, "+0.4")]
    [InlineData(-0.45, "\u221245")]
    [InlineData(0.0, "0")]
    public void Points_BelowOne_DoNotLookLikeZero(double difference, string text) => Assert.Equal(text, Figure.Points(difference));
}
