using Analytics.Calibration.Comparison;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Ranking;
using CsCheck;

namespace Analytics.Calibration.Tests.Comparison;

public class EvaluatorComparisonTests
{
    [Fact]
    public void Difference_AnyPairs_IsThatOfTheAucsWithTheVarianceOfPlacementDifferences() => Gen.Select(Gen.Int[1, 5].Array[8], Gen.Int[1, 5].Array[8], Gen.Int[1, 5].Array[8], Gen.Int[1, 5].Array[8])
        .Sample((a, b, c, d) =>
        {
            PairedCandidate[] lower = [.. a.Zip(b, (x, y) => new PairedCandidate(Guid.NewGuid().ToString(), Profile.Weak, x, y))];
            PairedCandidate[] higher = [.. c.Zip(d, (x, y) => new PairedCandidate(Guid.NewGuid().ToString(), Profile.Average, x, y))];

            var difference = PairedAuc.Difference(lower, higher);

            double Wins(double low, double high) => high > low ? 1 : high == low ? .5 : 0;
            var ofHigher = higher.Select(h => lower.Average(l => Wins(l.New, h.New)) - lower.Average(l => Wins(l.Baseline, h.Baseline))).ToArray();
            var ofLower = lower.Select(l => higher.Average(h => Wins(l.New, h.New)) - higher.Average(h => Wins(l.Baseline, h.Baseline))).ToArray();
            double Variance(double[] v) => v.Sum(x => (x - v.Average()) * (x - v.Average())) / (v.Length - 1) / v.Length;
            Assert.Equal(ofHigher.Average(), difference.Value!.Value, 1e-9);
            Assert.Equal(Math.Sqrt(Variance(ofHigher) + Variance(ofLower)), difference.StandardError!.Value, 1e-7);
        });

    [Fact]
    public void Difference_SameScores_IsNothing() =>
        Assert.Equal(0, PairedAuc.Difference([new("a", Profile.Weak, 2, 2), new("b", Profile.Weak, 3, 3)], [new("c", Profile.Average, 3, 3), new("d", Profile.Average, 4, 4)]).Value);

    [Fact]
    public void Difference_NobodyPlacedOtherwise_IsNotKnownExactly()
    {
        PairedCandidate[] lower = [.. Enumerable.Range(0, 11).Select(i => new PairedCandidate($"low {i}", Profile.Weak, 1, 2))];
        PairedCandidate[] higher = [.. Enumerable.Range(0, 11).Select(i => new PairedCandidate($"high {i}", Profile.Average, 4, 3))];

        var difference = PairedAuc.Difference(lower, higher);

        // Both AUCs are 1, known by their sizes alone: each may be less than the other by as much.
        var width = 1 - MannWhitneyInterval.Of(1, 11, 11).Low;
        Assert.InRange(width, .1, .4);
        Assert.Equal((0, -width, width), (difference.Value!.Value, difference.Low!.Value, difference.High!.Value));
    }

    [Fact]
    public void Of_PairedCandidates_ShowsWhatTwoSeparateReportsCannot()
    {
        // Candidates differ much from one another; the new one gives each of them 0.2 to 0.3 less.
        var pairs = Pairs((i, mean) => mean - (i % 2 == 0 ? .2 : .3));

        var comparison = EvaluatorComparison.Of(pairs);

        var strong = comparison.Metrics["compare.mean.strong"];
        Assert.Equal(-.25, strong.Value!.Value, 1e-9);
        Assert.True(strong.High < 0 && strong.PAdjusted < .001 && strong.P <= strong.PAdjusted);
        Assert.Equal((80, 20), (comparison.Candidates, strong.N));
        Assert.Null(comparison.Metrics["compare.qwk"].Value);
        Assert.Null(comparison.Confusion);
    }

    [Fact]
    public void Of_EvaluatorNearerToTheLevel_IsBetter()
    {
        var comparison = EvaluatorComparison.Of(Pairs((i, mean) => mean - (mean > 4.5 ? .35 + (.01 * (i % 3)) : 0)));

        Assert.True(comparison.Metrics["compare.error.strong"].High < 0);
        Assert.StartsWith("On the same 80 candidates the new one is ", comparison.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SameAnswers_GivesKappaAndConfusion()
    {
        PairedItems[] items = [.. Enumerable.Range(0, 10).SelectMany(c => new PairedItems[] { new($"c{c}", 3, 3, 4), new($"c{c}", 4, 4, 3), new($"c{c}", 4, c % 2 == 0 ? 5 : 4, 1) })];

        var comparison = EvaluatorComparison.Of(Pairs((_, m) => m) with { SameAnswers = items });

        Assert.Equal(40, comparison.Confusion![2][2]);
        Assert.Equal(5, comparison.Confusion[3][4]);
        Assert.Equal(75 / 80.0, comparison.Metrics["compare.exact"].Value!.Value, 1e-12);
        Assert.InRange(comparison.Metrics["compare.qwk"].Value!.Value, .8, .95);
        Assert.True(comparison.Metrics["compare.qwk"].Low < comparison.Metrics["compare.qwk"].Value);
    }

    [Fact]
    public void Of_NobodyInCommon_IsUndefined()
    {
        var comparison = EvaluatorComparison.Of(new EvaluatorPairs([], [], ExpectedLevel.Defaults));

        Assert.All(comparison.Metrics.Values, m => Assert.Null(m.Value));
        Assert.Equal("On the same 0 candidates neither evaluator is shown to be better.", comparison.Sentence);
    }

    private static EvaluatorPairs Pairs(Func<int, double, double> other) => new(
        [
            .. ExpectedLevel.Defaults.SelectMany(e => Enumerable.Range(0, 20).Select(i => (e.Profile, i, Mean: Math.Clamp(e.Midpoint + .3 + ((i % 5) * .1), 1, 5)))
                .Select(c => new PairedCandidate($"{c.Profile}{c.i}", c.Profile, c.Mean, other(c.i, c.Mean)))),
        ],
        [], ExpectedLevel.Defaults);
}
