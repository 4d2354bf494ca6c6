using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Tests.Verdicts;

public class MetricReadingTests
{
    [Theory]
    [InlineData("auc.weak_average", .69, Grade.Bad, "poor")]
    [InlineData("auc.weak_average", .70, Grade.Watch, "acceptable")]
    [InlineData("auc.strong_exceptional.item", .80, Grade.Good, "good")]
    [InlineData("top_end.auc", .90, Grade.Good, "outstanding")]
    [InlineData("calibration.slope", .79, Grade.Bad, "compressed scale")]
    [InlineData("calibration.slope", 1, Grade.Good, "full scale")]
    [InlineData("share5.equal_weight", .16, Grade.Bad, "ceiling")]
    [InlineData("bias.strong", .3, Grade.Watch, "generous")]
    [InlineData("bias.equal_weight", -.6, Grade.Bad, "strict")]
    [InlineData("icc_2_1", .6, Grade.Watch, "moderate")]
    [InlineData("icc_gap", .06, Grade.Bad, "systematic shift between repeats")]
    [InlineData("alpha.mean", .667, Grade.Watch, "tentative")]
    [InlineData("drift.wasserstein", .1, Grade.Watch, "noticeable")]
    [InlineData("verbosity.slope", -.21, Grade.Bad, "longer answers score lower")]
    [InlineData("halo.icc1", .51, Grade.Watch, "possible halo")]
    [InlineData("halo.identical", 2.1, Grade.Watch, "possible halo")]
    public void Of_Value_IsReadAgainstItsThreshold(string id, double value, Grade grade, string words) =>
        Assert.Equal(new Reading(grade, words), MetricReading.Of(id, new Metric(value, null, null, null, 50, "unit"), CalibrationThresholds.Default));

    [Theory]
    [InlineData(.79, .04, Grade.Bad)]
    [InlineData(.79, .06, Grade.Watch)]
    [InlineData(.80, .01, Grade.Good)]
    public void Of_SelectionRatio_FailsOnlyWhenShown(double ratio, double p, Grade grade) =>
        Assert.Equal(grade, MetricReading.Of("air.b", new Metric(ratio, null, null, null, 50, "ratio") { P = p }, CalibrationThresholds.Default)!.Grade);

    [Fact]
    public void Of_UndefinedOrWithoutThreshold_IsNotRead()
    {
        Assert.Null(MetricReading.Of("auc.weak_average", new Metric(null, null, null, null, 0, "auc"), CalibrationThresholds.Default));
        Assert.Null(MetricReading.Of("curve.weak", new Metric(1.5, null, null, null, 9, "points"), CalibrationThresholds.Default));
    }
}
