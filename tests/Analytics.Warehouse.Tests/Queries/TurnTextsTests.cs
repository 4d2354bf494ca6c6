using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Tests.Queries;

/// <summary>Words of single turns, however many are asked for at once.</summary>
public sealed class TurnTextsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(101)]
    public void Read_AnyNumberOfTurns_GivesEachItsWords(int turns)
    {
        using var store = new Store();
        store.Run("r", "e", new DateTime(2026, 9, 7));
        var number = store.Interview("r", says: [.. Enumerable.Range(0, turns).Select(i => $"It's number {i}.")]);
        using var connection = store.Warehouse.OpenConnection();
        var expected = Dapper.SqlMapper.Query<(int TurnNo, string Text)>(connection, "select turn_no, text from store.turn where speaker = 'candidate'").ToDictionary(t => (number, t.TurnNo), t => t.Text);

        var read = new TurnTexts(store.Warehouse).Read(expected.Keys.Append((number + 1, 1)).Append(expected.Keys.First()));

        Assert.Equal(turns, read.Count);
        Assert.Equal(expected.OrderBy(e => e.Key), read.OrderBy(r => r.Key));
    }

    [Fact]
    public void Read_NoTurns_GivesNothing()
    {
        using var warehouse = WarehouseDatabase.InMemory();
        Assert.Empty(new TurnTexts(warehouse).Read([]));
    }
}
