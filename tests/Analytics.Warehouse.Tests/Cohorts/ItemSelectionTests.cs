using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Queries;
using Dapper;

namespace Analytics.Warehouse.Tests.Cohorts;

/// <summary>Filters about single items and questions, and about an interview's mean: what the marks of charts narrow to.</summary>
public sealed class ItemSelectionTests(ItemSelectionTests.SixInterviews six) : IClassFixture<ItemSelectionTests.SixInterviews>
{
    [Theory]
    [InlineData("score=5", "C001 C003 C005")]
    [InlineData("score=5&section=project", "C001 C003 C005")]
    [InlineData("score=5&section=technical", "C003")]
    [InlineData("score=4&score=5&section=technical", "C001 C002 C003 C005")]
    [InlineData("section=project", "C001 C002 C003 C005")]
    [InlineData("section=technical&section=project", "C001 C002 C003 C005")]
    [InlineData("section=depth", "C006")]
    [InlineData("section=depth&section=technical", "C001 C002 C003 C005 C006")]
    [InlineData("section=depth&score=2", "C006")]
    [InlineData("section=depth&score=5", "")]
    [InlineData("section=depth&section=technical&score=4", "C001 C002 C005")]
    [InlineData("points=2.2", "C006")]
    [InlineData("points=2.2-4", "C006")]
    [InlineData("points=2.201-4", "")]
    [InlineData("points=2-2.2", "")]
    [InlineData("points=4.5-5", "C001 C003 C005")]
    [InlineData("points=1-5&section=project", "C001 C002 C003 C005")]
    [InlineData("points=5&section=technical", "C003")]
    [InlineData("points=3.5-5&score=4&section=project", "C002")]
    [InlineData("not.section=depth", "C001 C002 C003 C004 C005")]
    [InlineData("not.points=5&not.section=technical&section=project", "C001 C002 C005")]
    [InlineData("points=5&criterion=technical", "C003")]
    [InlineData("points=5&criterion=technical&criterion=project", "C001 C003 C005")]
    [InlineData("points=4&score=4&criterion=project", "C002")]
    [InlineData("section=depth&section=project&criterion=project", "C001 C002 C003 C005")]
    [InlineData("section=depth&criterion=technical", "")]
    [InlineData("section=depth&score=2&criterion=depth", "C006")]
    [InlineData("not.points=5&criterion=technical", "C001 C002 C005")]
    [InlineData("not.points=5&not.section=project&criterion=technical", "C001 C002 C003 C005")]
    [InlineData("mean=4.5-5", "C001 C003")]
    [InlineData("mean=4-4.5", "C002 C005")]
    [InlineData("mean=4.33", "C005")]
    [InlineData("mean=4.5", "C001")]
    [InlineData("mean=1-2", "")]
    [InlineData("relevance=0.8", "C001 C002")]
    [InlineData("mean=5", "C001 C003")]
    [InlineData("mean=4.501-5", "C003")]
    [InlineData("mean=1-4", "C006")]
    [InlineData("mean=1-5", "C001 C002 C003 C005 C006")]
    [InlineData("relevance=0.4-0.8", "C002")]
    [InlineData("relevance=0.8-1", "C001 C002")]
    [InlineData("relevance=0.8&kind=follow_up", "")]
    [InlineData("relevance=0.2-0.6&kind=follow_up", "C002")]
    [InlineData("measured=similarity", "C002")]
    [InlineData("measured=judge&relevance=0.5-1", "C001")]
    public void Cohort_OfItemsQuestionsAndMeans_SelectsTheInterviewsThatHaveThem(string query, string codes)
    {
        var cohort = Cohort.Parse(query.Split('&').Select(p => p.Split('=')).Select(p => KeyValuePair.Create(p[0], (string?)p[1]))).Cohort;

        Assert.Equal(codes, string.Join(' ', new InterviewList(six.Store.Warehouse).Read(cohort, InterviewOrder.Default, 1, 50).Select(r => r.CandidateCode).Order(StringComparer.Ordinal)));
        Assert.Equal(query == "measured=similarity", cohort.IsOfCells);
    }

    [Theory]
    [InlineData("points=4.15-5", 1)]
    [InlineData("points=4.15", 1)]
    [InlineData("points=3-4.15", 0)]
    [InlineData("points=4.151-5", 0)]
    public void Points_ThatNoBinaryNumberIs_LieWhereTheyAreWritten(string query, int found)
    {
        using var store = new Store();
        store.Run("20260907_090000", "aurora", new DateTime(2026, 9, 7, 9, 0, 0));
        store.Interview(code: "C001", scores: [4]);
        store.Connection.Execute("update store.evaluation set score = 4.15");
        DerivedTables.Rebuild(store.Connection);

        var points = query.Split('=');
        Assert.Equal(found, new InterviewList(store.Warehouse).Read(Cohort.All.With(points[0], points[1]), InterviewOrder.Default, 1, 50).Count);
    }

    [Fact]
    public void ToWords_OfItemFilters_IsASentencePart() =>
        Assert.Equal("score 5, in the technical part, mean score 4.5 to 5", Cohort.All.With("score", "5").With("section", "technical").With("mean", "4.5-5").ToWords());

    /// <summary>What the tests read and none changes.</summary>
    public sealed class SixInterviews : IDisposable
    {
        public SixInterviews()
        {
            Store.Run("20260907_090000", "aurora", new DateTime(2026, 9, 7, 9, 0, 0));
            Store.Interview(code: "C001", scores: [5, 4], kinds: ["technical"], relevances: [0.8]);
            Store.Interview(code: "C002", scores: [4, 4], kinds: ["technical", "follow_up"]);
            Store.Interview(code: "C003", scores: [5, 5, null]);
            Store.Interview(code: "C004", scores: [null]);
            Store.Interview(code: "C005", scores: [5, 4, 4]);
            Store.Interview(code: "C006", scores: [3]);
            Store.Connection.Execute(
                """
                update store.evaluation set section = 'project' where item_no = 1;
                update store.evaluation set section = 'depth', criterion = 'depth', scale_min = 0, scale_max = 10
                where interview_no = (select interview_no from store.interview where candidate_code = 'C006');
                update store.interview set mean_score = 2.2 where candidate_code = 'C006';
                update store.question set relevance = if(kind = 'follow_up', 0.4, 0.8);
                update store.interview set relevance_scale = 'similarity' where candidate_code = 'C002';
                """);
            DerivedTables.Rebuild(Store.Connection);
        }

        internal Store Store { get; } = new();

        public void Dispose() => Store.Dispose();
    }
}
