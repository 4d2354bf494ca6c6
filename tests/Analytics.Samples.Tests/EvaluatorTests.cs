using Analytics.Transcripts;

namespace Analytics.Samples.Tests;

public sealed class EvaluatorTests
{
    private static readonly QualityProfile[] Profiles = Enum.GetValues<QualityProfile>();

    [Fact]
    public void Calibrated_Means_AreNearTheDesignedOnes()
    {
        var means = Means(Make(EvaluatorCharacter.Calibrated));

        Assert.InRange(means[0], 1.3, 1.9);
        Assert.InRange(means[1], 3.2, 3.8);
        Assert.InRange(means[2], 4.2, 4.7);
        Assert.InRange(means[3], 4.7, 5.0);
    }

    [Fact]
    public void Lenient_StrongAndExceptional_GetFive()
    {
        var scores = Make(EvaluatorCharacter.Lenient);

        Assert.All(Profiles[2..], p => Assert.True(Scores(scores, p).Average(s => s == 5 ? 1.0 : 0) > 0.98));
        Assert.True(Scores(scores, QualityProfile.Average).Average(s => s >= 4 ? 1.0 : 0) > 0.8);
        Assert.True(Means(scores)[0] < 2.6);
    }

    [Fact]
    public void Harsh_EveryProfile_ScoresLowerThanCalibrated() =>
        Assert.All(Means(Make(EvaluatorCharacter.Harsh)).Zip(Means(Make(EvaluatorCharacter.Calibrated))), p => Assert.True(p.First < p.Second - 0.2));

    [Fact]
    public void Drifting_LastRuns_ScoreHigherThanFirst()
    {
        var runs = Make(EvaluatorCharacter.Drifting).GroupBy(i => i.Run).ToList();
        var first = Means(runs.Take(3).SelectMany(r => r));
        var last = Means(runs.TakeLast(3).SelectMany(r => r));

        Assert.True(last[0] > first[0] + 0.4);
        Assert.True(last[1] > first[1] + 0.5);
    }

    [Fact]
    public void Verbosity_SameProfile_LongAnswersScoreHigher()
    {
        var strong = Make(EvaluatorCharacter.Verbosity).Where(i => i.Truth.Profile == QualityProfile.Strong).OrderBy(i => i.Text.Length).ToList();
        var third = strong.Count / 3;

        Assert.True(strong.TakeLast(third).SelectMany(Scores).Average() > strong.Take(third).SelectMany(Scores).Average() + 0.1);
    }

    [Fact]
    public void Samples_PairsOfRunsOfOneEvaluator_ShareAtLeastEightCandidates()
    {
        var runs = SampleCorpus.Interviews.GroupBy(i => i.Run).GroupBy(r => r.Key.Evaluator).ToList();

        Assert.Equal(["kestrel-2", "meander-4"], runs.Select(r => r.Key).Order());
        foreach (var ofOne in runs)
            Assert.True(ofOne.First().Select(i => i.FileName).Intersect(ofOne.Skip(1).First().Select(i => i.FileName)).Count() >= 8);
    }

    [Fact]
    public void Samples_CandidateAgain_KeepsPositionAndProfileAndAnswersAnew()
    {
        foreach (var same in SampleCorpus.Interviews.GroupBy(i => i.FileName).Where(g => g.Count() > 1))
        {
            Assert.Single(same.Select(i => (i.Truth.Position, i.Truth.Profile)).Distinct());
            Assert.Equal(same.Count(), same.Select(i => i.Text).Distinct().Count());
        }
    }

    [Fact]
    public void Samples_RunDates_AreMondaysUntilMidNovember()
    {
        var starts = SampleCorpus.Interviews.Select(i => i.Run.StartedAt).Distinct().ToList();

        Assert.Equal(12, starts.Count);
        Assert.All(starts, s => Assert.Equal(DayOfWeek.Monday, s.DayOfWeek));
        Assert.Equal(new DateTime(2026, 11, 16), starts[^1].Date);
        Assert.True(starts.Select(s => s.Hour).Distinct().Count() > 4);
    }

    private static List<GeneratedInterview> Make(EvaluatorCharacter character) =>
        [.. CorpusGenerator.Generate(CorpusOptions.Samples with { Interviews = 600, Runs = 10, Evaluators = [character] })];

    private static double[] Means(IEnumerable<GeneratedInterview> interviews) => [.. Profiles.Select(p => Scores(interviews, p).Average())];

    private static IEnumerable<int> Scores(IEnumerable<GeneratedInterview> interviews, QualityProfile profile) =>
        interviews.Where(i => i.Truth.Profile == profile).SelectMany(Scores);

    private static IEnumerable<int> Scores(GeneratedInterview interview) =>
        interview.Truth.Items.Where(i => i.Score is not null && i.TurnNumber is not null).Select(i => i.Score!.Value);
}
