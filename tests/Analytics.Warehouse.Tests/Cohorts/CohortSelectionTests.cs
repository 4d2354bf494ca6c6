using System.Globalization;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Queries;
using CsCheck;

namespace Analytics.Warehouse.Tests.Cohorts;

/// <summary>What SQL selects, against the same selection written again in C#, over random corpora and cohorts.</summary>
public sealed class CohortSelectionTests : IDisposable
{
    private readonly Store _store = new();

    private static readonly DateTime[] Starts = [new(2026, 9, 7, 0, 0, 0), new(2026, 9, 7, 23, 59, 59), new(2026, 9, 14, 9, 0, 0)];
    private static readonly string[] Says = ["We ran KAFKA.", "100% of it_", "Straße", ""];

    private static readonly Gen<Planted> Interviews =
        from who in Gen.Select(Gen.Int[0, 2], Gen.OneOf("P1", "P2", null), Gen.Enum<QualityProfile>(), Gen.OneOf("proceed", "not_a_fit", null))
        from held in Gen.Select(
            Gen.Int[1, 5].List[0, 3],
            Gen.OneOf("technical", "follow_up").List[0, 2],
            Gen.OneOf("turns_differ", "name_differs").List[0, 2],
            Gen.OneOf(Says).List[0, 2])
        select new Planted(who.Item1, who.Item2, who.Item3, who.Item4, held.Item1, held.Item2, held.Item3, held.Item4);

    private static readonly Gen<string> Part = Gen.OneOf(
        "position=P1", "position=unknown", "person=c001", "person=ADA fenn", "profile=weak", "profile=strong", "run=r0", "run=r2", "evaluator=e1", "recommendation=proceed", "recommendation=unknown",
        "score=5", "score=1", "mean=1-3", "kind=follow_up", "finding=turns_differ", "q=kafka", "q=100% of IT_", "q=STRAßE");

    private static readonly Gen<Cohort> Cohorts =
        from parts in Gen.OneOf(Part, Part.Select(part => "not." + part), Gen.OneOf("from=2026-09-08", "to=2026-09-07")).List[0, 5]
        select Cohort.Parse(parts.Select(p => p.Split('=')).Select(p => KeyValuePair.Create(p[0], (string?)p[1]))).Cohort;

    [Fact]
    public void Cohort_AnyCorpus_SelectsWhatTheSameFiltersSelectInMemory() =>
        Gen.Select(Interviews.List[0, 12], Cohorts.List[1, 12]).Sample(
            (planted, cohorts) =>
            {
                Plant(planted);
                foreach (var cohort in cohorts)
                {
                    var expected = planted.Select((p, i) => (Id: i + 1L, Selected: Selects(cohort, p))).Where(p => p.Selected).Select(p => p.Id);
                    var rows = new InterviewList(_store.Warehouse).Read(cohort, InterviewOrder.Default, 1, 100);
                    Assert.Equal(expected, rows.Select(r => r.InterviewId).Order());

                    var summary = new InterviewListSummary(_store.Warehouse).Read(cohort);
                    var scores = planted.Where(p => Selects(cohort, p)).SelectMany(p => p.Scores).ToList();
                    Assert.Equal((rows.Count, scores.Count, planted.Count), (summary.Interviews, summary.Items, summary.AllInterviews));
                    Assert.Equal(scores.Count == 0 ? null : scores.Sum() / (double)scores.Count, summary.ItemMean);
                }
            },
            iter: 8,
            threads: 1);

    [Fact]
    public void Facets_AnyCorpus_CountWhatTheFilterWouldLeave() =>
        Gen.Select(Interviews.List[1, 10], Cohorts).Sample(
            (planted, cohort) =>
            {
                Plant(planted);
                foreach (var facet in new InterviewFacets(_store.Warehouse).Read(cohort))
                    Assert.Equal(planted.Count(p => Selects(cohort.Without(CohortDimension.Not + facet.Parameter).Only(facet.Parameter, facet.Value), p)), facet.Interviews);
            },
            iter: 8,
            threads: 1);

    public void Dispose() => _store.Dispose();

    private void Plant(IReadOnlyList<Planted> planted)
    {
        _store.Clear();
        for (var run = 0; run < Starts.Length; run++) _store.Run($"r{run}", $"e{run % 2}", Starts[run]);
        foreach (var p in planted)
        {
            _store.Interview(
                $"r{p.Run}", code: $"C00{p.Run}", profile: SnakeCase.Of(p.Profile), position: p.Position, recommendation: p.Recommendation,
                scores: [.. p.Scores.Select(s => (int?)s)], kinds: [.. p.Kinds], findings: [.. p.Findings], says: [.. p.Says]);
        }
    }

    private static bool Selects(Cohort cohort, Planted p) => IsWanted(cohort, p) && !(cohort.Except is { } except && IsUnwanted(except, p));

    private static bool IsUnwanted(Cohort except, Planted p) =>
        except.Pairs.GroupBy(pair => pair.Key).Any(alike => IsWanted(alike.Aggregate(Cohort.All, (cohort, pair) => cohort.With(pair.Key, pair.Value)), p));

    private static bool IsWanted(Cohort cohort, Planted p) =>
        Any(cohort.Positions, p.Position ?? "unknown")
        && Any(cohort.Profiles, p.Profile)
        && (cohort.Candidates.Count == 0 || cohort.Candidates.Any(c => c.ToUpperInvariant() is var name && (name == $"C00{p.Run}" || name == "ADA FENN")))
        && Any(cohort.Runs, $"r{p.Run}")
        && Any(cohort.Evaluators, $"e{p.Run % 2}")
        && Any(cohort.Recommendations.Select(r => r is { } level ? SnakeCase.Of(level) : null).ToList(), p.Recommendation)
        && (cohort.Scores.Count == 0 || cohort.Scores.Intersect(p.Scores).Any())
        && (cohort.Mean is null || (p.Scores.Count > 0 && p.Scores.Average() is var mean && mean >= cohort.Mean.Bounds[0] && mean < cohort.Mean.Bounds[1]))
        && (cohort.Kinds.Count == 0 || cohort.Kinds.Select(SnakeCase.Of).Intersect(p.Kinds).Any())
        && (cohort.Findings.Count == 0 || cohort.Findings.Select(SnakeCase.Of).Intersect(p.Findings).Any())
        && !(DateOnly.FromDateTime(Starts[p.Run]) < cohort.From)
        && !(DateOnly.FromDateTime(Starts[p.Run]) > cohort.To)
        && (cohort.Search is not { } search || p.Says.Any(s => Lower(s).Contains(Lower(search), StringComparison.Ordinal)));

    private static string Lower(string text) => text.ToLower(CultureInfo.InvariantCulture);

    private static bool Any<T>(IReadOnlyList<T> wanted, T held) => wanted.Count == 0 || wanted.Contains(held);

    private sealed record Planted(
        int Run, string? Position, QualityProfile Profile, string? Recommendation, List<int> Scores, List<string> Kinds, List<string> Findings, List<string> Says);
}
