using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Tests.Reference;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Tests.Evaluators;

/// <summary>The mistakes that averages invite.</summary>
public class TrapTests
{
    private const string First = "20260901_090000";
    private const string Second = "20260908_090000";

    [Fact]
    public void Build_EveryPositionFallsWhileTheMeanRises_SaysTheMixChanged()
    {
        // Half a point down everywhere, but the second run holds mostly strong candidates.
        List<RowInterview> corpus = [];
        foreach (var position in new[] { "Analyst", "Engineer" })
        {
            corpus.AddRange(Group(First, position, Profile.Weak, 30, [2, 3, 2, 3]));
            corpus.AddRange(Group(First, position, Profile.Strong, 10, [5, 5, 4, 5]));
            corpus.AddRange(Group(Second, position, Profile.Weak, 10, [2, 2, 2, 2]));
            corpus.AddRange(Group(Second, position, Profile.Strong, 30, [4, 5, 4, 4]));
        }

        var report = Constructed.Report(corpus);

        Assert.True(report.Metrics["drift.raw"].Low > 0);
        Assert.Equal(-.5, report.Metrics["drift.stratified"].Value!.Value, 12);
        var card = report.Verdicts.Single(v => v.Id == "stable");
        Assert.Equal(Verdict.Fail, card.Verdict);
        Assert.Contains("fell by 0.50 points (like with like). Plain means say +0.6", card.Sentence, StringComparison.Ordinal);
        Assert.Contains("the mix changed", card.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_RelevanceNotMeasured_IsAShareAndNotAZero()
    {
        CellKey Key(string run) => new(run, "e", "Analyst", Profile.Average, null);
        var input = new CalibrationInput
        {
            Scores = ScoreCube.FromInterviews([new(Key(First), [new(3)]), new(Key(Second), [new(3)])]),
            Relevance =
            [
                new(First, "judge", null, 10), new(First, "judge", 1, 10),
                new(Second, "judge", null, 30), new(Second, "judge", 1, 10),
            ],
        };

        var report = CalibrationReportBuilder.Build(input);

        Assert.Equal(.25, report.Metrics["drift.relevance"].Value!.Value, 12);
        Assert.Equal(0, report.Metrics["drift.relevance.ks"].Value);
        Assert.Equal(0, report.Metrics["drift.relevance.wasserstein"].Value);
        Assert.Equal(40, report.Scope.RelevanceNotMeasured);
    }

    [Fact]
    public void Build_RelevanceOnTwoScales_IsNotCompared()
    {
        CellKey Key(string run) => new(run, "e", "Analyst", Profile.Average, null);
        var input = new CalibrationInput
        {
            Scores = ScoreCube.FromInterviews([new(Key(First), [new(3)]), new(Key(Second), [new(3)])]),
            Relevance = [new(First, "similarity", .31, 10), new(Second, "judge", .8, 10)],
            RelevanceScores = [new("similarity", .31, 3, 5), new("similarity", .5, 4, 5), new("judge", .8, 3, 5), new("judge", 1, 2, 5)],
        };

        var metrics = CalibrationReportBuilder.Build(input).Metrics;

        Assert.Null(metrics["drift.relevance.ks"].Value);
        Assert.Null(metrics["relevance.spearman"].Value);
        Assert.Equal(1, metrics["relevance.spearman.similarity"].Value);
        Assert.Equal(-1, metrics["relevance.spearman.judge"].Value);
    }

    [Fact]
    public void Build_SameInterviewsTwice_DoNotCountAsIndependent()
    {
        var once = Constructed.Corpus((p, i) => i % 2 == 0 ? [5, 5, 4, 5] : [2, 3, 2, 2], perProfile: 10);
        var again = once.Select(i => i with { Scores = i.Scores with { Key = i.Scores.Key with { RunId = Second } } });

        var single = Constructed.Report(once);
        var pooled = Constructed.Report([.. once, .. again]);

        // Candidates who only repeat themselves add items and no information.
        Assert.Equal(2 * single.Scope.ScoredItems, pooled.Scope.ScoredItems);
        Assert.Equal(single.Profiles["strong"].SeCluster!.Value, pooled.Profiles["strong"].SeCluster!.Value, 12);
        Assert.Equal(single.Metrics["auc.weak_average.item"].Se!.Value, pooled.Metrics["auc.weak_average.item"].Se!.Value, 12);
        Assert.Equal((40, 40), (pooled.Scope.Candidates, pooled.Scope.RepeatedCandidates));
    }

    [Fact]
    public void Build_UnknownRecommendation_IsCountedAndLeftOut()
    {
        var corpus = Constructed.Corpus(Constructed.Perfect, perProfile: 20, decide: p => p == Profile.Weak ? null : Decision.Proceed);

        var report = Constructed.Report(corpus);

        Assert.Equal(20, report.Scope.InterviewsWithoutRecommendation);
        Assert.Null(report.Metrics["false_proceed.weak"].Value);
        var card = report.Verdicts.Single(v => v.Id == "decisions_follow");
        Assert.Equal(Verdict.NoData, card.Verdict);
        Assert.Null(card.Value);
    }

    [Fact]
    public void Build_ItemsWithoutScore_LeaveTheMeanAndAreCounted()
    {
        CellKey key = new(First, "e", "Analyst", Profile.Average, Decision.Proceed);
        var input = new CalibrationInput
        {
            Scores = ScoreCube.FromInterviews([new(key, [new(4), new(null), new(4)]), new(key, [new(null)])]),
        };

        var report = CalibrationReportBuilder.Build(input);

        Assert.Equal(4, report.Profiles["average"].MeanInterview);
        Assert.Equal((2, 1, 2, 2), (report.Scope.Interviews, report.Scope.InterviewsWithoutScores, report.Scope.ScoredItems, report.Scope.UnscoredItems));
    }

    private static IEnumerable<RowInterview> Group(string run, string position, Profile profile, int count, int[] scores) =>
        Enumerable.Range(0, count).Select(i => Constructed.Interview(
            $"{run}-{position}-{profile}-{i}", run, position, profile, Decision.Reservations, [.. scores.Skip(i % 4), .. scores.Take(i % 4)]));
}
