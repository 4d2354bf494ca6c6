using Analytics.State.Review;

namespace Analytics.Review.Tests;

/// <summary>What becomes of ratings that were held to all that was said in an interview, before they were held to question and answer.</summary>
public sealed class RatingMirrorTests : IAsyncLifetime, IDisposable
{
    private ReviewedWarehouse _here = null!;

    public async ValueTask InitializeAsync() => _here = await ReviewedWarehouse.OpenAsync();

    [Fact]
    public async Task Refresh_MovesWhatIsHeldToTheWholeDialogueToItsAnswer()
    {
        var (now, was) = Answer();
        _here.Rate(was, "Ann", 4);
        _here.Rate(was, "Bo", 2);
        _here.Agreed.Agree(was, 3, "between them", "Cy");
        var queue = _here.Queues.Add(new QueueWish("before", ReviewPurpose.Disagreement, "", [], 1, 1, "1", "Ann"), [new DrawnAnswer(was, "once", null, 2)]);

        await _here.Mirror.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal([(now.Key, 4.0), (now.Key, 2.0)], _here.Ratings.Read().Select(r => (r.Answer.Key, r.Given.Score)));
        Assert.Equal((now.Key, now.Key), (Assert.Single(_here.Agreed.Read()).Answer.Key, Assert.Single(_here.Queues.Of(queue)).Answer.Key));
        Assert.Equal(1, _here.Queues.Find(queue)!.Done);
        Assert.Equal([2L], _here.Column<long>($"select count(*) from store.rating where dialogue = {now.Dialogue}"));
        Assert.Equal(0, await _here.Mirror.RefreshAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Refresh_WhereSomebodyRatedAnAnswerUnderBoth_KeepsTheLaterOne()
    {
        var (now, was) = Answer();
        _here.Rate(was, "Ann", 4);
        _here.Rate(was, "Bo", 4);
        _here.Rate(now, "Ann", 2);
        _here.Agreed.Agree(was, 4, "before", "Cy");
        _here.Agreed.Agree(now, 3, "after", "Cy");

        await _here.Mirror.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal([("Ann", 2.0), ("Bo", 4.0)], _here.Ratings.Read().Select(r => (r.Given.Rater, r.Given.Score)).Order());
        Assert.Equal("after", Assert.Single(_here.Agreed.Read()).Why);
    }

    [Fact]
    public async Task Refresh_LeavesWhatIsOfAnOlderText_OrAtAnotherTurn()
    {
        var (_, was) = Answer();
        _here.Rate(was with { Dialogue = 1 }, "Ann", 4);
        _here.Rate(was with { TurnNo = was.TurnNo + 1 }, "Bo", 4);

        await _here.Mirror.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal([1L, was.Dialogue], _here.Ratings.Read().Select(r => r.Answer.Dialogue));
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _here.Dispose();

    private (ReviewedAnswer Now, ReviewedAnswer Was) Answer()
    {
        var item = _here.Items.Of(_here.Column<long>("select min(interview_id) from interviews")).First(i => i is { Score: not null, TurnNo: not null } && i.Dialogue != i.Whole);
        var now = Reading.AnswerReader.Of(item);
        return (now, now with { Dialogue = item.Whole });
    }
}
