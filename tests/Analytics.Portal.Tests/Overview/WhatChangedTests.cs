using Analytics.Portal.Pages.Overview;
using Analytics.Portal.Tests.Support;
using Analytics.Transcripts;

namespace Analytics.Portal.Tests.Overview;

public sealed class WhatChangedTests
{
    [Fact]
    public void Of_TwoLikePeriods_SaysThatNoChangeCanBeShownAndHowSure()
    {
        var sentences = Sentences(Runs.Period("now", mean: 4.1), Runs.Period("before"));
        Assert.StartsWith("No change that the data can show in mean score (+0.10, 95 % interval −0.2", sentences[0], StringComparison.Ordinal);
        Assert.Contains("the share to proceed (0 points, 95 % interval −28 to +28 points)", sentences[0], StringComparison.Ordinal);
        Assert.Equal("Nor did the mix of candidates’ profiles visibly change.", sentences[1]);
        Assert.Equal(2, sentences.Count);
    }

    [Fact]
    public void Of_CandidatesNobodyDesigned_SaysNothingOfTheirMix() =>
        Assert.Single(Sentences(Runs.Period("now", mean: 4.5) with { Profiles = [] }, Runs.Period("before", mean: 3.5) with { Profiles = [] }));

    [Fact]
    public void Of_AHigherScoreOfTheSameMix_SaysThatItRoseAndThatItIsNotTheMix()
    {
        var sentences = Sentences(Runs.Period("now", mean: 4.5), Runs.Period("before", mean: 3.5));
        Assert.StartsWith("Mean score rose from 3.50 to 4.50 (+1.00, 95 % interval +0.6", sentences[0], StringComparison.Ordinal);
        Assert.StartsWith("The mix of candidates’ profiles did not visibly change. Within the same position and profile the mean score changed by +1.00", sentences[1], StringComparison.Ordinal);
        Assert.EndsWith("so it is not the mix alone.", sentences[1], StringComparison.Ordinal);
    }

    // Every profile scores as before and there are more strong candidates: the overall mean rises, and a reader must not take it for better interviews.
    [Fact]
    public void Of_AHigherScoreThatIsOnlyTheMix_SaysSo()
    {
        var sentences = Sentences(
            Runs.Period("now", mean: 4.6, strong: 18, strata: [Stratum("strong", 18, 4.8), Stratum("weak", 2, 2)]),
            Runs.Period("before", mean: 3.4, strong: 4, strata: [Stratum("strong", 4, 4.8), Stratum("weak", 16, 2)]));
        Assert.StartsWith("The mix changed: weak candidates fell from 80 % to 10 % (−70 points", sentences[1], StringComparison.Ordinal);
        Assert.Contains("strong candidates rose from 20 % to 90 %", sentences[1], StringComparison.Ordinal);
        Assert.Contains("Within the same position and profile the mean score changed by 0.00", sentences[1], StringComparison.Ordinal);
        Assert.EndsWith("which may be chance.", sentences[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnotherEvaluator_SaysThatTheDifferenceMayBeTheirs() => Assert.Equal(
        "The evaluator is another one too (b after a), so a difference may be the evaluator’s.", Sentences(Runs.Period("now", evaluator: "b"), Runs.Period("before", evaluator: "a"))[^1]);

    [Fact]
    public void Of_AHandfulOfInterviews_SaysOnlyThatTheyAreTooFew() => Assert.Equal(
        "Too few interviews to tell a change from chance: n = 7 and n = 20, and 8 are needed on either side.",
        Assert.Single(Sentences(Runs.Period("now", interviews: 7, proceed: 7, mean: 5, strong: 7, evaluator: "b"), Runs.Period("before", mean: 1))));

    [Fact]
    public void Relevance_OfPeriodsOnTwoScales_IsNeverCompared()
    {
        var periods = new PeriodComparison(Runs.Period("now", relevance: Runs.Relevance("2026-09-07")), Runs.Period("before", relevance: Runs.Relevance("2026-08-31", "similarity")), "newest run");
        Assert.Null(periods.Relevance(RelevanceScale.Judge));
        Assert.Null(periods.Relevance(RelevanceScale.Similarity));
        Assert.DoesNotContain("relevance", string.Join(' ', WhatChanged.Of(periods)), StringComparison.Ordinal);
    }

    [Fact]
    public void Relevance_ThatFellOnOneScale_IsSaid() => Assert.Contains(
        "measured relevance fell from 0.80 to 0.60 (−0.20, ",
        Sentences(Runs.Period("now", relevance: Runs.Relevance("2026-09-07", mean: 0.6)), Runs.Period("before", relevance: Runs.Relevance("2026-08-31")))[0].ToLowerInvariant(), StringComparison.Ordinal);

    private static Warehouse.Queries.ScoreSummaryRow Stratum(string profile, int interviews, double mean) =>
        Runs.Scores("2026-09-07", interviews: interviews, mean: mean, spread: 0.3, value: "Engineer", across: profile);

    private static IReadOnlyList<string> Sentences(Period current, Period previous) =>
        [.. WhatChanged.Of(new PeriodComparison(current, previous, "newest run")).Select(s => s.Replace('\u00a0', ' '))];
}
