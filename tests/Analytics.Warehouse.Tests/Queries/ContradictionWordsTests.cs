using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Support;
using Dapper;

namespace Analytics.Warehouse.Tests.Queries;

/// <summary>What a contradiction is told with: the sentence that contradicts, and the place where it stands.</summary>
public sealed class ContradictionWordsTests : IDisposable
{
    private readonly Store _store = new();

    public ContradictionWordsTests() => _store.Run("r0", "e0", new DateTime(2026, 9, 7));

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Read_AWeakCandidateWhoProceedsAgainstTheReport_QuotesEveryPlace()
    {
        var id = Interview("weak", "proceed", 1, 2);
        Say(id, "The answers stayed thin. **Not a fit** for this role. Thank you.", "not a fit");

        var contradiction = Assert.Single(Reading().Read(Cohort.All, null, 1, 25));

        Assert.Equal((id, 2.0, "not_a_fit"), (contradiction.Row.InterviewId, contradiction.Row.Points, contradiction.Row.ReportSays));
        Assert.Equal(
            [
                new ContradictionPart(ContradictionKind.RecommendationReport, 2, "The recommendation is to proceed, the report’s text says “not a fit”.", "HR report", "Not a fit for this role.", "report"),
                new ContradictionPart(ContradictionKind.RecommendationScore, 2, "The recommendation is to proceed, the mean score of 1.50 (n\u00a0=\u00a02) says “not a fit”.", "Reason for a 1", "It says little.", "q7"),
                new ContradictionPart(ContradictionKind.RecommendationProfile, 1, "The recommendation is to proceed, the candidate was designed as weak.", "Recommendation", "Proceed to next round.", "report"),
            ],
            contradiction.Parts);
    }

    [Fact]
    public void Read_AWeakCandidateScoredHigh_QuotesTheHighestItemAtItsTurn()
    {
        var id = Interview("weak", null, 4, 5);

        var part = Assert.Single(Assert.Single(Reading().Read(Cohort.All, null, 1, 25)).Parts);

        Assert.Equal("The mean score is 4.50 (n\u00a0=\u00a02), the candidate was designed as weak (1 to 2.5).", part.Words);
        Assert.Equal(("Reason for a 5", "It says all.", "turn-1", 2.0), (part.Quoted, part.Quote, part.Anchor, part.Points));
        Assert.Equal([id], Reading().Read(Cohort.All, ContradictionKind.ScoreProfile, 1, 25).Select(c => c.Row.InterviewId));
        Assert.Empty(Reading().Read(Cohort.All, ContradictionKind.RecommendationScore, 1, 25));
    }

    // 4.5 points and 4.2; 2.36 points and 2.2.
    [Theory]
    [InlineData("weak", 8.75, 80, "Reason for 8.75 of 0–10", "It says little.")]
    [InlineData("strong", 3.4, 30, "Reason for 30 of 0–100", "It says all.")]
    public void Read_ItemsOfSeveralScales_QuotesTheOneFurthestOffInPoints(string profile, double first, double second, string quoted, string quote)
    {
        var id = Interview(profile, null, 4, 5);
        Rescale(id, 1, "depth", first, 10);
        Rescale(id, 2, "clarity", second, 100);

        var part = Assert.Single(Assert.Single(Reading().Read(Cohort.All, null, 1, 25)).Parts);
        Assert.Equal((quoted, quote), (part.Quoted, part.Quote));
    }

    [Theory]
    [InlineData("depth", "It says little.")]
    [InlineData("clarity", "It says all.")]
    public void Read_OfACriterion_QuotesItsItems(string criterion, string quote)
    {
        var id = Interview("weak", null, 4, 5);
        Rescale(id, 1, "depth", 10, 10);
        Rescale(id, 2, "clarity", 100, 100);

        Assert.Equal(quote, Assert.Single(Assert.Single(Reading().Read(Cohort.All with { Criteria = [criterion] }, null, 1, 25)).Parts).Quote);
    }

    [Fact]
    public void ReadAll_ForAFile_CountsPlacesAndHoldsThemAll()
    {
        Interview("weak", "proceed", 1, 2);
        Interview("weak", null, 4, 5);
        var (interviews, parts, rows) = Reading().ReadAll(Cohort.All, []);
        Assert.Equal((2, 3, 3), (interviews, parts, rows.Sum(r => r.Parts.Count)));
    }

    [Fact]
    public void ReadAll_OfChosenOnes_HoldsThemAlone()
    {
        Interview("weak", "proceed", 1, 2);
        var chosen = Interview("weak", null, 4, 5);
        var (interviews, parts, rows) = Reading().ReadAll(Cohort.All, [chosen, -1]);
        Assert.Equal((1, 1), (interviews, parts));
        Assert.Equal([chosen], rows.Select(r => r.Row.InterviewId));
    }

    [Theory]
    [InlineData("strong", "proceed", 4, 5)]
    [InlineData("average", "reservations", 3, 4)]
    [InlineData("weak", "not_a_fit", 2, 2)]
    [InlineData("exceptional", "proceed", 5, 5)]
    [InlineData("strong", "reservations", 4, 4)]
    [InlineData("weak", null, 1, 2)]
    public void Read_WhereAllPlacesAgree_IsEmpty(string profile, string? recommendation, int first, int second)
    {
        Interview(profile, recommendation, first, second);
        Assert.Empty(Reading().Read(Cohort.All, null, 1, 25));
        Assert.Equal((1L, 0L), (Counts().Interviews, Counts().Contradicting));
    }

    [Theory]
    [InlineData("A poor start. Then it got worse!", "A poor start.")]
    [InlineData("## Overall\n\nProceed to the **next round**.", "Overall")]
    [InlineData("- Scores 4.5 of 5 on average.\n- Calm", "Scores 4.5 of 5 on average.")]
    [InlineData("** \n---\n", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Quotation_OfAText_IsItsFirstSentence(string? text, string? expected) => Assert.Equal(expected, Quotation.Of(text));

    [Fact]
    public void Quotation_OfALongSentence_IsCutAtAWord()
    {
        var quote = Quotation.Of(string.Join(' ', Enumerable.Repeat("word", 100)) + " proceed.", "proceed")!;
        Assert.True(quote.Length <= 241);
        Assert.EndsWith("word…", quote, StringComparison.Ordinal);
    }

    private ContradictionCountsRow Counts() => new ContradictionCounts(_store.Warehouse, ContradictionRules.Default).Read(Cohort.All);

    private ContradictionReading Reading() => new(new ContradictionList(_store.Warehouse, ContradictionRules.Default), new ContradictionEvidence(_store.Warehouse), ContradictionRules.Default);

    private long Interview(string profile, string? recommendation, int first, int second)
    {
        var id = _store.Interview("r0", profile: profile, recommendation: recommendation, scores: [first, second]);
        _store.Connection.Execute("update store.evaluation set justification = 'It says little. And so on.', question_no = 7 where interview_no = $id and item_no = 1", new { id });
        _store.Connection.Execute("update store.evaluation set justification = 'It says all. And so on.' where interview_no = $id and item_no = 2", new { id });
        return id;
    }

    private void Rescale(long id, int item, string criterion, double score, double max)
    {
        _store.Connection.Execute(
            "update store.evaluation set section = $criterion, criterion = $criterion, score = $score, scale_min = 0, scale_max = $max where interview_no = $id and item_no = $item", new { id, item, criterion, score, max });
        DerivedTables.Rebuild(_store.Connection);
    }

    private void Say(long id, string report, string level)
    {
        _store.Connection.Execute("insert into store.report_section values ($id, 'recommendation', $report, 80)", new { id, report });
        _store.Connection.Finding(id, "recommendation_contradicts", "error", 90, $"The recommendation says proceed, the HR report says {level} (line 80).");
        DerivedTables.Rebuild(_store.Connection);
    }
}
