using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using CsCheck;
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
    public void SameAnswers_OfOneDialogueJudgedTwice_AreTheItemsBothScored()
    {
        Judged(First, "C001", 7, [4, null, 2]);
        Judged(Second, "C001", 7, [5, 3, 2]);

        Assert.Equal([(2, 2, 1), (4, 5, 1)], Same().Select(r => (r.Baseline, r.New, r.Items)));
        Assert.Single(Same().Select(r => r.CandidateKey).Distinct());
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

        Assert.Empty(Same());
    }

    [Fact]
    public void SameAnswers_OfACohortWithOneOfTheTwo_AreNone()
    {
        Judged(First, "C001", 7, [4]);
        Judged(Second, "C001", 7, [5]);

        Assert.Empty(Same(Cohort.All.With("run", First)));
        Assert.Single(Same());
    }

    [Fact]
    public void SameAnswers_OfASideThatJudgedTwice_AreThoseOfItsFirstJudgement()
    {
        Judged(First, "C001", 7, [null]);
        Judged(First, "C001", 7, [4]);
        Judged(First, "C001", 7, [3]);
        Judged(Second, "C001", 7, [5]);

        Assert.Equal([(4, 5, 1)], Same().Select(r => (r.Baseline, r.New, r.Items)));
    }

    [Fact]
    public void SameAnswers_OfAnyCorpus_AreThoseOfPlainComputation() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var random = new Random(seed);
            using var store = new Store();
            string[] runs = ["r1", "r2", "r3", "r4"];
            foreach (var run in runs) store.Run(run, "kestrel", new DateTime(2026, 9, 7, 9, 0, 0));
            var judged = Enumerable.Range(0, 16).Select(_ => Invented(store, random, runs)).ToList();

            foreach (var (baseline, newer) in new (string[], string[])[] { (["r1", "r3"], ["r2"]), (["r2", "r4"], ["r3", "r1"]), (["r4"], ["r1"]), (["r1"], ["r2", "r3", "r4"]) })
            {
                var rows = new SameAnswers(store.Warehouse).Read(Cohort.All, baseline, newer);
                Assert.Equal(Plainly(judged, baseline, newer), rows.GroupBy(r => (r.Baseline, r.New)).Select(g => (g.Key.Baseline, g.Key.New, g.Sum(r => r.Items))).Order());
            }
        },
        iter: 5,
        threads: 1);

    private IReadOnlyList<SameAnswersRow> Same(Cohort? cohort = null) => new SameAnswers(_store.Warehouse).Read(cohort ?? Cohort.All, [First], [Second]);

    private static Judgement Invented(Store store, Random random, string[] runs)
    {
        var (run, code, dialogue) = (runs[random.Next(4)], $"C{random.Next(3)}", random.Next(2));
        int?[] scores = [.. Enumerable.Range(0, 1 + random.Next(5)).Select(_ => random.Next(6) is var score and > 0 ? score : (int?)null)];
        int?[] questions = [.. scores.Select(_ => random.Next(4) is var question and > 0 ? question : (int?)null)];
        var id = store.Interview(run: run, code: code, scores: scores);
        store.Connection.Execute("update store.interview_summary set dialogue = $dialogue where interview_no = $id", new { dialogue, id });
        for (var item = 1; item <= scores.Length; item++)
            store.Connection.Execute("update store.evaluation set question_no = $question where interview_no = $id and item_no = $item", new { question = questions[item - 1], id, item });
        return new Judgement(id, run, code, dialogue, [.. scores.Select((score, i) => (i + 1, questions[i], score))]);
    }

    // Items of a question meet in their order, those of none by their number.
    private static IEnumerable<(int, int, int)> Plainly(IReadOnlyList<Judgement> judged, string[] baseline, string[] newer) => (
        from said in judged.GroupBy(j => (j.Code, j.Dialogue))
        let before = Places(said, baseline)
        let after = Places(said, newer)
        from place in before.Keys.Intersect(after.Keys)
        select (Before: before[place], After: after[place])).GroupBy(pair => pair).Select(g => (g.Key.Before, g.Key.After, g.Count())).Order();

    private static Dictionary<(int?, int), int> Places(IEnumerable<Judgement> said, string[] runs)
    {
        var places = new Dictionary<(int?, int), int>();
        var first = said.Where(j => runs.Contains(j.Run) && j.Items.Any(i => i.Score is not null)).OrderBy(j => j.Run, StringComparer.Ordinal).ThenBy(j => j.Id).FirstOrDefault();
        foreach (var (item, question, score) in (first?.Items ?? []).Where(i => i.Score is not null))
            places[(question, question is null ? item : 1 + places.Keys.Count(p => p.Item1 == question))] = score!.Value;
        return places;
    }

    private sealed record Judgement(long Id, string Run, string Code, long Dialogue, IReadOnlyList<(int Item, int? Question, int? Score)> Items);

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
