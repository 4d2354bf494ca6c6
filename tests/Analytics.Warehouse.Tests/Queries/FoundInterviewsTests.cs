using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Tests.Queries;

public sealed class FoundInterviewsTests
{
    [Fact]
    public void Of_WordsNobodySays_IsASetWithoutInterviews()
    {
        using var warehouse = WarehouseDatabase.InMemory();
        Assert.Equal([0], warehouse.Found.Of(new RowSearch("nobody says this", null, null, "")));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(0, true)]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    [InlineData(4000, false)]
    public void IsFound_OfAnId_IsItsBitAndFalseBehindTheLast(int? id, bool found)
    {
        using var warehouse = WarehouseDatabase.InMemory();
        using var connection = warehouse.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "select store.is_found($found, $id)";
        command.Parameters.Add(new("found", id is null ? null : new byte[] { 0b1000_0000, 0b1010_0000 }));
        command.Parameters.Add(new("id", (long)(id ?? 3)));
        Assert.Equal(found, command.ExecuteScalar());
    }

    [Fact]
    public void Read_OfWordsNotLookedForYet_IsRefused()
    {
        var parameters = new QueryParameters().Add(Cohort.All with { Search = "latency" });
        using var warehouse = WarehouseDatabase.InMemory();
        using var connection = warehouse.OpenConnection();
        using var command = connection.CreateCommand();
        Assert.Throws<InvalidOperationException>(() => parameters.AddTo(command));
        parameters.FoundIn(warehouse).AddTo(command);
    }
}
