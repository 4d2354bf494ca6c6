using Analytics.Calibration.Catalogue;
using Analytics.Calibration.Reporting;
using Analytics.Reports.Views.Words;

namespace Analytics.Reports.Tests.Views;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData(0.999, "99.9\u00a0%")]
    [InlineData(0.003, "0.3\u00a0%")]
    [InlineData(1.0, "100\u00a0%")]
    [InlineData(0.0, "0\u00a0%")]
    [InlineData(null, "—")]
    public void Percent_NearlyAllAndNearlyNone_DoNotReadAsAllAndNone(double? share, string text) => Assert.Equal(text, FigureText.Percent(share));

    [Theory]
    [InlineData(-0.301, "−0.30")]
    [InlineData(0.12, "+0.12")]
    [InlineData(-0.001, "0.00")]
    [InlineData(double.NaN, "—")]
    public void WithSign_WhatRoundsToNothing_HasNone(double value, string text) => Assert.Equal(text, FigureText.WithSign(value));

    [Theory]
    [InlineData("top_end", "share", 0.12, "+12\u00a0pp")]
    [InlineData("share5.strong", "share", 0.12, "12\u00a0%")]
    [InlineData("drift.paired.wilcoxon", "p", 0.0001, "< 0.001")]
    [InlineData("bias.weak", "points", 0.5, "+0.50")]
    public void Value_OfAMetric_IsWrittenInItsUnit(string id, string unit, double value, string text) =>
        Assert.Equal(text, MetricText.Value(id, new Metric(value, null, null, null, 10, unit)));

    [Fact]
    public void Name_OfEveryMetricOfAReport_IsWords()
    {
        var ids = Support.Evaluators.WithCohorts().Metrics.Keys.ToList();

        Assert.Equal(ids.Count, ids.Select(id => MetricCatalogue.Of(id).Name).Distinct().Count());
        Assert.All(ids, id => Assert.DoesNotContain("_", MetricCatalogue.Of(id).Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Reason_OfEveryUndefinedMetric_IsGiven()
    {
        var report = Support.Evaluators.Ceiling();

        Assert.All(report.Metrics.Where(m => m.Value.Value is null), m => Assert.False(string.IsNullOrEmpty(WhyUndefined.Of(m.Key, report))));
        Assert.Equal("there is no second run", WhyUndefined.Of("drift.raw", report));
    }
}
