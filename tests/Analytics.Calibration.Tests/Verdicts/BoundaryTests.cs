using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Cuts;
using Analytics.Calibration.Drift;
using Analytics.Calibration.Questions;
using Analytics.Calibration.Ranking;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Tests.Evaluators;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Tests.Verdicts;

/// <summary>Where a rule begins to apply: one below, one at.</summary>
public class BoundaryTests
{
    [Theory]
    [InlineData(7, Verdict.NoData, "Too few for a verdict")]
    [InlineData(8, Verdict.Pass, "Small sample")]
    [InlineData(19, Verdict.Pass, "Small sample")]
    [InlineData(20, Verdict.Pass, null)]
    public void Level_EightAndTwentyCandidates_AreTheEdges(int perProfile, Verdict verdict, string? words)
    {
        var card = Constructed.Report(Constructed.Corpus(Constructed.Perfect, perProfile)).Verdicts.Single(v => v.Id == "right_level");

        Assert.Equal(verdict, card.Verdict);
        Assert.Equal(words is null, !card.Sentence.Contains("Small sample", StringComparison.Ordinal) && !card.Sentence.Contains("Too few", StringComparison.Ordinal));
        Assert.Contains(words ?? "Every profile", card.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, Separation.TooFew)]
    [InlineData(8, Separation.Separates)]
    public void Question_EightAnswers_AreEnough(int answers, Separation expected) => Assert.Equal(
        expected, QuestionSeparation.Of([(Profile.Weak, 1, answers - 4), (Profile.Strong, 5, 4)]).Verdict);

    [Fact]
    public void Question_ScoresThatDoNotRise_SeparateNothing() =>
        Assert.Equal(Separation.SeparatesNothing, QuestionSeparation.Of([(Profile.Weak, 3, 10), (Profile.Strong, 3, 10)]).Verdict);

    [Fact]
    public void CutScore_Mixed_PutsTheProfilesIntervalsTogether()
    {
        // Half of the weak and all of the strong pass; weighted 3 to 1.
        var cube = ScoreCube.FromInterviews(Constructed.Corpus((p, i) => p == Profile.Weak && i % 2 == 0 ? [4, 4] : p == Profile.Weak ? [1, 1] : [5, 5], perProfile: 10).Select(i => i.Scores));

        var mixed = new CutScore(cube).At(4, new Dictionary<Profile, double> { [Profile.Weak] = 3, [Profile.Strong] = 1 }).PassThrough;

        var (weak, strong) = (Proportion.Wilson(5, 10), Proportion.Wilson(10, 10));
        Assert.Equal(.625, mixed.Value!.Value, 1e-12);
        Assert.Equal(.625 - Math.Sqrt(Math.Pow(.75 * (.5 - weak.Low!.Value), 2) + Math.Pow(.25 * (1 - strong.Low!.Value), 2)), mixed.Low!.Value, 1e-12);
        Assert.Equal(.625 + (.75 * (weak.High!.Value - .5)), mixed.High!.Value, 1e-12);
    }

    [Fact]
    public void CutScore_RepeatedCandidates_CountOnce()
    {
        var corpus = Enumerable.Range(0, 3).SelectMany(run => Constructed.Corpus((p, _) => p == Profile.Weak ? [1, 1] : [5, 5], 10, $"run {run}")).ToList();

        var outcome = new CutScore(ScoreCube.FromInterviews(corpus.Select(i => i.Scores)), [.. corpus.Select(i => i.ToRepeated())]).At(4);

        Assert.Equal(Proportion.Wilson(0, 10).High!.Value, outcome.WeakLetIn.High!.Value, 1e-12);
        Assert.Equal(10, outcome.WeakLetIn.N);
    }

    [Theory]
    [InlineData(.10, 4, 4)]
    [InlineData(.41, 3, 4)]
    [InlineData(.60, 3, 3)]
    public void Goal_AtMostSoManyWeak_FindsTheLowestMarkAndTheProvenOne(double limit, double seen, double proven)
    {
        // Of a hundred weak candidates sixty have 2, thirty-six 3 and four 4: a mark of 3 lets forty pass, one of 4 four.
        var cube = ScoreCube.FromInterviews(Enumerable.Range(0, 100).Select(i => Constructed.Interview($"W{i}", "r", "Analyst", Profile.Weak, null, i < 60 ? [2] : i < 96 ? [3] : [4]).Scores));

        var (found, sure) = CutGoal.AtMost(new CutScore(cube), Profile.Weak, limit);

        Assert.Equal((seen, proven), (found!.Cut, sure!.Cut));
        Assert.Equal(seen == proven, found.IsProven);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Strata_FewerThanFourASide_TakeThePooledVariance(int size)
    {
        SideOfStratum Side(params double[] values) => new(CandidateSample.OfSingles(Distribution.FromValues(values)), 100);
        double[] tight = [.. Enumerable.Repeat(3.0, size - 1), 3.1];
        double[] wide = [1, 2, 3, 4, 5];

        var error = CandidateDifference.Of([(Side(tight), Side(wide))], []).StandardError!.Value;

        var own = Distribution.FromValues(tight).Variance!.Value / size;
        Assert.Equal(size >= 4, Math.Abs(error - Math.Sqrt(own + (2.5 / 5))) < 1e-9);
    }

    [Fact]
    public void Wilcoxon_Zeros_AreDroppedAndLeaveTheApproximation()
    {
        var with = WilcoxonSignedRank.Test(Distribution.FromValues([0, 0, .1, .2, .3, -.4, .5, .6, .7]))!.Value;
        var without = WilcoxonSignedRank.Test(Distribution.FromValues([.1, .2, .3, -.4, .5, .6, .7]))!.Value;

        // R: wilcox.test(c(0,0,.1,.2,.3,-.4,.5,.6,.7)) V = 24, p = 0.1083 (normal, with continuity); without the zeros p = 0.1094 (exact).
        Assert.Equal((24, 7, 24, 7), (with.Statistic, with.N, without.Statistic, without.N));
        Assert.Equal(2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -9.5 / Math.Sqrt(35)), with.PValue, 1e-12);
        Assert.Equal(14 / 128.0, without.PValue, 1e-12);
    }

    [Theory]
    [InlineData(1.0, 8, 8)]
    [InlineData(0.5, 12, 12)]
    [InlineData(0.9, 10, 30)]
    [InlineData(1 - 1e-15, 9, 9)]
    public void MannWhitneyInterval_Ends_SolveTheirEquation(double auc, double m, double n)
    {
        var (low, high) = MannWhitneyInterval.Of(auc, m, n);

        double Beyond(double theta)
        {
            var half = ((m + n) / 2) - 1;
            var variance = theta * (1 - theta) * (1 + (half * (1 - theta) / (2 - theta)) + (half * theta / (1 + theta))) / (m * n);
            return Math.Abs(theta - auc) - (1.959964 * Math.Sqrt(variance));
        }

        Assert.Equal(0, Beyond(low), 1e-6);
        if (auc < 1 - 1e-12) Assert.Equal(0, Beyond(high), 1e-6);
        else Assert.Equal(1, high);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(4, true)]
    public void Auc_LessThanHalfARepeatedCandidateInTheOtherOrder_IsNoNarrowerThanGroupSizesAllow(int tied, bool widened)
    {
        // Ten against ten, of whom two tie with five (an AUC of .95: half a candidate's worth of pairs) or with four (.96).
        var lower = Distribution.FromValues([.. Enumerable.Repeat(1.0, 8), .. Enumerable.Repeat(2.0, 2)]);
        var higher = Distribution.FromValues([.. Enumerable.Repeat(2.0, tied), .. Enumerable.Repeat(3.0, 10 - tied)]);

        // Everybody twice, so that means and errors are those of ten single interviews.
        var auc = Auc.Of(Twice(lower), Twice(higher));
        Assert.Equal(Auc.Of(CandidateSample.OfSingles(lower), CandidateSample.OfSingles(higher)).StandardError!.Value, auc.StandardError!.Value, 1e-9);

        var (low, _) = MannWhitneyInterval.Of(auc.Value!.Value, 10, 10);
        Assert.Equal(widened, Math.Abs(low - auc.Low!.Value) < 1e-9);
    }

    private static CandidateSample Twice(Distribution values) => CandidateSample.Of(
        Distribution.Of(values.Entries().Select(e => (e.Value, 2 * e.Count))),
        values.Entries().SelectMany(e => Enumerable.Repeat(new[] { e.Value, e.Value }, (int)e.Count)));

    [Theory]
    [InlineData(Profile.Average, 1, .5)]
    [InlineData(Profile.Strong, 1, .3)]
    [InlineData(Profile.Exceptional, 1, double.PositiveInfinity)]
    [InlineData(Profile.Weak, -1, .3)]
    [InlineData(Profile.Weak, 1, .5)]
    public void Limit_NearAnEndOfTheScale_IsSixTenthsOfTheRoom(Profile profile, double bias, double limit) =>
        Assert.Equal(limit, RightLevelCard.Limit(ExpectedLevel.Defaults.Single(e => e.Profile == profile), bias, CalibrationThresholds.Default), 1e-12);

    [Theory]
    [InlineData(7, "run 1", "run 2")]
    [InlineData(8, "run 2", "run 3")]
    public void Usual_NewestRunWithEnough_IsTheNewSide(int newest, string baseline, string other)
    {
        var comparison = RunComparison.Usual([new("run 1", "e", 20), new("run 2", "e", 20), new("run 3", "e", newest)], 8)!;

        Assert.Equal((baseline, other), (comparison.Baseline.Single(), comparison.New.Single()));
        Assert.Equal(newest < 8 ? ["run 3"] : [], comparison.PassedOver);
    }
}
