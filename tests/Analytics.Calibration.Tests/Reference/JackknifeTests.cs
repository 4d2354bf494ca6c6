using Analytics.Calibration.Reporting;

namespace Analytics.Calibration.Tests.Reference;

/// <summary>Standard errors by the delta method against those from leaving out one interview at a time, within profiles.</summary>
public class JackknifeTests
{
    private static readonly RowInterview[] Interviews = [.. ReferenceCorpus.Interviews.Where(i => i.Scores is { Key.RunId: "20260908_090000", ScoreCount: > 0 })];
    private static readonly CalibrationReport Whole = Build(Interviews);

    private static readonly (Cubes.Profile Profile, CalibrationReport Report)[] LeftOut =
        [.. Interviews.Select(left => (left.Scores.Key.Profile, Build([.. Interviews.Where(i => i != left)])))];

    [Theory]
    [InlineData("auc.weak_average.item")]
    [InlineData("auc.strong_exceptional.item")]
    [InlineData("auc.strong_exceptional")]
    [InlineData("somers_d.item")]
    [InlineData("kendall_tau_b.item")]
    [InlineData("spearman.item")]
    [InlineData("qwk.item")]
    [InlineData("qwk.item.equal_weight")]
    [InlineData("ccc.interview")]
    [InlineData("ccc.interview.equal_weight")]
    [InlineData("agreement.exact")]
    [InlineData("share5.equal_weight")]
    [InlineData("bias.equal_weight")]
    [InlineData("mae.equal_weight")]
    public void StandardError_DeltaMethod_IsNearTheJackknife(string id)
    {
        var variance = LeftOut.GroupBy(l => l.Profile).Sum(group =>
        {
            var values = group.Select(l => l.Report.Metrics[id].Value!.Value).ToArray();
            return (values.Length - 1.0) / values.Length * values.Sum(v => (v - values.Average()) * (v - values.Average()));
        });

        // Leaving an interview out also changes the mix of profiles a little, which the delta method takes as given.
        Assert.InRange(Whole.Metrics[id].Se!.Value / Math.Sqrt(variance), .9, 1.1);
    }

    private static CalibrationReport Build(IReadOnlyCollection<RowInterview> interviews) => CalibrationReportBuilder.Build(Rows.ToInput(interviews));
}
