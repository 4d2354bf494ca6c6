using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Dapper;

namespace Analytics.Warehouse.Tests.Queries;

/// <summary>What is read of candidates who were interviewed, or judged, more than once, and of the order of interviews.</summary>
public sealed class RepeatedCandidatesTests : IDisposable
{
    private const string First = "20260907_090000";
    private const string Second = "20260914_090000";

    private readonly Store _store = new();

    public RepeatedCandidatesTests()
    {
        _store.Run(First, "kestrel", new DateTime(2026, 9, 7, 9, 0, 0));
        _store.Run(Second, "osprey", new DateTime(2026, 9, 14, 9, 0, 0));
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public void SameAnswers_OfOneDialogueJudgedTwice_AreTheItemsOfBoth()
    {
        Judged(First, "C001", 7, [4, null, 2]);
        Judged(Second, "C001", 7, [5, 3, 2]);

        var rows = new SameAnswers(_store.Warehouse).Read(Cohort.All);

        Assert.Equal([(First, 1, 4), (First, 3, 2), (Second, 1, 5), (Second, 2, 3), (Second, 3, 2)], rows.Select(r => (r.RunId, r.ItemNo, r.Score)));
        Assert.Single(rows.Select(r => (r.CandidateKey, r.Dialogue)).Distinct());
    }

    [Fact]
    public void SameAnswers_OfOtherWordsOtherCandidatesAndCopies_AreNone()
    {
        Judged(First, "C001", 7, [4]);
        Judged(Second, "C001", 8, [5]);
        Judged(First, "C002", 9, [4]);
        Judged(Second, "C003", 9, [5]);
        Judged(First, "C004", 10, [4]);
        Judged(Second, "C004", 10, [5], isCopy: true);

        Assert.Empty(new SameAnswers(_store.Warehouse).Read(Cohort.All));
    }

    [Fact]
    public void SameAnswers_OfACohortWithOneOfTheTwo_AreNone()
    {
        Judged(First, "C001", 7, [4]);
        Judged(Second, "C001", 7, [5]);

        Assert.Empty(new SameAnswers(_store.Warehouse).Read(Cohort.All.With("run", First)));
    }

    [Fact]
    public void PlaceInRun_OfFallingScores_SumsThemByCandidateAroundTheMeanOfRunAndProfile()
    {
        foreach (var (code, score) in new[] { ("C001", 5), ("C002", 4), ("C003", 3) }) _store.Interview(run: First, code: code, scores: [score, score]);
        _store.Interview(run: First, code: "C004", scores: []);
        _store.Interview(run: Second, code: "C001", scores: [3]);
        _store.Interview(run: Second, code: "C002", scores: [2]);
        _store.Interview(run: Second, code: "C009", profile: "weak", scores: [1]);

        var row = Assert.Single(new PlaceInRun(_store.Warehouse).Read(Cohort.All));

        // First run: places -1, 0, 1 and means 1, 0, -1; second: places and means ±0.5; the only weak one says nothing.
        Assert.Equal((3, 5, 2), (row.Candidates, row.Interviews, row.Cells));
        Assert.Equal((2.5, -2.5), (row.Xx, row.Xy));
        Assert.Equal(((1.25 * 1.25) + (.25 * .25) + 1, -((1.25 * 1.25) + (.25 * .25) + 1)), (row.XxXx, row.XxXy));
    }

    [Fact]
    public void PlaceInRun_OfInterviewsThatTellTheirTimes_FollowsThem()
    {
        var (late, early) = (_store.Interview(run: First, code: "C001", scores: [5]), _store.Interview(run: First, code: "C002", scores: [3]));
        _store.Connection.Execute("update store.interview set started_at = case interview_no when $early then timestamp '2026-09-07 09:00:00' else timestamp '2026-09-07 10:00:00' end", new { early });

        Assert.True(late < early);
        Assert.Equal(1, Assert.Single(new PlaceInRun(_store.Warehouse).Read(Cohort.All)).Xy);
    }

    [Fact]
    public void PlaceInRun_OfNothing_IsZeros() =>
        Assert.Equal(new PlaceInRunRow(0, 0, 0, 0, 0, 0, 0, 0), Assert.Single(new PlaceInRun(_store.Warehouse).Read(Cohort.All)));

    private void Judged(string run, string code, long dialogue, int?[] scores, bool isCopy = false)
    {
        var id = _store.Interview(run: run, code: code, scores: scores);
        _store.Connection.Execute("update store.interview_summary set dialogue = $dialogue, is_copy = $isCopy where interview_no = $id", new { dialogue, isCopy, id });
    }
}
