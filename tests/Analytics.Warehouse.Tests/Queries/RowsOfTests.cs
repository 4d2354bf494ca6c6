using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Tests.Queries;

public sealed class RowsOfTests
{
    [Fact]
    public void In_InterviewsNearEachOther_AreReadInOneGo_OthersEachByThemselves() => Assert.Equal(
        "select * from (from store.turn where interview_no between 7 and 1007 and interview_no in (7, 1007) union all from store.turn where interview_no = 2008) t",
        RowsOf.In("select * from {store.turn} t", [1007, 7, 2008, 7]));

    [Theory]
    [InlineData(60, 60)]
    [InlineData(61, 1)]
    public void In_ManyPlaces_IsOnePass(int places, int parts)
    {
        var sql = RowsOf.In("{store.turn}", Enumerable.Range(1, places).Select(place => place * 10_000L));
        Assert.Equal(parts, sql.Split("union all").Length);
        Assert.Equal(places, sql.Split("0000").Length - 1 - (parts == 1 ? 2 : 0));
    }
}
