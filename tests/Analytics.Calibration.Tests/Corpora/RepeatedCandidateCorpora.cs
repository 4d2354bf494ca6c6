using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Tests.Evaluators;
using Analytics.Calibration.Tests.Reference;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Tests.Corpora;

/// <summary>Corpora in which candidates come several times, and a count of interviews would know more than there is.</summary>
public class RepeatedCandidateCorpora
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
        var once = Constructed.Corpus(Constructed.Spread, perProfile: 15);
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
        var once = Constructed.Corpus(Constructed.Spread, perProfile: 15);
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
        var once = new[] { "Analyst", "Engineer" }.SelectMany(position => Constructed.Corpus((p, i) => Constructed.Spread(p, i + position.Length), perProfile: 8, position: position).Select(i => i with { Unit = position + i.Unit })).ToList();
        var fourTimes = Enumerable.Range(0, 4).SelectMany(run => once.Select(i => i with { Scores = i.Scores with { Key = i.Scores.Key with { RunId = $"run {run}" } } })).ToList();

        var (single, pooled) = (Constructed.Report(once), Constructed.Report(fourTimes));

        Assert.Equal(single.Positions.Select(p => (p.Position, p.N, Math.Round(p.Low!.Value, 9))), pooled.Positions.Select(p => (p.Position, p.N, Math.Round(p.Low!.Value, 9))));
        Assert.Equal(single.Metrics["position.sd"].Value!.Value, pooled.Metrics["position.sd"].Value!.Value, 1e-9);
    }

    private static int[] Noisy(Profile profile, int candidate, int again)
    {
        var moved = (((candidate * 7) + (again * 5)) % 3) - 1;
        return [.. Constructed.Perfect(profile, candidate).Select(s => Math.Clamp(s + moved, 1, 5))];
    }

    private static VerdictCard Card(CalibrationReport report, string id) => report.Verdicts.Single(v => v.Id == id);
}
