using Analytics.Portal.Pages.Scores;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Scores;

public class ScoreAnswerTests
{
    [Fact]
    public void Of_ProfilesThatRise_LeavesOutCandidatesNobodyDesigned() =>
        Assert.EndsWith(" Scores rise with every profile: weak 2.00, strong 4.00.", Of(Group("weak", 2), Group("strong", 4), Group(Cohort.Unknown, 4)), StringComparison.Ordinal);

    [Fact]
    public void Of_NeighboursAlike_NamesThem() =>
        Assert.EndsWith("Strong and exceptional candidates are hard to tell apart: means 4.00 and 4.00.", Of(Group("weak", 2), Group("strong", 4), Group("exceptional", 4)), StringComparison.Ordinal);

    [Fact]
    public void Of_OneProfileBesideOthersNobodyDesigned_ComparesNothing() => Assert.EndsWith("30).", Of(Group("weak", 2), Group(Cohort.Unknown, 4)), StringComparison.Ordinal);

    [Fact]
    public void Mean_OfTwoInterviewsFarApart_HasAnIntervalThatEndsWithTheScale()
    {
        // 4 and 5: by t, 4.5 plus and minus 6.35.
        var mean = ScoreFigures.InterviewMean(Group("weak", 4.5) with { ScoredInterviews = 2, MeanSum = 9, MeanSquares = 41 });

        Assert.Equal((4.5, 1, 5), (mean.Value, mean.Low, mean.High));
    }

    private static string Of(params ScoreSummaryRow[] profiles) => ScoreAnswer.Of(
        new ScoreFigures(Group(null, 3) with { Interviews = 30, ScoredInterviews = 30, MeanSum = 90, MeanSquares = 290 }, [new ScoreDistributionRow(null, 3, 60, 30, 60, 30, 30)], profiles), Cohort.All);

    // Ten interviews of two items, each mean half a point away.
    private static ScoreSummaryRow Group(string? profile, double mean) => new(
        profile, null, new DateTime(2026, 3, 1), "kestrel", 10, 10, 20, 0, 20 * mean, 20 * ((mean * mean) + 0.25), 10 * mean, 10 * ((mean * mean) + 0.25), 0, 0, 0);
}
