using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using CsCheck;
using Xunit;

namespace Analytics.Warehouse.Tests.Queries;

public sealed class InterviewListTests(InterviewListTests.FiveInterviews five) : IClassFixture<InterviewListTests.FiveInterviews>, IDisposable
{
    // A warehouse of a test's own, for those that ask nothing of the five.
    private readonly Lazy<Store> _own = new(() => new Store());

    public void Dispose()
    {
        if (_own.IsValueCreated) _own.Value.Dispose();
    }

    [Fact]
    public void EmptyWarehouse_EveryQuery_GivesNothingAndNoMean()
    {
        Assert.Empty(new InterviewList(_own.Value.Warehouse).Read(Cohort.All, InterviewOrder.Default, 1, 25));
        Assert.Empty(new InterviewFacets(_own.Value.Warehouse).Read(Cohort.All));
        Assert.Empty(new InterviewHits(_own.Value.Warehouse).Read("kafka", [1]));
        Assert.Equal(new InterviewSummaryRow(0, 0, 0, null, 0, null, 0, 0, 0, 0), new InterviewListSummary(_own.Value.Warehouse).Read(Cohort.All));
        var known = new HeldValues(_own.Value.Warehouse).Read();
        Assert.Empty(known.Positions);
        Assert.Empty(known.Runs);
        Assert.Empty(known.Evaluators);
    }

    [Theory]
    [InlineData("", "ABCDE")]
    [InlineData("position=Data Engineer", "AB")]
    [InlineData("position=unknown", "E")]
    [InlineData("position=Data Engineer&position=unknown", "ABE")]
    [InlineData("profile=strong&profile=weak", "ABCE")]
    [InlineData("run=20260914_090000", "CDE")]
    [InlineData("evaluator=borealis", "CDE")]
    [InlineData("recommendation=not_a_fit", "C")]
    [InlineData("recommendation=unknown", "E")]
    [InlineData("recommendation=proceed&recommendation=unknown", "ABE")]
    [InlineData("score=5", "AB")]
    [InlineData("score=1&score=2", "BC")]
    [InlineData("kind=follow_up", "D")]
    [InlineData("finding=interview_cut_off", "C")]
    [InlineData("from=2026-09-14", "CDE")]
    [InlineData("to=2026-09-07", "AB")]
    [InlineData("from=2026-09-08&to=2026-09-13", "")]
    [InlineData("q=KAFKA", "AD")]
    [InlineData("q=100% o'clock", "B")]
    [InlineData("score=5&q=kafka&profile=strong", "A")]
    public void Cohort_EachFilter_SelectsItsInterviews(string query, string expected)
    {
        var cohort = Parse(query);

        var rows = new InterviewList(five.Store.Warehouse).Read(cohort, new InterviewOrder(InterviewSort.Candidate, false), 1, 25);

        Assert.Equal(expected, string.Concat(rows.Select(r => r.Candidate)));
        Assert.Equal(expected.Length, new InterviewListSummary(five.Store.Warehouse).Read(cohort).Interviews);
    }

    [Fact]
    public void Page_Row_HoldsScoresRelevanceAndFindings()
    {
        var row = new InterviewList(five.Store.Warehouse).Read(Parse("recommendation=not_a_fit"), InterviewOrder.Default, 1, 25).Single();

        Assert.Equal(("C", "20260914_090000", "borealis", "weak", "not_a_fit"), (row.Candidate, row.RunId, row.Evaluator, row.QualityProfile, row.Recommendation));
        Assert.Equal((1.5, 2, 1, 1, 0), (row.MeanScore, row.ScoredItems, row.Score1, row.Score2, row.Score5));
        Assert.Equal((null, 0, 2), (row.MeanRelevance, row.MeasuredQuestions, row.Findings));
    }

    [Theory]
    [InlineData("started", "ABCDE")]
    [InlineData("-started", "CDEAB")]
    [InlineData("-candidate", "EDCBA")]
    [InlineData("score", "CBADE")]
    [InlineData("-score", "ABCDE")]
    [InlineData("recommendation", "CDABE")]
    [InlineData("-recommendation", "ABDCE")]
    [InlineData("profile", "CABED")]
    [InlineData("-position", "CDABE")]
    [InlineData("relevance", "BACDE")]
    public void Page_EachSort_OrdersAndPutsMissingValuesLast(string sort, string expected)
    {
        Assert.True(InterviewOrder.TryParse(sort, out var order));

        var rows = new InterviewList(five.Store.Warehouse).Read(Cohort.All, order, 1, 25);

        Assert.Equal(expected, string.Concat(rows.Select(r => r.Candidate)));
    }

    [Fact]
    public void Page_OfTwo_TilesTheList()
    {
        var order = new InterviewOrder(InterviewSort.Candidate, false);

        var pages = Enumerable.Range(1, 4).Select(p => string.Concat(new InterviewList(five.Store.Warehouse).Read(Cohort.All, order, p, 2).Select(r => r.Candidate)));

        Assert.Equal(["AB", "CD", "E", ""], pages);
    }

    [Fact]
    public void Summary_WeighsTheMeanByItems()
    {
        var summary = new InterviewListSummary(five.Store.Warehouse).Read(Parse("to=2026-09-07"));

        Assert.Equal((2, 5, 5), (summary.Interviews, summary.AllInterviews, summary.Items));
        Assert.Equal((5 + 5 + 5 + 4 + 2) / 5.0, summary.ItemMean);
        Assert.Equal((2, 0, 0, 0), (summary.Proceed, summary.Reservations, summary.NotAFit, summary.Unknown));
    }

    [Fact]
    public void Facets_OwnFilterDoesNotApply_OthersDo()
    {
        var facets = new InterviewFacets(five.Store.Warehouse).Read(Parse("profile=strong&evaluator=borealis")).ToLookup(f => f.Parameter, f => (f.Value, f.Interviews));

        Assert.Equal([("weak", 1), ("strong", 1), ("exceptional", 1)], facets["profile"]);
        Assert.Equal([("aurora", 2), ("borealis", 1)], facets["evaluator"]);
        Assert.Equal([("proceed", 0), ("reservations", 0), ("not_a_fit", 0), ("unknown", 1)], facets["recommendation"]);
        Assert.Equal([("unknown", 1), ("Data Engineer", 0), ("Platform Engineer", 0)], facets["position"]);
        Assert.Equal([("20260907_090000", 0), ("20260914_090000", 1)], facets["run"]);
    }

    [Fact]
    public void Hits_FirstTurnThatSaysIt_WithTextAround()
    {
        var id = _own.Value.Interview(says: ["Nothing here.", $"{new string('a', 100)} we ran Kafka there {new string('b', 300)}", "kafka again"]);

        var hit = new InterviewHits(_own.Value.Warehouse).Read("kafka", [id]).Values.Single();

        Assert.Equal((2, 2L, "candidate"), (hit.TurnNo, hit.TurnsHit, hit.Speaker));
        Assert.Equal("…we ran Kafka there…", hit.Excerpt);
    }

    [Theory]
    [InlineData(0, 0, "Kafka")]
    [InlineData(300, 0, "…Kafka")]
    [InlineData(0, 300, "Kafka…")]
    [InlineData(300, 300, "…Kafka…")]
    public void Hits_WithoutWordsToCutBetween_NeverCutsTheWordsSearchedFor(int before, int after, string excerpt)
    {
        var id = _own.Value.Interview(says: [new string('x', before) + "Kafka" + new string('x', after)]);

        var hit = new InterviewHits(_own.Value.Warehouse).Read("kafka", [id])[id];

        Assert.Equal(excerpt, hit.Excerpt.Replace("x", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Neighbours_AnyCohortAndOrder_AreThoseOfTheList() =>
        Gen.Select(Gen.Enum<InterviewSort>(), Gen.Bool, Gen.Int[0, 1_000_000]).Sample(
            (sort, descending, seed) =>
            {
                using var random = new Store();
                random.Run("r1", "aurora", new DateTime(2026, 9, 7));
                random.Run("r2", "borealis", new DateTime(2026, 9, 14));
                var dice = new Random(seed);
                for (var i = 0; i < 12; i++)
                {
                    random.Interview(
                        run: dice.Next(2) == 0 ? "r1" : "r2", code: $"C{dice.Next(3)}", candidate: $"N{dice.Next(4)}", profile: dice.Next(2) == 0 ? "weak" : "strong",
                        position: dice.Next(3) == 0 ? null : $"P{dice.Next(2)}", scores: [.. Enumerable.Range(0, dice.Next(3)).Select(_ => (int?)dice.Next(1, 6))],
                        relevances: dice.Next(2) == 0 ? [] : [0.2 * dice.Next(1, 6)], recommendation: dice.Next(3) == 0 ? null : "proceed");
                }

                var cohort = Parse("profile=strong");
                var order = new InterviewOrder(sort, descending);
                var ids = new InterviewList(random.Warehouse).Read(cohort, order, 1, 50).Select(r => r.InterviewId).ToList();
                for (var i = 0; i < ids.Count; i++)
                {
                    var expected = new InterviewNeighboursRow(i + 1, ids.Count, i > 0 ? ids[i - 1] : null, i < ids.Count - 1 ? ids[i + 1] : null);
                    Assert.Equal(expected, new InterviewNeighbours(random.Warehouse).Read(ids[i], cohort, order));
                }
            },
            iter: 5,
            threads: 1);

    [Fact]
    public void Neighbours_OfAnInterviewTheCohortDoesNotSelect_IsNull()
    {
        Assert.Null(new InterviewNeighbours(five.Store.Warehouse).Read(1, Parse("profile=weak"), InterviewOrder.Default));
    }

    [Theory]
    [InlineData("findings", "C001 C002 C004 C005 C003")]
    [InlineData("-findings", "C003 C001 C002 C004 C005")]
    public void Read_SortedByFindings_BreaksTiesByCode(string sort, string codes)
    {
        Assert.True(InterviewOrder.TryParse(sort, out var order));

        Assert.Equal(codes, string.Join(' ', new InterviewList(five.Store.Warehouse).Read(Cohort.All, order, 1, 25).Select(r => r.CandidateCode)));
    }

    [Theory]
    [InlineData(null, true, "-started")]
    [InlineData("", true, "-started")]
    [InlineData("score", true, "score")]
    [InlineData("-relevance", true, "-relevance")]
    [InlineData("salary", false, "-started")]
    [InlineData("--score", false, "-started")]
    [InlineData("-", false, "-started")]
    public void TryParse_OfASort_ReadsItOrFallsBackToTheDefault(string? sort, bool valid, string expected)
    {
        Assert.Equal(valid, InterviewOrder.TryParse(sort, out var order));
        Assert.Equal(expected, order.ToString());
    }

    private static Cohort Parse(string query) =>
        Cohort.Parse(query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Select(p => KeyValuePair.Create(p[0], (string?)p[1]))).Cohort;

    /// <summary>What most tests read and none changes.</summary>
    public sealed class FiveInterviews : IDisposable
    {
        public FiveInterviews()
        {
            Store.Run("20260907_090000", "aurora", new DateTime(2026, 9, 7, 9, 0, 0));
            Store.Run("20260914_090000", "borealis", new DateTime(2026, 9, 14, 23, 30, 0));
            Store.Interview(code: "C001", candidate: "A", scores: [5, 5], relevances: [1.0, 0.8], says: ["We ran Kafka."]);
            Store.Interview(code: "C002", candidate: "B", scores: [5, 4, 2], relevances: [0.2], says: ["At 100% o'clock."]);
            Store.Interview(
                "20260914_090000", "C003", "C", "weak", "Platform Engineer", [1, 2], recommendation: "not_a_fit", says: ["No."], findings: ["interview_cut_off", "turns_differ"]);
            Store.Interview("20260914_090000", "C004", "D", "exceptional", "Platform Engineer", [null], recommendation: "reservations", kinds: ["follow_up"], says: ["kafka"]);
            Store.Interview("20260914_090000", "C005", "E", "strong", null, [], recommendation: null);
        }

        internal Store Store { get; } = new();

        public void Dispose() => Store.Dispose();
    }
}
