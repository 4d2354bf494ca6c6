using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Tests.Reference;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Tests.Evaluators;

public class RepeatTests
{
    private const string First = "20260901_090000";
    private const string Second = "20260908_090000";

    [Fact]
    public void Build_SameMeansAgain_IsRepeatableAndStable()
    {
        var report = Constructed.Report(Repeated(3, scores => scores));

        Assert.Equal(1, report.Metrics["icc_2_1"].Value);
        Assert.Equal(0, report.Metrics["sdc95"].Value);
        Assert.Equal(1, report.Metrics["alpha.mean"].Value);
        Assert.Equal(1, report.Metrics["qwk.recommendation"].Value);
        Assert.Equal(Verdict.Pass, Card(report, "repeatable").Verdict);
        Assert.Equal(Verdict.Pass, Card(report, "stable").Verdict);
        Assert.Equal("Scores did not move (same candidates). Small sample: 12 repeated candidates.", Card(report, "stable").Sentence);
    }

    [Fact]
    public void Build_EveryoneOnePointLower_IsConsistentAndNotStable()
    {
        var report = Constructed.Report(Repeated(5, scores => [.. scores.Select(s => Math.Max(1, s - 1))]));

        Assert.True(report.Metrics["icc_gap"].Value > .05);
        Assert.True(report.Metrics["icc_3_1"].Value > report.Metrics["icc_2_1"].Value);
        Assert.Equal(Verdict.Fail, Card(report, "stable").Verdict);
        Assert.Contains("fell by", Card(report, "stable").Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("same", "same", "95 of 100 rescorings of the same answers move a mean by less than 0.00")]
    [InlineData("one", "other", "95 of 100 repeats (answers given anew) move a mean by less than 0.00")]
    [InlineData(null, null, "95 of 100 repeats move a mean by less than 0.00")]
    public void Build_DialoguesCompared_SaysWhatWasDoneAgain(string? one, string? two, string words)
    {
        var report = Constructed.Report(Repeated(3, scores => scores, one, two));

        Assert.StartsWith(words, Card(report, "repeatable").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_CopiesOfInterviews_AreNoSecondJudgement()
    {
        var input = Rows.ToInput([.. Repeated(3, scores => scores)]);
        var copied = input with { Repeats = [.. input.Repeats.Select(r => r with { IsCopy = r.Key.RunId == Second })] };

        var report = CalibrationReportBuilder.Build(copied);

        Assert.Equal(Verdict.NoData, Card(report, "repeatable").Verdict);
        Assert.Equal(0, report.Metrics["icc_2_1"].N);
        Assert.Null(report.Metrics["alpha.mean"].Value);
        Assert.Null(report.Metrics["drift.paired"].Value);
        Assert.Equal(CalibrationReportBuilder.Build(input).Metrics["bias.equal_weight"], report.Metrics["bias.equal_weight"]);
    }

    [Fact]
    public void Build_ThreeRepeatedUnits_GiveNoVerdictAndSayHowManyMore()
    {
        var corpus = Repeated(1, scores => scores).Where(i => i.Unit != "CExceptional0").ToList();

        var card = Card(Constructed.Report(corpus), "repeatable");

        Assert.Equal(Verdict.NoData, card.Verdict);
        Assert.Equal(3, card.N);
        Assert.Contains("3 repeated candidates, 8 needed", card.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OtherEvaluatorTheSecondTime_IsNoRepetition()
    {
        var corpus = Repeated(5, scores => scores)
            .Select(i => i.Scores.Key.RunId == First ? i : i with { Scores = i.Scores with { Key = i.Scores.Key with { Evaluator = "another" } } }).ToList();

        var report = Constructed.Report(corpus);

        Assert.Null(report.Metrics["icc_2_1"].Value);
        Assert.Equal(20, report.Metrics["drift.paired"].N);
        Assert.Empty(report.Verdicts);
        Assert.All(report.Evaluators, e => Assert.Equal(Verdict.NoData, e.Verdicts.Single(v => v.Id == "repeatable").Verdict));
    }

    [Fact]
    public void Build_ComparisonAskedFor_DecidesWhichRunsAreHeldTogether()
    {
        const string Third = "20260915_090000";
        var corpus = Repeated(3, scores => scores);
        corpus.AddRange(corpus.Where(i => i.Scores.Key.RunId == First).Take(9).ToList()
            .Select(i => Constructed.Interview(i.Unit, Third, "Analyst", i.Scores.Key.Profile, Decision.Proceed, [1, 1, 1, 1])));
        var input = Rows.ToInput(corpus);

        var asked = CalibrationReportBuilder.Build(input with { Comparison = new RunComparison([First], [Third]) });

        Assert.Equal(12, CalibrationReportBuilder.Build(input).Metrics["icc_2_1"].N);
        Assert.Equal(9, asked.Metrics["icc_2_1"].N);
        Assert.Equal(9, asked.Metrics["drift.paired"].N);
    }

    // Every profile interviewed in both runs, the second time with the scores changed.
    private static List<RowInterview> Repeated(int perProfile, Func<int[], int[]> change, string? dialogue = null, string? dialogueAgain = null) =>
        [.. Constructed.Profiles.SelectMany(p => Enumerable.Range(0, perProfile).SelectMany(i =>
        {
            var scores = Constructed.Perfect(p, i);
            var decision = p == Profile.Weak ? Decision.NotAFit : Decision.Proceed;
            return new[]
            {
                Constructed.Interview($"C{p}{i}", First, "Analyst", p, decision, scores, dialogue),
                Constructed.Interview($"C{p}{i}", Second, "Analyst", p, decision, change(scores), dialogueAgain),
            };
        }))];

    private static VerdictCard Card(CalibrationReport report, string id) => report.Verdicts.Single(v => v.Id == id);
}
