using Analytics.Warehouse.Queries;
using CsCheck;
using Dapper;

namespace Analytics.Warehouse.Tests.Queries;

/// <summary>A plan takes constants only: what is written as one must come back as what it was.</summary>
public sealed class QueryParametersTests
{
    [Fact]
    public void ToLiterals_OfEachKind_AreWhatTheyWere()
    {
        using var warehouse = WarehouseDatabase.InMemory();
        using var connection = warehouse.OpenConnection();
        connection.Execute("prepare told as select concat_ws('|', $nothing::varchar is null, $yes::boolean, $number::bigint, $share::double, $endless::double, array_to_string($names::varchar[], '/'))");
        var literals = new QueryParameters()
            .Add("nothing", null).Add("yes", true).Add("number", -7L).Add("share", 0.1).Add("endless", double.PositiveInfinity)
            .Add("names", new List<string> { "O'Hara", "a, b" }).ToLiterals();
        Assert.Equal("true|true|-7|0.1|inf|O'Hara/a, b", connection.QuerySingle<string>($"execute told({literals})"));
    }

    [Fact]
    public void ToLiterals_OfAnyText_IsThatText()
    {
        using var warehouse = WarehouseDatabase.InMemory();
        using var connection = warehouse.OpenConnection();
        connection.Execute("prepare said as select $text::varchar");
        Gen.OneOf(Gen.String[Gen.Char["'\\\"$;-)(\n"], 0, 12], Gen.String[Gen.Char['\u0001', '\ud7ff'], 0, 12]).Sample(
            text => text == connection.QuerySingle<string>($"execute said({new QueryParameters().Add("text", text).ToLiterals()})"), threads: 1, iter: 200);
    }

    [Fact]
    public void ToLiterals_OfWhatHasNone_Refuses() =>
        Assert.Throws<NotSupportedException>(() => new QueryParameters().Add("day", DateTime.UnixEpoch).ToLiterals());

    [Fact]
    public void In_WritesEachParameterOnce_AndNothingIntoComments()
    {
        var parameters = new QueryParameters().Add("name", "O'Hara $most\ndrop table t").Add("most", 3).Add("none", null).Add("names", new List<string> { "a'b" });
        Assert.Equal(
            "-- $name is told\nselect 'O''Hara $most\ndrop table t', 3, null, ['a''b'], $other -- of $most",
            parameters.In("-- $name is told\nselect $name, $most, $none, $names, $other -- of $most"));
    }
}
