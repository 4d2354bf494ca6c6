using Analytics.Transcripts;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Support;
using CsCheck;
using Dapper;

namespace Analytics.Warehouse.Tests.Queries;

/// <summary>Levels of relevance from the aggregates and from rows, against the same counts written again in C#.</summary>
public sealed class RelevanceLevelsTests : IDisposable
{
    private readonly Store _store = new();

    private static readonly string[] Kinds = ["technical", "follow_up", "closing"];

    private static readonly By[] Splits = [By.None, By.Position, By.Section];

    private static readonly Gen<Planted> Interviews =
        from who in Gen.Select(Gen.OneOf("P1", "P2", null), Gen.OneOf("judge", "similarity"))
        from questions in Gen.Select(Gen.Int[0, 2], Gen.OneOf<int?>(null, 0, 99, 100, 200, 400, 999, 1000)).List[0, 5]
        select new Planted(who.Item1, who.Item2, questions);

    [Fact]
    public void Read_AnyCorpus_CountsQuestionsAndTheInterviewsThatHaveOne() => Interviews.List[0, 10].Sample(
        planted =>
        {
            var store = Plant(planted);
            foreach (var scale in new[] { RelevanceScale.Judge, RelevanceScale.Similarity })
            {
                // Each corpus by one split: ten of them meet all.
                var by = Splits[(planted.Count + (int)scale) % Splits.Length];
                var expected = Expected(planted, scale, by);
                foreach (var source in new[] { true, false })
                    Assert.Equal(expected, new RelevanceLevels(store.Warehouse) { IsKept = source }.Read(Cohort.All, scale, by).OrderBy(r => r.Value, StringComparer.Ordinal).ThenBy(r => r.Level));
            }

            Assert.Empty(new AggregateDifferences(store.Warehouse).Read());
        },
        iter: 10,
        threads: 1);

    [Fact]
    public void QuestionKinds_AnyCorpus_LeaveTheUnmeasuredOutOfTheMean() => Interviews.List[1, 8].Sample(
        planted =>
        {
            var store = Plant(planted);
            var rows = new QuestionKinds(store.Warehouse).Read(Cohort.All, RelevanceScale.Judge);
            Assert.All(rows, row =>
            {
                var own = planted.Where(p => p.Scale == "judge").SelectMany(p => p.Questions).Where(q => Kinds[q.Item1] == row.Kind).ToList();
                Assert.Equal((own.Count, own.Count(q => q.Item2 is not null), own.Sum(q => q.Item2 ?? 0)), (row.Questions, row.MeasuredQuestions, row.Thousandths));
                Assert.Equal(row.MeasuredQuestions == 0, row.QuestionMean is null);
            });
        },
        iter: 6,
        threads: 1);

    [Fact]
    public void Read_OfAnEmptyWarehouse_IsEmpty()
    {
        foreach (var source in new[] { true, false })
        {
            Assert.Empty(new RelevanceLevels(_store.Warehouse) { IsKept = source }.Read(Cohort.All, RelevanceScale.Judge, By.Section));
            Assert.Empty(new QuestionKinds(_store.Warehouse) { IsKept = source }.Read(Cohort.All, RelevanceScale.Similarity));
        }
    }

    private static IEnumerable<RelevanceLevelsRow> Expected(IReadOnlyList<Planted> planted, RelevanceScale scale, By by) => planted
        .SelectMany((p, interview) => p.Questions.Where(q => p.Scale == SnakeCase.Of(scale) && q.Item2 is not null)
            .Select(q => (interview, Value: by switch { By.Position => p.Position ?? "unknown", By.Section => Kinds[q.Item1], _ => null }, Level: Level(p.Scale, q.Item2!.Value))))
        .GroupBy(q => (q.Value, q.Level))
        .Select(g => new RelevanceLevelsRow(g.Key.Value, g.Key.Level, g.Count(), g.Select(q => q.interview).Distinct().Count()))
        .OrderBy(r => r.Value, StringComparer.Ordinal).ThenBy(r => r.Level);

    private static int Level(string scale, int thousandths) => scale == "judge" ? thousandths : Math.Min(9, thousandths / 100) * 100;

    public void Dispose() => _store.Dispose();

    private Store Plant(IReadOnlyList<Planted> planted)
    {
        var store = _store;
        store.Clear();
        store.Run("r0", "e0", new DateTime(2026, 9, 7));
        foreach (var p in planted)
        {
            var id = store.Interview("r0", position: p.Position);
            store.Connection.Execute("update store.interview set relevance_scale = $scale where interview_no = $id", new { scale = p.Scale, id });
            for (var n = 1; n <= p.Questions.Count; n++)
            {
                var (kind, relevance) = p.Questions[n - 1];
                store.Connection.Question(id, n, Kinds[kind], relevance / 1000.0, 0, n);
            }
        }

        DerivedTables.Rebuild(store.Connection);
        return store;
    }

    private sealed record Planted(string? Position, string Scale, IReadOnlyList<(int, int?)> Questions);
}
