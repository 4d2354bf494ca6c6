using Analytics.Review.Reading;
using Analytics.Warehouse.Scopes;

namespace Analytics.Review.Tests;

public sealed class AnswerReaderTests : IAsyncLifetime, IDisposable
{
    private ReviewedWarehouse _here = null!;

    public async ValueTask InitializeAsync() => _here = await ReviewedWarehouse.OpenAsync();

    [Fact]
    public void Read_OfATechnicalItem_ShowsItsQuestionAndTheAnswerToIt()
    {
        var answer = _here.All().First(a => a is { Criterion: "technical", TurnNo: not null });

        var shown = _here.Answers.Read(answer)!;

        Assert.Equal((answer.TurnNo, "recruiter"), (shown.Asked!.TurnNo, shown.Asked.Speaker));
        Assert.NotEmpty(shown.Turns);
        Assert.All(shown.Turns, turn => Assert.Equal("candidate", turn.Speaker));
        Assert.Equal(answer.TurnNo + 1, shown.Turns[0].TurnNo);
        Assert.True(AnswerReader.IsCurrent(answer, shown.Item));
    }

    [Fact]
    public void Read_OfTheTurnThatAnswers_ShowsTheSame()
    {
        var answer = _here.All().First(a => a is { Criterion: "technical", TurnNo: not null });
        using var connection = _here.Warehouse.OpenConnection();
        Dapper.SqlMapper.Execute(connection, "update store.evaluation set turn_no = turn_no + 1 where turn_no is not null");

        var shown = _here.Answers.Read(answer)!;

        Assert.Equal((answer.TurnNo, answer.TurnNo + 1), (shown.Asked!.TurnNo, shown.Turns[0].TurnNo));
        // The same words, wherever they stand; a rating that was held to the whole dialogue is of that turn.
        Assert.True(AnswerReader.IsCurrent(answer, shown.Item));
        Assert.False(AnswerReader.IsCurrent(answer with { Dialogue = shown.Item.Whole }, shown.Item));
        Assert.True(AnswerReader.IsCurrent(answer with { Dialogue = shown.Item.Whole, TurnNo = answer.TurnNo + 1 }, shown.Item));
        Assert.False(AnswerReader.IsCurrent(answer with { Dialogue = 1 }, shown.Item));
    }

    [Fact]
    public void Read_OfAnItemWithoutATurn_ShowsTheWholeInterview()
    {
        var answer = _here.All()[0];
        using var connection = _here.Warehouse.OpenConnection();
        Dapper.SqlMapper.Execute(connection, "update store.evaluation set turn_no = null");

        var shown = _here.Answers.Read(answer)!;

        Assert.Null(shown.Asked);
        Assert.Equal(_here.Column<long>($"select count(*) from turns where interview_id = {answer.InterviewId}").Single(), shown.Turns.Count);
    }

    [Fact]
    public void Read_OutOfScopeOrGone_IsNothing()
    {
        var answer = _here.All()[0];
        Assert.Null(_here.Answers.Read(answer with { InterviewId = 1 }));
        Assert.Null(_here.Answers.Read(answer with { ItemNo = 99 }));
        Assert.Null(_here.Answers.Read(answer with { Criterion = "charm" }));
        using var scope = ReadScope.OfPositions(["No such position"]).Enter();
        Assert.Null(_here.Answers.Read(answer));
        Assert.Empty(_here.Answers.Items([answer]));
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _here.Dispose();
}
