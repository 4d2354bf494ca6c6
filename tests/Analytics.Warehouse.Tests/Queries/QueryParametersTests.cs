using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Tests.Queries;

public sealed class QueryParametersTests
{
    [Fact]
    public void In_WritesEachParameterOnce_AndNothingIntoComments()
    {
        var parameters = new QueryParameters().Add("name", "O'Hara $most\ndrop table t").Add("most", 3).Add("none", null).Add("names", new List<string> { "a'b" });
        Assert.Equal(
            "-- $name is told\nselect 'O''Hara $most\ndrop table t', 3, null, ['a''b'], $other -- of $most",
            parameters.In("-- $name is told\nselect $name, $most, $none, $names, $other -- of $most"));
    }
}
