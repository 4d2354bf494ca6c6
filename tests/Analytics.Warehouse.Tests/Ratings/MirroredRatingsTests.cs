using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Ratings;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests.Ratings;

public sealed class MirroredRatingsTests : IDisposable
{
    private const string File = "C001_Mira_Holt.txt";
    private static readonly DateTime At = new(2026, 1, 20, 10, 0, 0, DateTimeKind.Unspecified);

    private readonly WarehouseFixture _fixture = new();
    private readonly MirroredRatings _mirror;

    public MirroredRatingsTests() => _mirror = new MirroredRatings(_fixture.Warehouse, TimeProvider.System);

    [Fact]
    public async Task Set_WritesWhatDiffersAndNothingElse()
    {
        await LoadAsync();
        var (first, second) = (Rating(1, item: 2), Rating(2, item: 2) with { Rater = "Bo" });
        Assert.Equal(2, await _mirror.SetAsync([first, second]));
        var version = _fixture.Warehouse.Version;

        Assert.Equal(0, await _mirror.SetAsync([second, first]));
        Assert.Equal(version, _fixture.Warehouse.Version);

        Assert.Equal(2, await _mirror.SetAsync([second with { Score = 1, Blind = false }]));
        Assert.Equal(version + 1, _fixture.Warehouse.Version);
        Assert.Equal(["Bo 1 false 0.25 sample"], _fixture.Column<string>("select concat_ws(' ', rater, score::integer, blind, probability, purpose) from ratings"));
    }

    [Fact]
    public async Task View_OfAnInterviewReloaded_KeepsRatingsAndSaysWhichAreOfAnOlderText()
    {
        await LoadAsync();
        await _mirror.SetAsync([Rating(1, item: 2)]);
        Assert.Equal([true], Current());

        await LoadAsync(TranscriptText.Of(score: 4));
        Assert.Equal([true], Current());

        await LoadAsync(TranscriptText.Of(answer: "I moved it to hourly batches."));
        Assert.Equal([false], Current());

        await LoadAsync();
        Assert.Equal([true], Current());
    }

    [Fact]
    public async Task View_WhereSomethingElseIsSaid_TellsThatTheAnswerIsStillTheOneThatWasRated()
    {
        await LoadAsync();
        await _mirror.SetAsync([Rating(1, item: 2) with { Dialogue = _fixture.Scalar<long>("select answer from store.evaluation where item_no = 2") }]);
        var greeting = TranscriptText.Of().Split('\n').First(line => line.StartsWith("AI Recruiter:", StringComparison.Ordinal));

        // Other words at the start, and two turns more, move the answer and leave it as it is.
        await LoadAsync(TranscriptText.Of().Replace(greeting, "AI Recruiter: Hello there.\nCandidate: Hello.\n" + greeting + " Make yourself at home.", StringComparison.Ordinal));
        Assert.Equal([true], Current());

        await LoadAsync(TranscriptText.Of(answer: "I moved it to hourly batches."));
        Assert.Equal([true], Current());

        await LoadAsync(TranscriptText.Of().Replace("so the sum stays zero", "so it balances", StringComparison.Ordinal));
        Assert.Equal([false], Current());

        await LoadAsync(TranscriptText.Of().Replace("How does double entry keep balances consistent?", "What does double entry do?", StringComparison.Ordinal));
        Assert.Equal([false], Current());
    }

    [Fact]
    public async Task View_WhereAnotherItemStands_SaysThatTheTextIsNotTheOneThatWasRated()
    {
        await LoadAsync();

        await _mirror.SetAsync([Rating(1, item: 2), Rating(2, item: 3), Rating(3, item: 2) with { Criterion = "depth" }, Rating(4, item: 2) with { TurnNo = 1 }]);

        Assert.Equal([true, false, false, false], Current());
    }

    [Fact]
    public async Task View_WithoutTheInterview_TellsNothing()
    {
        await LoadAsync();
        await _mirror.SetAsync([Rating(1, item: 2) with { InterviewId = 7 }]);

        Assert.Empty(Current());
    }

    public void Dispose() => _fixture.Dispose();

    private Task<IngestSummary> LoadAsync(string? text = null)
    {
        _fixture.Write(File, text ?? TranscriptText.Of());
        return _fixture.IngestAsync();
    }

    private List<bool> Current() => _fixture.Column<bool>("select text_is_current from ratings join (select rating_no, interview_id, item_no, criterion, rater, turn_no from store.rating) using (interview_id, item_no, criterion, rater, turn_no) order by rating_no");

    private MirroredRating Rating(long number, int item) => new(
        number, _fixture.Scalar<long>("select interview_id from interviews"), item, "technical", 2, _fixture.Scalar<int>("select turn_no from evaluations where item_no = 2"), 4, 1, 5, "Ann", "", At, true, "1", "sample", 0.25,
        _fixture.Scalar<long>("select dialogue from store.interview"));
}
