using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Tests.Evaluators;
using Analytics.Calibration.Tests.Reference;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Tests.Corpora;

/// <summary>Corpora that a plain average would misread.</summary>
public class MisleadingCorpora
{
    private const string Run = "20260901_090000";

    [Fact]
    public void WeakCandidatesWithoutScores_CountAmongThoseToldToProceed()
    {
        var scored = Enumerable.Range(0, 10).Select(i => Constructed.Interview($"W{i}", Run, "Analyst", Profile.Weak, Decision.NotAFit, [1, 2]));
        var unscored = Enumerable.Range(10, 10).Select(i => Constructed.Interview($"W{i}", Run, "Analyst", Profile.Weak, Decision.Proceed, []));

        var report = Constructed.Report([.. scored, .. unscored]);

        Assert.Equal(.5, report.Metrics["false_proceed.weak"].Value);
        Assert.StartsWith("10 of 20 weak candidates were told to proceed.", Card(report, "decisions_follow").Sentence, StringComparison.Ordinal);
        Assert.Equal(Verdict.Fail, Card(report, "decisions_follow").Verdict);
    }

    [Fact]
    public void ErrorsThatCancel_DoNotPassTheLevel()
    {
        // +1.5, 0, -0.5 and -1 mean nothing on average.
        var report = Constructed.Report(Constructed.Corpus((p, i) => p switch
        {
            Profile.Weak => [3, 3, 3, 3],
            Profile.Average => [3, 4, 3, 4],
            Profile.Strong => [4, 4, 4, 4],
            _ => i % 2 == 0 ? [4, 4, 4, 4] : [4, 4, 4, 3],
        }));

        Assert.InRange(report.Metrics["bias.equal_weight"].Value!.Value, -.05, .05);
        Assert.Equal(Verdict.Fail, Card(report, "right_level").Verdict);
        Assert.Equal("Weak candidates get 1.50 too much.", Card(report, "right_level").Sentence);
    }

    [Fact]
    public void NearlyConstantScores_FailTheLevel()
    {
        var report = Constructed.Report(Constructed.Corpus((_, i) => i % 3 == 0 ? [4, 4, 3] : [4, 3, 4]));

        Assert.InRange(report.Metrics["bias.equal_weight"].Value!.Value, -.1, .1);
        Assert.Equal(Verdict.Fail, Card(report, "right_level").Verdict);
    }

    [Theory]
    [InlineData(.30, false)]
    [InlineData(.50, true)]
    public void ACeiling_LeavesStrongCandidatesThreeTenthsOfAPoint(double tooMuch, bool fails)
    {
        // Strong candidates are expected at 4.5: the scale leaves half a point, six tenths of which are allowed.
        var report = Constructed.Report(Constructed.Corpus((p, i) => p == Profile.Strong ? [5, 5, 5, 5, 5, 5, 5, 5, 5, i * 10 % 100 < 500 * (.5 - tooMuch) * 2 ? 3 : 5] : Constructed.Perfect(p, i)));

        Assert.Equal(fails, Card(report, "right_level").Verdict == Verdict.Fail);
    }

    [Fact]
    public void AverageCandidatesNearTheTop_Fail()
    {
        // 4.8 where 3.5 is expected: the interval that the top of the scale cuts off must not save it.
        var report = Constructed.Report(Constructed.Corpus((p, i) => p == Profile.Average ? [5, 5, 5, 5, i % 2 == 0 ? 5 : 3] : Constructed.Perfect(p, i), perProfile: 15));

        Assert.Equal(4.8, report.Profiles["average"].MeanInterview!.Value, 1);
        Assert.Equal(Verdict.Fail, Card(report, "right_level").Verdict);
        Assert.StartsWith("Average candidates get 1.", Card(report, "right_level").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void PerfectSeparation_StillHasAnInterval()
    {
        var auc = Constructed.Report(Constructed.Corpus(Constructed.Perfect, perProfile: 8)).Metrics["auc.weak_average"];

        Assert.Equal(1, auc.Value);
        Assert.Equal(1, auc.High);
        Assert.InRange(auc.Low!.Value, .6, .85);
    }

    [Fact]
    public void HalfTheQuestionsNeverEvaluated_IsSaidFirst()
    {
        var corpus = Constructed.Corpus(Constructed.Perfect).Select(i => i with { Scores = i.Scores with { QuestionsWithoutItem = 4 } }).ToList();

        var report = Constructed.Report(corpus);

        Assert.Equal((Verdict.Fail, 480), (Card(report, "coverage").Verdict, report.Scope.UnscoredItems));
        Assert.StartsWith("50\u00a0% of 960 questions due were evaluated.", report.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingProfile_IsNamedAndNothingThatNeedsItIsJudged()
    {
        var report = Constructed.Report(Constructed.Corpus(Constructed.Perfect).Where(i => i.Scores.Key.Profile is Profile.Weak or Profile.Average).ToList());

        Assert.Equal((Verdict.NoData, "No scored interview of strong or exceptional candidates."), (Card(report, "right_level").Verdict, Card(report, "right_level").Sentence));
        Assert.Equal(Verdict.NoData, Card(report, "orders_profiles").Verdict);
        Assert.Equal(Verdict.NoData, Card(report, "top_end").Verdict);
    }

    [Fact]
    public void ANewestRunOfThree_IsPassedOverAndSaidSo()
    {
        var corpus = new[] { "run 1", "run 2" }.SelectMany(run => Constructed.Corpus(Constructed.Spread, perProfile: 10, run: run))
            .Concat(Constructed.Corpus(Constructed.Spread, perProfile: 10, run: "run 3").Take(3)).Select((i, n) => i with { Unit = $"{n}" }).ToList();

        var report = Constructed.Report(corpus);

        Assert.Equal(["run 1"], report.Compared!.Baseline);
        Assert.Equal(["run 2"], report.Compared.New);
        Assert.Contains("1 newer run has too few", Card(report, "stable").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoEvaluators_AreJudgedOneByOne()
    {
        var good = Constructed.Corpus(Constructed.Perfect);
        var ceiling = Constructed.Corpus((p, _) => p >= Profile.Strong ? [5, 5, 5, 5] : [2, 3, 2, 3], run: "20260908_090000")
            .Select(i => i with { Unit = "x" + i.Unit, Scores = i.Scores with { Key = i.Scores.Key with { Evaluator = "another" } } });

        var report = Constructed.Report([.. good, .. ceiling]);

        Assert.Empty(report.Verdicts);
        Assert.Equal(["another", "constructed"], report.Evaluators.Select(e => e.Evaluator));
        Assert.Equal([Verdict.Fail, Verdict.Pass], report.Evaluators.Select(e => e.Verdicts.Single(v => v.Id == "top_end").Verdict));
        Assert.Equal(("another", Verdict.Fail), SeveralEvaluators.Worst(report.Evaluators).Where(w => w.Card.Id == "top_end").Select(w => (w.Evaluator, w.Card.Verdict)).Single());
        Assert.Equal(Constructed.Report(good).Metrics["auc.weak_average"], report.Evaluators[1].Metrics["auc.weak_average"]);
    }

    [Fact]
    public void AReversedEvaluator_IsCalledReversed()
    {
        var report = Constructed.Report(Constructed.Corpus((p, i) => p switch { Profile.Weak => [5, 5, 4], Profile.Average => [4, 4, 4], Profile.Strong => [3, 3, 2], _ => [1, 1, 2] }));

        Assert.StartsWith("Reversed: puts average below weak in 100 of 100 pairs.", Card(report, "orders_profiles").Sentence, StringComparison.Ordinal);
        Assert.Equal("reversed", MetricReading.Of("auc.weak_average", report.Metrics["auc.weak_average"], CalibrationThresholds.Default)!.Words);
    }

    [Fact]
    public void PositionAndProfileTheSameThing_LeavesTheSpreadOfPositionsUndefined()
    {
        var corpus = Constructed.Corpus(Constructed.Spread).Select(i => i with { Scores = i.Scores with { Key = i.Scores.Key with { Position = $"for {i.Scores.Key.Profile}" } } }).ToList();

        Assert.Null(Constructed.Report(corpus).Metrics["position.sd"].Value);
    }

    private static VerdictCard Card(CalibrationReport report, string id) => report.Verdicts.Single(v => v.Id == id);
}
