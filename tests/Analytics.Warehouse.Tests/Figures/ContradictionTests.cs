using Analytics.Transcripts;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Support;
using CsCheck;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests.Figures;

/// <summary>Contradictions and pass marks from counts, held against the same computed interview by interview without any SQL.</summary>
public sealed class ContradictionTests
{
    private static readonly ContradictionRules Rules = ContradictionRules.Default;

    [Fact]
    public async Task Read_AnyCorpusAndCohort_IsWhatTheInterviewsSay() => await Gen.Int[0, 1_000_000].SampleAsync(
        async seed =>
        {
            using var corpus = new InventedCorpus(seed);
            await corpus.AddAsync(30);
            var says = await ContradictAsync(corpus, new Random(seed));
            for (var i = 0; i < 6; i++)
            {
                var cohort = corpus.Cohort(ofRows: i >= 3);
                var told = corpus.Interviews.Where(one => one.IsIn(cohort)).Select(one => new Told(one, says.GetValueOrDefault(one.Id))).ToList();
                CheckCounts(corpus.Warehouse, cohort, told);
                foreach (var kind in Enum.GetValues<ContradictionKind>().Select(k => (ContradictionKind?)k).Prepend(null)) CheckList(corpus.Warehouse, cohort, kind, told);
                CheckMeans(corpus.Warehouse, cohort, told);
            }
        },
        iter: 2,
        threads: 1);

    // Some reports say another level than the recommendation does, as the parser's finding has it.
    private static async Task<Dictionary<long, RecommendationLevel?>> ContradictAsync(InventedCorpus corpus, Random dice)
    {
        var says = corpus.Interviews.Where(i => i.Recommendation is not null && dice.Next(3) == 0)
            .ToDictionary(i => i.Id, i => (RecommendationLevel?)(((int)i.Recommendation!.Value + 1 + dice.Next(2)) % 3));
        await corpus.Warehouse.WriteAsync(connection =>
        {
            foreach (var (id, level) in says) Insert(connection, id, level!.Value);
            DerivedTables.Rebuild(connection);
            WarehouseVersion.Bump(connection, DateTime.UtcNow);
            return true;
        });
        return says;
    }

    private static void Insert(DuckDBConnection connection, long id, RecommendationLevel level)
    {
        var words = level switch { RecommendationLevel.Proceed => "proceed", RecommendationLevel.Reservations => "with reservations", _ => "not a fit" };
        connection.Finding(id, "recommendation_contradicts", "error", 90, $"The recommendation says something, the HR report says {words} (line 80).");
    }

    private static void CheckCounts(WarehouseDatabase warehouse, Cohort cohort, List<Told> told)
    {
        var expected = new ContradictionCountsRow(
            told.Count, told.Count(t => t.Points(null) >= Rules.Least), told.Count(t => t.Points(ContradictionKind.RecommendationReport) >= Rules.Least),
            told.Count(t => t.Points(ContradictionKind.RecommendationProfile) >= Rules.Least), told.Count(t => t.Points(ContradictionKind.RecommendationScore) >= Rules.Least),
            told.Count(t => t.Points(ContradictionKind.ScoreProfile) >= Rules.Least));
        Assert.Equal(expected, new ContradictionCounts(warehouse, Rules).Read(cohort));
        if (cohort.IsOfCells) Assert.Equal(expected, new ContradictionCounts(warehouse, Rules) { IsKept = false }.Read(cohort));
    }

    private static void CheckList(WarehouseDatabase warehouse, Cohort cohort, ContradictionKind? kind, List<Told> told)
    {
        var expected = told.Where(t => t.Points(kind) >= Rules.Least)
            .OrderByDescending(t => t.Points(kind)).ThenByDescending(t => t.Interview.Run.StartedAt).ThenBy(t => t.Interview.Run.Id, StringComparer.Ordinal).ThenBy(t => t.Interview.Id)
            .Select(t => (t.Interview.Id, t.Points(kind), t.Points(ContradictionKind.RecommendationReport), t.Points(ContradictionKind.ScoreProfile))).ToList();
        var query = new ContradictionList(warehouse, Rules);
        var pages = Enumerable.Range(1, (expected.Count / 8) + 2).SelectMany(page => query.Read(cohort, kind, page, 8));
        Assert.Equal(expected, query.Read(cohort, kind, 1, int.MaxValue).Select(Of));
        Assert.Equal(expected, pages.Select(Of));
        static (long, double, double, double) Of(ContradictionRow row) => (row.InterviewId, row.Points, row.RecommendationReport, row.ScoreProfile);
    }

    private static void CheckMeans(WarehouseDatabase warehouse, Cohort cohort, List<Told> told)
    {
        var expected = told.Where(t => t.Scores.Count > 0).GroupBy(t => ((int)t.Interview.Profile, (int?)t.Interview.Recommendation, t.Scores.Count, t.Scores.Sum()))
            .Select(g => new MeanCountsRow(null, g.Key.Item1, g.Key.Item2, g.Key.Count, g.Key.Item4, g.Count())).ToHashSet();
        var read = new MeanCounts(warehouse).Read(cohort);
        Assert.Equal(expected.Count, read.Count);
        Assert.Subset(expected, read.ToHashSet());
        Assert.Equal(told.Count(t => t.Scores.Count == 0), new ScoreMoments(warehouse).Read(cohort).Sum(m => m.WithoutScore));
    }

    private sealed record Told(InventedInterview Interview, RecommendationLevel? Says)
    {
        public List<int> Scores => [.. Interview.ScoresOf(null)];

        public double Points(ContradictionKind? kind) => kind switch
        {
            null => Enum.GetValues<ContradictionKind>().Max(k => Points(k)),
            ContradictionKind.RecommendationReport => Says is { } says ? Math.Abs((int)says - (int)Interview.Recommendation!.Value) : 0,
            ContradictionKind.RecommendationProfile => Interview.Recommendation is { } level ? Apart(Rules.Of(level), Rules.Of(Interview.Profile)) : 0,
            ContradictionKind.RecommendationScore => Interview.Recommendation is { } level && Mean is { } mean ? Apart(Rules.Of(level), mean) : 0,
            _ => Mean is { } mean ? Apart(Rules.Of(Interview.Profile), mean) : 0,
        };

        private ScoreStretch? Mean => Scores.Count == 0 ? null : new ScoreStretch((double)Scores.Sum() / Scores.Count, (double)Scores.Sum() / Scores.Count);

        private static double Apart(ScoreStretch a, ScoreStretch b) => a.Low > b.High ? a.Low - b.High : b.Low > a.High ? b.Low - a.High : 0;
    }
}
