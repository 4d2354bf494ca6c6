using Analytics.Calibration.Reporting;

namespace Analytics.Calibration.Tests.Reference;

/// <summary>Standard errors by the delta method against those from leaving out one candidate at a time, within profiles.</summary>
public class JackknifeTests
{
    private static readonly RowInterview[] Everyone = [.. ReferenceCorpus.Interviews.Where(i => i.Scores.ScoreCount > 0)];

    // Candidates with about as many items each: leaving one of many out would change the mix of items.
    private static readonly RowInterview[] OneRun = [.. Everyone.Where(i => i.Scores.Key.RunId == "20260908_090000")];
    private static readonly Jackknife WithRepeats = new(Everyone);
    private static readonly Jackknife WithoutRepeats = new(OneRun);

    [Theory]
    [InlineData("auc.weak_average.item")]
    [InlineData("auc.strong_exceptional.item")]
    [InlineData("auc.strong_exceptional")]
    [InlineData("somers_d.interview")]
    [InlineData("kendall_tau_b.interview")]
    [InlineData("spearman.interview")]
    [InlineData("calibration.slope")]
    [InlineData("drift.stratified")]
    [InlineData("proceed.f1")]
    [InlineData("somers_d.item")]
    [InlineData("kendall_tau_b.item")]
    [InlineData("spearman.item")]
    [InlineData("qwk.item")]
    [InlineData("qwk.item.equal_weight")]
    [InlineData("ccc.interview")]
    [InlineData("ccc.interview.equal_weight")]
    [InlineData("agreement.exact")]
    [InlineData("bias.equal_weight")]
    [InlineData("mae.equal_weight")]
    public void StandardError_DeltaMethod_IsNearTheJackknife(string id)
    {
        var (whole, variance) = id.Contains(".item", StringComparison.Ordinal) || id == "agreement.exact" ? WithoutRepeats.Of(id) : WithRepeats.Of(id);

        // Leaving a candidate out also changes the mix of profiles a little, which the delta method takes as given.
        Assert.InRange(whole.Se!.Value / Math.Sqrt(variance), .9, 1.1);
    }

    private sealed class Jackknife(IReadOnlyList<RowInterview> interviews)
    {
        private readonly CalibrationReport _whole = Build(interviews);

        private readonly (Cubes.Profile Profile, CalibrationReport Report)[] _leftOut =
        [
            .. interviews.GroupBy(i => i.ToRepeated().Person)
                .Select(left => (left.Key.Profile, Build([.. interviews.Where(i => i.ToRepeated().Person != left.Key)]))),
        ];

        public (Metric Whole, double Variance) Of(string id) => (_whole.Metrics[id], _leftOut.GroupBy(l => l.Profile).Sum(group =>
        {
            var values = group.Select(l => l.Report.Metrics[id].Value!.Value).ToArray();
            return (values.Length - 1.0) / values.Length * values.Sum(v => (v - values.Average()) * (v - values.Average()));
        }));
    }

    private static CalibrationReport Build(IReadOnlyCollection<RowInterview> interviews) => CalibrationReportBuilder.Build(Rows.ToInput(interviews));
}
