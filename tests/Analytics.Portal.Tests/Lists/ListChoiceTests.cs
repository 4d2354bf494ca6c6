using Analytics.Portal.Components.Lists;

namespace Analytics.Portal.Tests.Lists;

public sealed class ListChoiceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("column=run&column=profile&page_size=50", "column=profile&column=run&page_size=50")]
    [InlineData("page_size=25", "")]
    [InlineData("column=&page_size=", "")]
    [InlineData("column=position&column=profile&column=score&column=distribution&column=relevance&column=recommendation&column=findings&column=run&column=evaluator", "")]
    public void Read_OfAnAddress_KeepsWhatIsNotUsual(string query, string kept)
    {
        var (choice, problems) = ListChoice.Read(ListKind.Interviews, query);
        Assert.Empty(problems);
        Assert.Equal(kept, choice.Query);
    }

    [Theory]
    [InlineData(24, false)]
    [InlineData(25, true)]
    [InlineData(100, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    [InlineData(-50, false)]
    public void Read_OfALengthOfPage_TakesThoseOffered(int size, bool taken) =>
        Assert.Equal(taken, ListChoice.Read(ListKind.Files, $"page_size={size}") is { Problems.Count: 0 } read && read.Choice.PageSize == size);

    [Fact]
    public void Read_OfWhatIsNoColumn_NamesItAndLeavesItOut()
    {
        var (choice, problems) = ListChoice.Read(ListKind.Contradictions, "column=evaluator&column=points");
        Assert.Equal(["column \"evaluator\" is not a column of this list; it was left out."], problems);
        Assert.Equal((true, false, 1), (choice.Shows("points"), choice.Shows("profile"), choice.Shown));
    }

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(9, 25, 1)]
    [InlineData(9, 26, 2)]
    [InlineData(2, 100, 2)]
    public void Page_BehindTheLast_IsTheLast(int asked, long rows, int page) => Assert.Equal(page, ListChoice.Usual(ListKind.Interviews).Page(asked, rows));
}
