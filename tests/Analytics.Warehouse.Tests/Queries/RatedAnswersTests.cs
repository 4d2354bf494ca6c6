using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Ratings;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests.Queries;

public sealed class RatedAnswersTests : IDisposable
{
    private static readonly DateTime At = new(2026, 1, 20, 10, 0, 0, DateTimeKind.Unspecified);

    private readonly WarehouseFixture _fixture = new();

    [Fact]
    public async Task Read_GivesEachRatingBesideTheEvaluatorsScore()
    {
        await LoadAsync();
        await RateAsync([Rating(1, "C001", 2, 3, 1, 5), Rating(2, "C001", 2, 7.5, 0, 10) with { Rater = "Bo", Purpose = "double", Probability = null }, Rating(3, "C002", 1, 1, 1, 5) with { Criterion = "project", TurnNo = Turn(1) }]);

        var rows = new RatedAnswers(_fixture.Warehouse).Read(Cohort.All);

        Assert.Equal(
            ["C001 technical 2 4 Ann 3 sample 0.25", "C001 technical 2 4 Bo 4 double ", "C002 project 1 5 Ann 1 sample 0.25"],
            rows.OrderBy(r => r.CandidateCode).ThenBy(r => r.Rater).Select(r => FormattableString.Invariant($"{r.CandidateCode} {r.Criterion} {r.ItemNo} {r.EvaluatorPoints} {r.Rater} {r.Points} {r.Purpose} {r.Probability}")));
        Assert.All(rows, r => Assert.True(r.TextIsCurrent));
    }

    [Fact]
    public async Task Read_KeepsToTheCohort()
    {
        await LoadAsync();
        await RateAsync([Rating(1, "C001", 2, 3, 1, 5), Rating(2, "C002", 2, 3, 1, 5)]);
        var query = new RatedAnswers(_fixture.Warehouse);

        Assert.Equal("C002", Assert.Single(query.Read(Cohort.All with { Profiles = [Transcripts.QualityProfile.Weak] })).CandidateCode);
        Assert.Empty(query.Read(Cohort.All with { Evaluators = ["nobody"] }));
    }

    [Fact]
    public async Task Read_ARatingOfAFile_IsLedToTheItemByCriterionAndPlace()
    {
        await LoadAsync();
        await _fixture.Warehouse.WriteAsync(connection => Execute(connection, $"""
            insert into store.evaluation select interview_no, 9, section, item, heading, 2, '', question_no, turn_no, line, criterion, 1, 5, 'Cleo', 'person', null, null
            from store.evaluation where item_no = 2
            """), TestContext.Current.CancellationToken);

        var rows = new RatedAnswers(_fixture.Warehouse).Read(Cohort.All);

        Assert.Equal([2, 2], rows.Select(r => r.ItemNo));
        Assert.All(rows, r => Assert.Equal((4.0, 2.0, "Cleo", "given", null), (r.EvaluatorPoints, r.Points, r.Rater, r.Purpose, r.Probability)));
    }

    [Fact]
    public async Task AgreedAnswers_AreOfTheCriteriaThatCount()
    {
        await LoadAsync();
        var rated = Rating(1, "C001", 2, 3, 1, 5);
        AgreedAnswer Of(int item, string criterion) => new(rated.InterviewId, item, criterion, Turn(item), rated.Dialogue, 3);
        var query = new AgreedAnswers(_fixture.Warehouse);

        string Found(Cohort cohort) => string.Join(' ', query.Read(cohort, [Of(1, "project"), Of(2, "technical")]).Where(r => r.InterviewId == rated.InterviewId).Select(r => $"{r.Number}:{r.EvaluatorPoints}"));

        Assert.Equal("0:5 1:4", Found(Cohort.All));
        Assert.Equal("1:4", Found(Cohort.All with { Criteria = ["technical"] }));
        Assert.Equal("0:5 1:4", Found(Cohort.All with { Criteria = ["technical", "project"] }));
    }

    [Fact]
    public async Task Sums_AreThoseOverCandidates_RepeatedOnesTogether()
    {
        await LoadAsync();
        _fixture.Write("C001_Mira_Holt.txt", TranscriptText.Of(score: 2), "transcripts_20260212_090000");
        await _fixture.IngestAsync();

        var sums = new CandidateScoreSums(_fixture.Warehouse).Read(Cohort.All);
        var first = new CandidateScoreSums(_fixture.Warehouse).Read(Cohort.All with { Runs = ["20260105_090000"] });

        // C001: 5 + 4 and 2 + 4; C002: 5 + 4.
        Assert.Equal(new CandidateScoreSumsRow(6, 24, (15 * 15) + (9 * 9), (15 * 4) + (9 * 2), 16 + 4), sums);
        Assert.Equal(new CandidateScoreSumsRow(4, 18, 2 * 81, 2 * 18, 8), first);
    }

    [Fact]
    public async Task RatedCandidates_AreThoseOfWhomAnAnswerWasRated()
    {
        await LoadAsync();
        await RateAsync([Rating(1, "C002", 2, 3, 1, 5)]);

        var row = Assert.Single(new RatedCandidates(_fixture.Warehouse).Read(Cohort.All));

        Assert.Equal((9.0, 2.0), (row.Sum, row.Items));
        Assert.Equal(1, new RatingCount(_fixture.Warehouse).Read());
    }

    [Fact]
    public void EmptyWarehouse_HasNothing()
    {
        Assert.Empty(new RatedAnswers(_fixture.Warehouse).Read(Cohort.All));
        Assert.Empty(new RatedCandidates(_fixture.Warehouse).Read(Cohort.All));
        Assert.Equal(new CandidateScoreSumsRow(0, 0, 0, 0, 0), new CandidateScoreSums(_fixture.Warehouse).Read(Cohort.All));
        Assert.Equal(0, new RatingCount(_fixture.Warehouse).Read());
    }

    public void Dispose() => _fixture.Dispose();

    private async Task LoadAsync()
    {
        _fixture.Write("C001_Mira_Holt.txt", TranscriptText.Of());
        _fixture.Write("C002_Otto_Lind.txt", TranscriptText.Of("Otto Lind", "weak"));
        Assert.Equal(2, (await _fixture.IngestAsync()).Loaded);
    }

    private Task<int> RateAsync(IReadOnlyList<MirroredRating> ratings) => new MirroredRatings(_fixture.Warehouse, TimeProvider.System).SetAsync(ratings, TestContext.Current.CancellationToken);

    private static int Execute(DuckDB.NET.Data.DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    private int Turn(int item) => _fixture.Scalar<int>($"select any_value(turn_no) from evaluations where item_no = {item}");

    private MirroredRating Rating(long number, string code, int item, double score, double min, double max) => new(
        number, _fixture.Scalar<long>($"select interview_id from interviews where candidate_code = '{code}'"), item, "technical", item, Turn(item), score, min, max, "Ann", "", At, true, "1",
        "sample", 0.25, _fixture.Scalar<long>($"select dialogue from store.interview where candidate_code = '{code}'"));
}
