using Analytics.Calibration.People;
using Analytics.Calibration.Repair;
using Analytics.Calibration.Tests.Corpora;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Tests.People;

/// <summary>Corpora whose every answer has a known human truth.</summary>
public class KnownTruthTests
{
    private static readonly RatedDesign Good = new("good", 0, 1, 0.45, Share: 0.4);
    private static readonly RatedDesign Generous = new("generous", 1, 1, 0.45, Share: 0.4);
    private static readonly RatedDesign Guessing = new("guessing", 0.3, 0, 0.8, Share: 0.4);

    [Fact]
    public void GoodEvaluator_Passes_AndNothingIsToBeRepaired()
    {
        var report = Report(Good);

        Assert.Equal(Verdict.Pass, report.Overall.Verdict);
        Assert.Null(report.Best);
        Assert.StartsWith("Nothing is missing.", report.Next, StringComparison.Ordinal);
        Assert.True(report.Metrics["human.degradation"].Low > -0.1);
    }

    [Fact]
    public void GenerousEvaluator_Fails_AndRepairGivesItBack()
    {
        var report = Report(Generous);

        Assert.Equal(Verdict.Fail, report.Overall.Verdict);
        Assert.True(report.Metrics["human.smd"].Low > 0.5);
        Assert.NotNull(report.Best);
        Assert.InRange(report.Best.ErrorGain.Value!.Value, 0.2, 0.6);
        Assert.True(report.Best.KappaGain.Low > 0.05);
        Assert.StartsWith("Recalibrate:", report.Next, StringComparison.Ordinal);
        Assert.InRange(report.Best.Map.Apply(4), 2.8, 3.3);
    }

    [Fact]
    public void GuessingEvaluator_Fails_AndNoMapMakesItRank()
    {
        var report = Report(Guessing);

        Assert.Equal(Verdict.Fail, report.Overall.Verdict);
        Assert.InRange(report.Metrics["human.qwk"].Value!.Value, -0.1, 0.1);
        Assert.All(report.Repairs, r => Assert.True(r.KappaAfter < 0.2));
        Assert.InRange(report.Metrics["ppi.saved"].Value!.Value, 0, 0.1 * report.Scope.ByChance);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void MeanPeopleWouldGive_HoldsTheTruth_AndSavesRatings(int seed)
    {
        var corpus = RatedCorpus.Make(Generous with { Share = 0.15, LowMoreOften = true }, 150, seed);

        var mean = corpus.Mean();

        Assert.InRange(corpus.PeopleMean, mean.Mean.Low!.Value, mean.Mean.High!.Value);
        Assert.True(corpus.Scores.Mean - mean.Mean.Value > 0.5);
        Assert.True(mean.Mean.High - mean.Mean.Low < mean.PeopleOnly.High - mean.PeopleOnly.Low);
        Assert.InRange(mean.Saved!.Value, 0.3 * mean.Mean.N, 4 * mean.Mean.N);
    }

    [Fact]
    public void NoRatings_SaysWhereToBegin()
    {
        var report = PeopleReportBuilder.Build(new PeopleInput { Evaluator = "e", Answers = [] });

        Assert.Equal(Verdict.NoData, report.Overall.Verdict);
        Assert.All(report.Verdicts, v => Assert.Equal(Verdict.NoData, v.Verdict));
        Assert.Equal("Rate 100 answers drawn by chance, 50 of them by two people.", report.Next);
        Assert.Equal(100, report.Plan.Single(p => p.Id == "qwk").More);
        Assert.All(report.Metrics.Values, m => Assert.Null(m.Value));
    }

    [Fact]
    public void Sentences_OfEveryReport_AreShort()
    {
        PeopleReport[] reports = [Report(Good), Report(Generous), Report(Guessing), .. Enumerable.Range(0, 20).Select(i => PeopleReportBuilder.Build(RatedCorpus.Make(Good with { Share = 0.1 * (i % 4) }, 1 + (3 * i), i).Input()))];

        Assert.All(reports, r =>
        {
            Assert.True(Words(r.Headline) <= 60, r.Headline);
            Assert.True(Words(r.Next) <= 35, r.Next);
            Assert.All(r.Verdicts.Append(r.Overall), v => Assert.True(Words(v.Sentence) <= 35, v.Sentence));
        });
    }

    private static PeopleReport Report(RatedDesign design) => PeopleReportBuilder.Build(RatedCorpus.Make(design, 250, 11).Input());

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
