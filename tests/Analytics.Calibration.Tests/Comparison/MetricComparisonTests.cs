using Analytics.Calibration.Comparison;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Tests.Evaluators;

namespace Analytics.Calibration.Tests.Comparison;

public class MetricComparisonTests
{
    private static readonly CalibrationReport Perfect = Constructed.Report(Constructed.Corpus(Jittered));
    private static readonly CalibrationReport Ceiling = Constructed.Report(Constructed.Corpus((p, i) => p >= Profile.Strong ? [5, 5, 5, 5] : Jittered(p, i)));

    [Fact]
    public void Between_EvaluatorThatLostTheTopEnd_ListsItFirstAsWorse()
    {
        var changes = MetricComparison.Between(Perfect, Ceiling);

        Assert.Equal(Change.Worse, changes[0].Change);
        Assert.Equal(Change.Worse, changes.Single(c => c.Id == "auc.strong_exceptional").Change);
        Assert.Equal(Change.Worse, changes.Single(c => c.Id == "bias.strong").Change);
        Assert.Equal(Change.NotShown, changes.Single(c => c.Id == "auc.weak_average").Change);
        Assert.Equal(Change.NotComparable, changes.Single(c => c.Id == "icc_2_1").Change);
    }

    [Fact]
    public void Between_SidesExchanged_TurnsDifferencesRound()
    {
        var (there, back) = (MetricComparison.Between(Perfect, Ceiling), MetricComparison.Between(Ceiling, Perfect));

        foreach (var change in there.Where(c => c.Difference is not null))
            Assert.Equal(-change.Difference!.Value, back.Single(b => b.Id == change.Id).Difference!.Value, 12);
        Assert.Equal(Change.Better, back.Single(c => c.Id == "auc.strong_exceptional").Change);
    }

    [Fact]
    public void Of_SharesWithWilsonIntervals_IsNewcombesInterval()
    {
        Metric Share(int k, int n) => Proportion.Wilson(k, n) is var e ? new Metric(e.Value, e.Low, e.High, null, e.N, "share") : null!;

        var change = MetricComparison.Of("in_band.weak", Share(48, 80), Share(56, 70));

        Assert.Equal(.0524, change.Low!.Value, 4);
        Assert.Equal(.3339, change.High!.Value, 4);
        Assert.Equal(Change.Better, change.Change);
    }

    private static int[] Jittered(Profile profile, int interview) =>
        [.. Constructed.Perfect(profile, interview).Select((s, i) => interview % 3 == 0 && i == 0 ? Math.Clamp(s + (interview % 2 == 0 ? 1 : -1), 1, 5) : s)];
}
