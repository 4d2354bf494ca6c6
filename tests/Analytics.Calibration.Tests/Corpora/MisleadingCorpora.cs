using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Tests.Evaluators;
using Analytics.Calibration.Tests.Reference;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Tests.Corpora;

/// <summary>Corpora that a plain average, or a count of interviews, would misread.</summary>
public class MisleadingCorpora
{
    private const string Run = "20260901_090000";

    [Fact]
    public void FiveCandidatesAProfileInterviewedThreeTimes_PassNothingFiveMayNot()
    {
        var corpus = Constructed.Profiles.SelectMany(p => Enumerable.Range(0, 5).SelectMany(i => Enumerable.Range(0, 3).Select(run => Constructed.Interview(
            $"{p}{i}", $"run {run}", "Analyst", p, p == Profile.Weak ? Decision.NotAFit : Decision.Proceed, Constructed.Perfect(p, i))))).ToList();

        var report = Constructed.Report(corpus);

        Assert.Equal((20, 20, 60), (report.Scope.Candidates, report.Scope.RepeatedCandidates, report.Scope.Interviews));
        foreach (var id in new[] { "orders_profiles", "right_level", "top_end", "decisions_follow" })
            Assert.Equal((id, Verdict.NoData), (id, Card(report, id).Verdict));
        Assert.Equal("0 of 5 weak candidates were told to proceed (0 of 15 interviews). Too few for a verdict: 5 weak candidates, 8 needed.", Card(report, "decisions_follow").Sentence);
    }

    [Fact]
    public void RepeatedInterviews_WidenEveryIntervalToThatOfTheCandidates()
    {
        var once = Constructed.Corpus((p, i) => Spread(p, i), perProfile: 15);
        var fourTimes = Enumerable.Range(0, 4).SelectMany(run => once.Select(i => i with { Scores = i.Scores with { Key = i.Scores.Key with { RunId = $"run {run}" } } })).ToList();

        var (single, pooled) = (Constructed.Report(once), Constructed.Report(fourTimes));

        foreach (var id in new[] { "bias.equal_weight", "bias.average", "auc.average_strong", "somers_d.interview", "ccc.interview.equal_weight", "in_band.average", "false_proceed.weak" })
        {
            Assert.Equal(single.Metrics[id].N, pooled.Metrics[id].N);
            Assert.Equal(single.Metrics[id].Low!.Value, pooled.Metrics[id].Low!.Value, 1e-9);
            Assert.Equal(single.Metrics[id].High!.Value, pooled.Metrics[id].High!.Value, 1e-9);
        }
    }

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
    public void SpreadBetweenProfiles_IsNoRepeatability()
    {
        // Within a profile the second interview says nothing of the first; the profiles lie far apart.
        var corpus = Constructed.Profiles.SelectMany(p => Enumerable.Range(0, 10).SelectMany(i => new[] { 0, 1 }.Select(again => Constructed.Interview(
            $"{p}{i}", $"run {again}", "Analyst", p, Decision.Reservations, Noisy(p, i, again), $"{p}{i}{again}")))).ToList();

        var report = Constructed.Report(corpus);

        Assert.True(report.Metrics["icc_2_1"].Value > .6);
        Assert.True(report.Metrics["icc_2_1.within"].Value < .5);
        var card = Card(report, "repeatable");
        Assert.NotEqual(Verdict.Pass, card.Verdict);
        Assert.StartsWith("95 of 100 repeats (answers given anew) move a mean by less than ", card.Sentence, StringComparison.Ordinal);
        Assert.Contains("ICC within profiles", card.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void ScoredAgainAndInterviewedAgain_AreKeptApart()
    {
        var corpus = Constructed.Profiles.SelectMany(p => Enumerable.Range(0, 10).SelectMany(i => new[]
        {
            Constructed.Interview($"{p}{i}", "run 0", "Analyst", p, null, Constructed.Perfect(p, i), $"first {p}{i}"),
            Constructed.Interview($"{p}{i}", "run 1", "Analyst", p, null, Constructed.Perfect(p, i), $"first {p}{i}"),
            Constructed.Interview($"{p}{i}", "run 2", "Analyst", p, null, Noisy(p, i, 1), $"second {p}{i}"),
        })).ToList();

        var metrics = Constructed.Report(corpus).Metrics;

        Assert.Equal(0, metrics["sdc95.rescored"].Value);
        Assert.True(metrics["sdc95.rescored"].High > 0);
        Assert.True(metrics["sdc95"].Value > .5);
        Assert.Equal((40, 40), (metrics["sdc95"].N, metrics["sdc95.rescored"].N));
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
        Assert.StartsWith("50 % of 960 questions due were evaluated.", report.Headline, StringComparison.Ordinal);
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
        var corpus = new[] { "run 1", "run 2" }.SelectMany(run => Constructed.Corpus(Spread, perProfile: 10, run: run))
            .Concat(Constructed.Corpus(Spread, perProfile: 10, run: "run 3").Take(3)).Select((i, n) => i with { Unit = $"{n}" }).ToList();

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
        var corpus = Constructed.Corpus(Spread).Select(i => i with { Scores = i.Scores with { Key = i.Scores.Key with { Position = $"for {i.Scores.Key.Profile}" } } }).ToList();

        Assert.Null(Constructed.Report(corpus).Metrics["position.sd"].Value);
    }

    [Fact]
    public void ItemsAllAlike_AreWorthAsManyAsThereAreCandidates()
    {
        // Nothing varies within any candidate: a share of 0 or 1 knows no more than its candidates.
        var share = Constructed.Report(Constructed.Corpus((p, _) => p == Profile.Weak ? [1, 1, 1, 1] : [5, 5, 5, 5], perProfile: 15)).Metrics["share5.weak"];

        Assert.Equal(Proportion.Wilson(0, 15).High!.Value, share.High!.Value, 1e-9);
    }

    [Fact]
    public void ScoresThatFallWithinEachRun_AreATrend()
    {
        var corpus = Enumerable.Range(0, 20).Select(i => Constructed.Interview($"C{i}", Run, "Analyst", Profile.Average, null, i < 10 ? [4, 4, 4, 4] : [3, 3, 3, 3])).ToList();

        var trend = Constructed.Report(corpus).Metrics["trend.within_run"];

        Assert.True(trend.High < 0);
    }

    [Fact]
    public void TheSameCandidatesInTheSameOrder_AreNoTrendHoweverManyRuns()
    {
        // Whoever comes first happens to be better; eight runs of the same six say it eight times and know it once.
        int[] scores = [4, 5, 4, 3, 4, 3];
        List<RowInterview> Runs(int runs) => [.. Enumerable.Range(0, runs).SelectMany(run => scores.Select((score, i) =>
            Constructed.Interview($"C{i}", $"run {run}", "Analyst", Profile.Strong, null, [score, score])))];

        var (once, eightTimes) = (Constructed.Report(Runs(1)).Metrics["trend.within_run"], Constructed.Report(Runs(8)).Metrics["trend.within_run"]);

        Assert.Equal((6, 6), (once.N, eightTimes.N));
        Assert.Equal(once.Value!.Value, eightTimes.Value!.Value, 1e-9);
        Assert.True(eightTimes.High > 0, $"{eightTimes.Low} to {eightTimes.High}");
    }

    [Fact]
    public void SlopesAndHalo_OfRepeatedInterviews_KnowNoMoreThanTheirCandidates()
    {
        var once = Constructed.Corpus((p, i) => Spread(p, i), perProfile: 15);
        var fourTimes = Enumerable.Range(0, 4).SelectMany(run => once.Select(i => i with { Scores = i.Scores with { Key = i.Scores.Key with { RunId = $"run {run}" } } })).ToList();

        var (single, pooled) = (Constructed.Report(once).Metrics, Constructed.Report(fourTimes).Metrics);

        foreach (var id in new[] { "verbosity.slope", "order.slope" })
        {
            Assert.Equal(single[id].Low!.Value, pooled[id].Low!.Value, 1e-9);
            Assert.Equal(single[id].High!.Value, pooled[id].High!.Value, 1e-9);
        }

        Assert.Equal((single["halo.icc1"].N, 60), (pooled["halo.icc1"].N, 60));
        Assert.True(pooled["halo.icc1"].High - pooled["halo.icc1"].Low > .8 * (single["halo.icc1"].High - single["halo.icc1"].Low));
    }

    [Fact]
    public void PositionEffects_OfRepeatedInterviews_KnowNoMoreThanTheirCandidates()
    {
        var once = new[] { "Analyst", "Engineer" }.SelectMany(position => Constructed.Corpus((p, i) => Spread(p, i + position.Length), perProfile: 8, position: position).Select(i => i with { Unit = position + i.Unit })).ToList();
        var fourTimes = Enumerable.Range(0, 4).SelectMany(run => once.Select(i => i with { Scores = i.Scores with { Key = i.Scores.Key with { RunId = $"run {run}" } } })).ToList();

        var (single, pooled) = (Constructed.Report(once), Constructed.Report(fourTimes));

        Assert.Equal(single.Positions.Select(p => (p.Position, p.N, Math.Round(p.Low!.Value, 9))), pooled.Positions.Select(p => (p.Position, p.N, Math.Round(p.Low!.Value, 9))));
        Assert.Equal(single.Metrics["position.sd"].Value!.Value, pooled.Metrics["position.sd"].Value!.Value, 1e-9);
    }

    private static int[] Spread(Profile profile, int interview) =>
        [.. Constructed.Perfect(profile, interview).Select((s, item) => Math.Clamp(s + (((interview * 7) + item) % 5 == 0 ? 1 : ((interview * 3) + item) % 7 == 0 ? -1 : 0), 1, 5))];

    private static int[] Noisy(Profile profile, int candidate, int again)
    {
        var moved = (((candidate * 7) + (again * 5)) % 3) - 1;
        return [.. Constructed.Perfect(profile, candidate).Select(s => Math.Clamp(s + moved, 1, 5))];
    }

    private static VerdictCard Card(CalibrationReport report, string id) => report.Verdicts.Single(v => v.Id == id);
}
