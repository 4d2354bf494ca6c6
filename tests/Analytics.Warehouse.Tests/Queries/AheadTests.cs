using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Tests.Queries;

/// <summary>What is asked ahead of its need, and the warehouse it is asked of.</summary>
public sealed class AheadTests
{
    [Fact]
    public async Task Dispose_WithQuestionsUnanswered_ClosesTheWarehouseAfterThem()
    {
        var warehouse = WarehouseDatabase.InMemory();
        using var goesOn = new ManualResetEventSlim();
        long answer = -1;
        Ahead.Read(() => Ask());

        var closing = Task.Run(warehouse.Dispose);
        await Task.Delay(50);
        Assert.False(closing.IsCompleted);
        goesOn.Set();
        await closing;

        Assert.Equal(0, Volatile.Read(ref answer));

        void Ask()
        {
            using var connection = warehouse.OpenConnection();
            goesOn.Wait();
            using var command = connection.CreateCommand();
            command.CommandText = "select count(*) from interviews";
            Volatile.Write(ref answer, (long)command.ExecuteScalar()!);
        }
    }

    [Fact]
    public void Dispose_AfterAQuestionThatFailed_TellsNothingOfIt()
    {
        var warehouse = WarehouseDatabase.InMemory();

        Ahead.Read(() => throw new InvalidOperationException("Asked of nobody."));

        warehouse.Dispose();
    }
}
