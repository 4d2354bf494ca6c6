using Analytics.Calibration.PredictionPowered;
using Analytics.Calibration.Tests.Corpora;

namespace Analytics.Calibration.Tests.People;

public class PredictionPoweredMeanTests
{
    private static readonly double[] People = [3, 4, 2, 5, 3, 4, 1, 3, 4, 2, 5, 4];
    private static readonly double[] Scores = [4, 5, 3, 5, 4, 4, 2, 4, 5, 2, 5, 5];

    private static readonly double[] Others =
    [
        3, 4, 5, 5, 4, 2, 3, 4, 5, 4, 3, 5, 4, 4, 2, 5, 3, 4, 5, 4, 1, 3, 4, 5, 4, 5, 2, 4, 3, 5, 4, 4, 5, 3, 4, 2, 5, 4, 4, 3,
    ];

    /// <summary>
    /// One answer a candidate, all drawn with one chance. By the formulas of ppi_py (λ = cov / ((1 + n/N) var), independent sets) the estimate is 3.1689 with an error of 0.19876
    /// on n; here it is by an independent script that searches λ on a grid, with n - 2.
    /// </summary>
    [Fact]
    public void Of_OneAnswerACandidate_IsThePublishedEstimate()
    {
        var mean = Of(0.2);

        Assert.Equal(3.1764641, mean.Mean.Value!.Value, 1e-4);
        Assert.Equal(0.2075434 * Math.Sqrt(11 / 10.0), mean.Mean.StandardError!.Value, 1e-6);
        Assert.Equal(1.01965, mean.Lambda!.Value, 1e-4);
        Assert.Equal(23.17534, mean.Saved!.Value, 1e-3);
        Assert.Equal(3.1689250, mean.Mean.Value!.Value, 0.01);
        Assert.Equal(0.1987584, mean.Mean.StandardError!.Value * Math.Sqrt(10 / 12.0), 1e-4);
        Assert.Equal(10 / 3.0, mean.PeopleOnly.Value!.Value, 1e-12);
        Assert.Equal(0.3402067 * Math.Sqrt(12 / 11.0), mean.PeopleOnly.StandardError!.Value, 1e-6);
    }

    [Fact]
    public void Of_OneChanceOrAnother_OnlyTheirRatioCounts() => Assert.Equal(Of(0.2).Mean.Value!.Value, Of(0.01).Mean.Value!.Value, 1e-12);

    [Fact]
    public void Of_AShiftedEvaluator_GivesTheSameMean()
    {
        var (all, rated) = Cohort(x => x - 0.5);

        var moved = PredictionPoweredMean.Of([.. People.Select((y, i) => new PoweredAnswer($"C{i}", Scores[i] - 0.5, y, 0.2))], all, rated);

        Assert.Equal(Of(0.2).Mean.Value!.Value, moved.Mean.Value!.Value, 1e-9);
    }

    [Fact]
    public void Of_AnEvaluatorThatSaysNothing_IsTheRatingsAlone()
    {
        var (all, rated) = Cohort(_ => 3);

        var mean = PredictionPoweredMean.Of([.. People.Select((y, i) => new PoweredAnswer($"C{i}", 3, y, 0.2))], all, rated);

        Assert.Equal((mean.PeopleOnly, 0.0), (mean.Mean, mean.Lambda));
        Assert.Equal(0, mean.Saved);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void Of_FewCandidates_HasNoInterval(int candidates, bool known)
    {
        var (all, rated) = Cohort(x => x);

        var mean = PredictionPoweredMean.Of([.. People.Take(candidates).Select((y, i) => new PoweredAnswer($"C{i}", Scores[i], y, 0.2))], all, rated);

        Assert.Equal(known, mean.Mean.HasInterval);
        Assert.NotNull(mean.Mean.Value);
    }

    /// <summary>400 corpora each; the truth is what 20,000 candidates would get. The table is in docs/coverage.md.</summary>
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public void Interval_OfManyCorpora_HoldsTheTruthAboutNineteenTimesOfTwenty(bool lowMoreOften, int interviews)
    {
        var design = new RatedDesign("d", 0.6, 0.9, 0.5, Share: 0.12) { LowMoreOften = lowMoreOften, Interviews = interviews };
        var truth = RatedCorpus.Make(design, 20_000, 1).PeopleMean;

        var held = Enumerable.Range(0, 400).Count(i => RatedCorpus.Make(design, 80, 1_000 + i).Mean().Mean is { Low: { } low, High: { } high } && low <= truth && truth <= high);

        Assert.InRange(held / 400.0, 0.925, 0.985);
    }

    private static PoweredMean Of(double chance)
    {
        var (all, rated) = Cohort(x => x);
        return PredictionPoweredMean.Of([.. People.Select((y, i) => new PoweredAnswer($"C{i}", Scores[i], y, chance))], all, rated);
    }

    private static (CohortScores All, Dictionary<string, CandidateScores> Rated) Cohort(Func<double, double> score) =>
        (CohortScores.Of([.. Scores.Concat(Others).Select(s => (score(s), 1.0))]), Scores.Select((s, i) => (s, i)).ToDictionary(s => $"C{s.i}", s => new CandidateScores(score(s.s), 1)));
}
