using Analytics.Charts.DotIntervals;
using Analytics.Charts.HeatMaps;
using Analytics.Charts.Histograms;
using Analytics.Charts.SmallMultiples;
using Analytics.Charts.StackedBars;
using Analytics.Charts.Strips;
using Analytics.Charts.Trends;

namespace Analytics.Charts.Tests;

/// <summary>More groups than a reader can take in are counted in words with a link to all, and cost nothing.</summary>
public class LimitTests
{
    [Theory]
    [InlineData(49, 49, 0)]
    [InlineData(50, 50, 0)]
    [InlineData(51, 50, 1)]
    [InlineData(2000, 50, 1950)]
    public void Dots_MoreRowsThanDrawn_AreCountedWithALinkToAll(int rows, int drawn, int others)
    {
        var picture = Rows(rows).Draw(new(560, 1400), ChartTheme.Light);

        Assert.Equal(drawn, picture.Marks.Count(mark => mark.Link!.StartsWith("/i", StringComparison.Ordinal)));
        Assert.Equal(others > 0 ? drawn + 1 : drawn, picture.Table.Rows.Count);
        Assert.Equal(others > 0, picture.Marks.Any(mark => mark.Link == "/all"));
        if (others == 0)
            return;
        var words = $"{others:#,0} more position{(others == 1 ? "" : "s")}";
        Assert.Equal((words, others), (picture.Marks[^1].Label, picture.Marks[^1].N));
        Assert.Equal((words, "/all"), (picture.Table.Rows[^1].Cells[0].Text, picture.Table.Rows[^1].Cells[0].Link));
        Assert.EndsWith($"{words} not drawn.", picture.Description, StringComparison.Ordinal);
        Assert.Contains(words, picture.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void StandingBars_MoreThanDrawn_AreTheLatest()
    {
        var bars = Examples.Mix with { Bars = [.. Enumerable.Range(0, 60).Select(i => Examples.Mix.Bars[0] with { Label = $"r{i}", LongLabel = null })] };
        var picture = bars.Draw(Examples.Size, ChartTheme.Light);

        Assert.Equal("r10, not_a_fit", picture.Marks[0].Label);
        Assert.Equal("r59", picture.Table.Rows[49].Cells[0].Text);
    }

    [Theory]
    [InlineData(0, 24, "P0")]
    [InlineData(1, 6, "P24")]
    public void SmallMultiples_MoreThanAPage_ArePaged(int page, int panels, string first)
    {
        var picture = (Panels(30) with { Page = page, AllLink = "/all" }).Draw(new(1120, 900), ChartTheme.Light);

        Assert.Equal(panels * 5, picture.Marks.Count - 1);
        Assert.StartsWith(first, picture.Marks[0].Label, StringComparison.Ordinal);
        Assert.Equal($"{30 - panels} more groups", picture.Marks[^1].Label);
        Assert.Equal("/all", picture.Marks[^1].Link);
    }

    [Fact]
    public void SmallMultiples_PageBeyondTheLast_HasNothing() =>
        Assert.Empty((Panels(30) with { Page = 2 }).Draw(new(1120, 900), ChartTheme.Light).Marks);

    [Fact]
    public void EveryChartOfGroups_OfThousands_DrawsFiftyOfThem()
    {
        var size = new ChartSize(1120, 1600);
        var names = Enumerable.Range(0, 2000).Select(i => $"P{i}").ToArray();
        ChartPicture[] pictures =
        [
            (Examples.Heat with { Rows = names, Columns = ["weak"], Cells = [.. names.Select(name => new HeatCell(name, "weak", 3, 9, $"/{name}"))] }).Draw(size, ChartTheme.Light),
            (Examples.Strip with { Groups = [.. names.Select(name => new StripGroup(name, [new(3, 9, null, $"/{name}")]))] }).Draw(size, ChartTheme.Light),
            (Examples.Lying with { Bars = [.. names.Select(name => new StackedBar(name, null, [new("proceed", 1, 9, $"/{name}")]))] }).Draw(size, ChartTheme.Light),
            (Examples.Trend with { Series = [.. names.Select(name => new TrendSeries(name, [Examples.Point(1, 3)]))] }).Draw(size, ChartTheme.Light),
            new HistogramData("", "items", ["1"], [.. names.Select(name => new HistogramGroup(name, [new(1, $"/{name}")]))]).Draw(size, ChartTheme.Light),
        ];

        Assert.All(pictures, picture => Assert.Equal(51, picture.Marks.Count));
        Assert.All(pictures, picture => Assert.InRange(picture.ToSvg().Length, 1, 90_000));
    }

    private static DotIntervalData Rows(int count) => Examples.Bias with
    {
        Rows = [.. Enumerable.Range(0, count).Select(i => new DotRow($"P{i}", 0.1, 0, 0.2, 1, $"/i?{i}"))],
        Category = "Position",
        AllLink = "/all",
    };

    private static SmallMultiplesData Panels(int count) => Examples.Multiples with
    {
        Panels = [.. Enumerable.Range(0, count).Select(i => Examples.Multiples.Panels[2] with { Name = $"P{i}" })],
    };
}
