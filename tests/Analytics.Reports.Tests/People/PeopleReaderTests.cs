using System.Text.Json;
using Analytics.Calibration;
using Analytics.Calibration.People;
using Analytics.Calibration.Verdicts;
using Analytics.Reports.Gate;
using Analytics.Reports.Json;
using Analytics.Reports.People;
using Analytics.Reports.Reading;
using Analytics.Reports.Tests.Support;
using Analytics.Samples;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Ratings;

namespace Analytics.Reports.Tests.People;

public class PeopleReaderTests
{
    [Fact]
    public async Task Read_ACorpusOfKnownTruth_HoldsIt()
    {
        using var samples = await RatedSamples.OfAsync(shift: 1);

        var report = Assert.Single(new PeopleReader(samples.Warehouse, new CalibrationOptions()).Read(Cohort.All).Evaluators);

        var mean = report.Metrics["ppi.mean"];
        Assert.InRange(samples.Truth, mean.Low!.Value, mean.High!.Value);
        Assert.True(report.Metrics["ppi.saved"].Value > mean.N);
        Assert.Equal(samples.Answers().Average(a => a.Score), report.Scope.EvaluatorMean!.Value, 1e-9);
        Assert.Equal((Verdict.Fail, "rubric-7b"), (report.Overall.Verdict, report.Evaluator));
        Assert.True(report.Metrics["human.smd"].Low > 0.3);
        Assert.InRange(report.Best!.ErrorGain.Value!.Value, 0.4, 1);
        Assert.Equal(report.Scope.Answers, report.Scope.ByChance);
        Assert.Equal(["Ann", "Bo"], report.Scope.Raters.Select(r => r.Rater));
    }

    [Fact]
    public async Task Read_AnEvaluatorThatIsOneMorePerson_Passes()
    {
        using var samples = await RatedSamples.OfAsync(shift: 0, interviews: 120);

        var report = Assert.Single(new PeopleReader(samples.Warehouse, new CalibrationOptions()).Read(Cohort.All).Evaluators);

        Assert.Equal(Verdict.Pass, report.Overall.Verdict);
        Assert.Null(report.Best);
    }

    [Fact]
    public async Task Read_RatingsOfChangedWordsAndThoseChosenByScore_AreCountedAndLeftOut()
    {
        using var samples = await RatedSamples.OfAsync(shift: 0);
        var answers = samples.Answers();
        await new MirroredRatings(samples.Warehouse, TimeProvider.System).SetAsync(
            [
                .. answers.Take(60).Select((a, i) => a.Rating(i, "Ann", a.Score, "sample", 0.5)),
                answers[60].Rating(100, "Ann", 1, "disagreement", null), answers[61].Rating(101, "Ann", 1, "near_mark", null), answers[62].Rating(102, "Ann", 1, "sample", 0.5) with { Dialogue = 1 },
                answers[0].Rating(103, "Cleo", answers[0].Score, "given", null) with { Blind = false },
            ],
            TestContext.Current.CancellationToken);

        var reading = new PeopleReader(samples.Warehouse, new CalibrationOptions()).Read(Cohort.All);

        var report = Assert.Single(reading.Evaluators);
        Assert.Equal((60, 2, 1, 1, 61), (report.Scope.Answers, report.Scope.LeftOut, reading.Outdated, reading.Seen, report.Scope.Ratings));
        Assert.Equal(1, report.Metrics["human.exact"].Value);
    }

    [Fact]
    public async Task Read_OfOnePersonTwice_TakesTheLatest()
    {
        using var samples = await RatedSamples.OfAsync(shift: 0);
        var answer = samples.Answers().First(a => a.Score > 2);
        var early = answer.Rating(1, "Ann", 1, "sample", 0.5);
        await new MirroredRatings(samples.Warehouse, TimeProvider.System).SetAsync([early with { RatingNo = 2, Score = answer.Score, RatedAt = early.RatedAt.AddHours(1) }, early], TestContext.Current.CancellationToken);

        var reading = new PeopleReader(samples.Warehouse, new CalibrationOptions()).Read(Cohort.All);

        Assert.Equal((1, 1), (Assert.Single(reading.Evaluators).Scope.Ratings, reading.Evaluators[0].Confusion.Sum(r => r.Sum())));
        Assert.Empty(reading.Differences);
    }

    [Fact]
    public async Task Differences_LeadToTheAnswer_FurthestFirst()
    {
        using var samples = await RatedSamples.OfAsync(shift: 1);

        var differences = new PeopleReader(samples.Warehouse, new CalibrationOptions()).Read(Cohort.All).Differences;

        Assert.NotEmpty(differences);
        Assert.Equal(differences.OrderByDescending(d => Math.Abs(d.Points)).Select(d => d.InterviewId), differences.Select(d => d.InterviewId));
        Assert.All(differences, d => Assert.Matches("^(q[0-9]+|turn-[0-9]+|unmatched)$", d.Anchor));
    }

    [Fact]
    public async Task Criteria_OfAnEvaluatorThatJudgesSeveral_AreEachJudgedByTheirOwnAnswers()
    {
        using var samples = await RatedSamples.OfAsync(shift: 1);

        var reading = new PeopleReader(samples.Warehouse, new CalibrationOptions()).Read(Cohort.All);

        Assert.Equal(["project", "technical"], reading.Criteria.Select(c => c.Criterion));
        Assert.Equal(reading.Evaluators[0].Scope.Compared, reading.Criteria.Sum(c => c.Answers));
        foreach (var criterion in reading.Criteria)
        {
            var alone = new PeopleReader(samples.Warehouse, new CalibrationOptions()).Read(Cohort.All with { Criteria = [criterion.Criterion] });
            Assert.Empty(alone.Criteria);
            Assert.Equal(alone.Evaluators[0].Metrics["human.qwk"], criterion.Metrics["human.qwk"]);
            Assert.Equal(alone.Evaluators[0].Overall, criterion.Overall);
        }
    }

    [Theory]
    [InlineData("sample", 40)]
    [InlineData("disagreement", 0)]
    public async Task Criteria_LeaveOutWhatTheEvaluatorsFiguresLeaveOut(string purpose, int technical)
    {
        using var samples = await RatedSamples.OfAsync(shift: 0);
        var (project, other) = (samples.Answers().Where(a => a.Criterion == "project").Take(40), samples.Answers().Where(a => a.Criterion == "technical").Take(40));
        await new MirroredRatings(samples.Warehouse, TimeProvider.System).SetAsync(
            [.. project.Select((a, i) => a.Rating(i, "Ann", a.Score, "sample", 0.5)), .. other.Select((a, i) => a.Rating(100 + i, "Ann", 1, purpose, purpose == "sample" ? 0.5 : null))],
            TestContext.Current.CancellationToken);

        var reading = new PeopleReader(samples.Warehouse, new CalibrationOptions()).Read(Cohort.All);

        Assert.Equal(40 + technical, reading.Evaluators[0].Scope.Compared);
        Assert.Equal(technical, reading.Criteria.Where(c => c.Criterion == "technical").Sum(c => c.Answers));
    }

    [Fact]
    public async Task Cells_HoldTheAnswersOfTheTable()
    {
        using var samples = await RatedSamples.OfAsync(shift: 1);
        var reading = new PeopleReader(samples.Warehouse, new CalibrationOptions()).Read(Cohort.All);

        foreach (var (people, gave) in Enumerable.Range(1, 5).SelectMany(p => Enumerable.Range(1, 5).Select(g => (p, g))))
            Assert.Equal(reading.Evaluators[0].Confusion[people - 1][gave - 1], reading.Cell("rubric-7b", people, gave).Count);
    }

    [Fact]
    public async Task Calibration_OnceThereAreRatings_HasAnEighthCardThatTheGateHears()
    {
        using var samples = await RatedSamples.OfAsync(shift: 1);

        var report = new CalibrationReader(samples.Warehouse, new CalibrationOptions()).Read(Cohort.All);

        Assert.Equal(8, report.Verdicts.Count);
        Assert.Equal((PeopleReport.CardId, Verdict.Fail), (report.Verdicts[^1].Id, report.Verdicts[^1].Verdict));
        Assert.Equal(report.Verdicts, report.Evaluators[0].Verdicts);
        Assert.Contains(CalibrationGate.Judge(report, FailOn.Fail).Reasons, r => r.StartsWith("agrees_with_people fails", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calibration_WithoutRatings_HasSevenCards()
    {
        using var corpus = await SmallCorpus.OfAsync(20, 1, EvaluatorCharacter.Calibrated);

        Assert.Equal(7, new CalibrationReader(corpus.Warehouse, new CalibrationOptions()).Read(Cohort.All).Verdicts.Count);
        var report = Assert.Single(new PeopleReader(corpus.Warehouse, new CalibrationOptions()).Read(Cohort.All).Evaluators);
        Assert.StartsWith("Rate 100 answers", report.Next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_OfReportAndMap_ReadBack()
    {
        using var samples = await RatedSamples.OfAsync(shift: 1);
        var reading = new PeopleReader(samples.Warehouse, new CalibrationOptions()).Read(Cohort.All);
        var report = reading.Evaluators[0];

        using var json = JsonDocument.Parse(new AgreementJson(Cohort.All, reading, samples.Warehouse.ChangedAt).Write());
        using var map = JsonDocument.Parse(new RepairJson(report, report.Best!, Cohort.All, samples.Warehouse.ChangedAt).Write());

        var first = json.RootElement.GetProperty("evaluators")[0];
        Assert.Equal(report.Metrics["human.qwk"].Value, first.GetProperty("metrics").GetProperty("human.qwk").GetProperty("value").GetDouble());
        Assert.Equal("fail", first.GetProperty("overall").GetProperty("verdict").GetString());
        Assert.Equal("recalibration/1", map.RootElement.GetProperty("schema").GetString());
        Assert.Equal(report.Best!.Map.Points.Count, map.RootElement.GetProperty("points").GetArrayLength());
        Assert.Contains(map.RootElement.GetProperty("kind").GetString(), (string[])["linear", "isotonic"]);
    }
}
