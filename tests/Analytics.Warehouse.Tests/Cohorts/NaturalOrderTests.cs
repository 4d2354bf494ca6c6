using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Tests.Support;
using Dapper;

namespace Analytics.Warehouse.Tests.Cohorts;

public class NaturalOrderTests
{
    private static readonly string[] Names =
        ["Engineer 1", "engineer 2", "Engineer 2", "Engineer 010", "Engineer 10", "Engineer 20", "Engineer 100", "Zoë 3", "Zoe 20", "C2", "C10", "C1", "c100x2", "c100x10", "100", "20", "", "ümlaut", "Uz", "é"];

    [Fact]
    public void Order_NumbersByTheirValue_CaseAndAccentsAlike() => Assert.Equal(
        ["C1", "C2", "C10", "Engineer 1", "Engineer 2", "engineer 10", "Zoë 3", "Zoe 20"],
        new[] { "Zoe 20", "engineer 10", "C10", "C2", "Engineer 2", "Zoë 3", "C1", "Engineer 1" }.Order(NaturalOrder.Comparer));

    [Fact]
    public void Order_OfTheDatabase_IsTheSame()
    {
        using var warehouse = WarehouseDatabase.InMemory();
        using var connection = warehouse.OpenConnection();
        foreach (var name in Names) Assert.Equal(NaturalOrder.Key(name), connection.ExecuteScalar<string>("select store.natural($name)", new { name }));
        Assert.Equal(
            ["C1", "C2", "C10", "C100"],
            connection.Query<string>("select code from (values ('C100'), ('C10'), ('C1'), ('C2')) v(code) order by store.code_order(code)"));
    }

    [Fact]
    public async Task Lists_OfNumberedCodesAndPositions_AreInTheOrderPeopleCountIn()
    {
        using var fixture = new WarehouseFixture();
        foreach (var number in new[] { 100, 20, 10, 2, 1 })
            fixture.Write($"C{number}_Ann_Lee.txt", TranscriptText.Of($"Ann Lee {number}").Replace("Ledger Engineer", $"Engineer {number}", StringComparison.Ordinal));
        await fixture.IngestAsync();

        var list = new Analytics.Warehouse.Queries.InterviewList(fixture.Warehouse);
        Assert.Equal(["C1", "C2", "C10", "C20", "C100"], list.Read(Cohort.All, Analytics.Warehouse.Queries.InterviewOrder.Default, 1, 10).Select(row => row.CandidateCode));
        Assert.True(Analytics.Warehouse.Queries.InterviewOrder.TryParse("-position", out var order));
        Assert.Equal(["C100", "C20", "C10", "C2", "C1"], list.Read(Cohort.All, order, 1, 10).Select(row => row.CandidateCode));
        var facets = new Analytics.Warehouse.Queries.InterviewFacets(fixture.Warehouse).Read(Cohort.All).Where(facet => facet.Parameter == "position").Select(facet => facet.Value);
        Assert.Equal(["Engineer 1", "Engineer 2", "Engineer 10", "Engineer 20", "Engineer 100"], facets);
    }
}
