using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Tests.Queries;

public sealed class FoundInterviewsTests
{
    [Fact]
    public void Of_WordsNobodySays_IsASetWithoutInterviews()
    {
        using var warehouse = WarehouseDatabase.InMemory();
        Assert.Equal([0], new FoundInterviews(warehouse).Of(Cohort.All.With("q", "nobody says this"))!);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    [InlineData(4000, false)]
    public void IsFound_OfAnId_IsItsBitAndFalseBehindTheLast(int id, bool found)
    {
        using var warehouse = WarehouseDatabase.InMemory();
        using var connection = warehouse.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "select store.is_found($found::blob::bit, $id)";
        command.Parameters.Add(new("found", new byte[] { 0b1000_0000, 0b1010_0000 }));
        command.Parameters.Add(new("id", (long)id));
        Assert.Equal(found, command.ExecuteScalar());
    }
}
