using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Tests.Evaluators;

public class ConstructedEvaluatorTests
{
    [Fact]
    public void Build_PerfectEvaluator_EveryFigureIsIdeal()
    {
        var report = Constructed.Report(Constructed.Corpus(Constructed.Perfect));

        AssertValues(report, 1, "auc.weak_average", "auc.average_strong", "auc.strong_exceptional", "calibration.slope", "effective_range",
            "in_band.weak", "in_band.average", "in_band.strong", "in_band.exceptional", "in_band.weak.strict", "somers_d.interview", "kendall_tau_b.interview",
            "ccc.interview", "ccc.interview.equal_weight", "recommendation.auc", "agreement.adjacent");
        AssertValues(report, 0, "bias.weak", "bias.exceptional", "bias.equal_weight", "mae", "smd", "calibration.intercept", "isotonic.max_violation", "false_proceed.weak");
        AssertVerdict(report, "orders_profiles", Verdict.Pass, "100 of 100 pairs");
        AssertVerdict(report, "right_level", Verdict.Pass, "Every profile is within 0.25 points of its level; ");
        AssertVerdict(report, "top_end", Verdict.Pass, "Tells strong from exceptional in 100 of 100 pairs: 50\u00a0% and 100\u00a0% get 5.");
        AssertVerdict(report, "repeatable", Verdict.NoData, "No candidate was interviewed twice");
        AssertVerdict(report, "stable", Verdict.NoData, "no second run");
        AssertVerdict(report, "decisions_follow", Verdict.NotProven, "0 of 30 weak candidates were told to proceed. 35 would prove it if no further one is, about 254 if 5\u00a0% of all are.");
    }

    [Fact]
    public void Build_ConstantEvaluator_TellsNobodyApart()
    {
        var report = Constructed.Report(Constructed.Corpus((_, _) => [3, 3, 3, 3]));

        AssertValues(report, .5, "auc.weak_average", "auc.average_strong", "auc.strong_exceptional", "recommendation.auc");
        AssertValues(report, 0, "somers_d.interview", "somers_d.item", "calibration.slope", "effective_range", "ccc.interview", "qwk.item");
        AssertUndefined(report, "kendall_tau_b.interview", "kendall_tau_b.item", "spearman.interview", "spearman.item", "halo.icc1", "icc_2_1", "recommendation.discordant");
        AssertVerdict(report, "orders_profiles", Verdict.Fail, "50 of 100 pairs");
        AssertVerdict(report, "right_level", Verdict.Fail, "Exceptional candidates get 2.00 too little.");
        AssertVerdict(report, "top_end", Verdict.Fail, "Cannot tell strong from exceptional");
    }

    [Fact]
    public void Build_HalfAPointTooStrict_ShiftsTheLevelAndNothingElse()
    {
        var report = Constructed.Report(Constructed.Corpus(Constructed.HalfAPointStrict));

        AssertValues(report, -.5, "bias.weak", "bias.average", "bias.strong", "bias.exceptional", "bias.equal_weight", "calibration.intercept");
        AssertValues(report, 1, "auc.weak_average", "auc.strong_exceptional", "calibration.slope", "effective_range");
        Assert.True(report.Metrics["ccc.interview"].Value < 1);
        Assert.NotEqual(Verdict.Pass, report.Verdicts.Single(v => v.Id == "right_level").Verdict);
        AssertVerdict(report, "orders_profiles", Verdict.Pass, string.Empty);
    }

    [Fact]
    public void Build_EvaluatorThatIgnoresTheCandidate_ProvesNoOrder()
    {
        var report = Constructed.Report(Constructed.Corpus(Constructed.Indifferent, perProfile: 60));

        AssertValues(report, .5, "auc.weak_average", "auc.average_strong", "auc.strong_exceptional", "auc.weak_average.item");
        AssertValues(report, 0, "calibration.slope", "somers_d.interview", "kendall_tau_b.item", "spearman.item");
        AssertVerdict(report, "orders_profiles", Verdict.Fail, "50 of 100");
        AssertVerdict(report, "top_end", Verdict.Fail, "Cannot tell strong from exceptional");
    }

    [Fact]
    public void Build_CeilingOnFewInterviews_SaysBothGetFiveWithoutAVerdict()
    {
        var corpus = Constructed.Corpus((p, _) => p >= Profile.Strong ? [5, 5, 5, 5] : [2, 3, 2, 3], perProfile: 5);

        var report = Constructed.Report(corpus);

        AssertVerdict(report, "top_end", Verdict.NoData, "100\u00a0% and 100\u00a0% get 5. Too few for a verdict: 5 strong or exceptional candidates, 8 needed.");
        Assert.Equal(.5, report.Metrics["top_end.auc"].Value);
    }

    [Fact]
    public void Build_CeilingOnEnoughInterviews_Fails()
    {
        var report = Constructed.Report(Constructed.Corpus((p, _) => p >= Profile.Strong ? [5, 5, 5, 5] : [2, 3, 2, 3], perProfile: 14));

        AssertVerdict(report, "top_end", Verdict.Fail, "Cannot tell strong from exceptional: 100\u00a0% and 100\u00a0% get 5. Small sample: 14 strong or exceptional candidates.");
        AssertValues(report, 1, "share5.strong", "share5.exceptional", "auc.average_strong");
        Assert.Null(report.Metrics["halo.icc1.exceptional"].Value);
    }

    [Fact]
    public void Build_NoInterviews_EverythingIsUndefinedAndNothingIsZero()
    {
        var report = Constructed.Report([]);

        Assert.All(report.Verdicts, v => Assert.Equal(Verdict.NoData, v.Verdict));
        Assert.Equal(7, report.Verdicts.Count);
        Assert.All(report.Metrics.Values, m => Assert.Null(m.Value));
        Assert.Equal(0, report.Scope.Interviews);
    }

    private static void AssertValues(CalibrationReport report, double expected, params string[] ids) => Assert.All(ids, id =>
    {
        var value = report.Metrics[id].Value;
        Assert.True(value is { } v && Math.Abs(v - expected) < 1e-12, $"{id} is {value:R}, not {expected:R}.");
    });

    private static void AssertUndefined(CalibrationReport report, params string[] ids) => Assert.All(ids, id => Assert.Null(report.Metrics[id].Value));

    private static void AssertVerdict(CalibrationReport report, string id, Verdict verdict, string words)
    {
        var card = report.Verdicts.Single(v => v.Id == id);
        Assert.True(card.Verdict == verdict, $"{id}: {card.Verdict}: {card.Sentence}");
        Assert.Contains(words, card.Sentence, StringComparison.Ordinal);
    }
}
