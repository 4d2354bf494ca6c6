using System.Xml.Linq;
using Analytics.Charts;
using Analytics.Reports.Charts;

namespace Analytics.Reports.Tests.Charts;

/// <summary>What holds for every picture of every corpus.</summary>
public sealed class ReportChartTests
{
    public static MatrixTheoryData<string, string, int> Everything { get; } =
        new(ReportExamples.All.Keys, ReportCharts.All.Select(chart => chart.Name), [360, 720]);

    [Fact]
    public void All_AreTheEightOfTheReport() => Assert.Equal(
        [
            "calibration-curve", "calibration-heat", "calibration-separation", "calibration-thresholds", "calibration-repeats", "calibration-drift",
            "calibration-control", "calibration-positions",
        ],
        ReportCharts.All.Select(chart => chart.Name));

    [Fact]
    public void All_HaveATitleAndANote() => Assert.All(ReportCharts.All, chart =>
    {
        Assert.NotEmpty(chart.Title);
        Assert.EndsWith(".", chart.Note, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Everything))]
    public void Draw_AnyCorpus_KeepsMarksInsideWithTableAndWords(string corpus, string chart, int width)
    {
        foreach (var (theme, dress) in new[] { (ChartTheme.Light, ChartDress.InPage), (ChartTheme.Dark, ChartDress.Standalone) })
        {
            var picture = Draw(corpus, chart, width, theme, dress);
            Assert.All(picture.Marks, mark =>
            {
                Assert.True(mark.X >= 0 && mark.X + mark.Width <= width + 0.01, $"{mark} sticks out.");
                Assert.True(mark.Y >= 0 && mark.Y + mark.Height <= picture.Size.Height + 0.01, $"{mark} sticks out.");
                Assert.NotEmpty(mark.Label);
            });
            Assert.All(picture.Table.Rows, row => Assert.Equal(picture.Table.Columns.Count, row.Cells.Count));
            Assert.NotEmpty(picture.Description);
            XDocument.Parse(picture.ToSvg());
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Draw_AnyCorpus_WritesNothingOutsideThePicture(string corpus, string chart, int width)
    {
        var svg = Draw(corpus, chart, width, ChartTheme.Light, ChartDress.Standalone).ToSvg();

        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", svg, StringComparison.Ordinal);
        Assert.All(XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "text"), text =>
        {
            var x = double.Parse(text.Attribute("x")!.Value, System.Globalization.CultureInfo.InvariantCulture);
            var y = double.Parse(text.Attribute("y")!.Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(x >= 0 && x <= width && y >= 0 && y <= 600, $"'{text.Value}' is at {x}, {y}.");
        });
    }

    [Theory]
    [InlineData("calibration-curve")]
    [InlineData("calibration-heat")]
    [InlineData("calibration-separation")]
    [InlineData("calibration-thresholds")]
    [InlineData("calibration-repeats")]
    [InlineData("calibration-drift")]
    [InlineData("calibration-control")]
    [InlineData("calibration-positions")]
    public void Draw_NoInterviews_SaysSo(string chart)
    {
        var picture = Draw("empty", chart, 720);

        Assert.Empty(picture.Marks);
        Assert.EndsWith("No data for this selection.", picture.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calibration-repeats")]
    [InlineData("calibration-drift")]
    [InlineData("calibration-positions")]
    public void Draw_OneProfileOfOneRun_HasNothingToCompare(string chart) => Assert.Empty(Draw("one profile", chart, 720).Marks);

    [Theory]
    [MemberData(nameof(Everything))]
    public void Draw_WithoutPortal_HasNoLinks(string corpus, string chart, int width)
    {
        var input = ReportExamples.All[corpus] with { Links = new EvidenceLinks(null) };
        var picture = Draw(input, chart, width);

        Assert.All(picture.Marks, mark => Assert.Null(mark.Link));
        Assert.All(picture.Table.Rows.SelectMany(row => row.Cells), cell => Assert.Null(cell.Link));
    }

    [Theory]
    [InlineData("https://interviews.example")]
    [InlineData("https://interviews.example/")]
    public void Draw_ForAFile_LinksToItsPortal(string portal)
    {
        var picture = Draw(ReportExamples.Usual with { Links = new EvidenceLinks(portal) }, "calibration-curve", 720);

        Assert.Equal("https://interviews.example/interviews?profile=weak", picture.Marks[0].Link);
    }

    internal static ChartPicture Draw(
        string corpus, string chart, int width, ChartTheme theme = ChartTheme.Light, ChartDress dress = ChartDress.InPage) =>
        Draw(ReportExamples.All[corpus], chart, width, theme, dress);

    internal static ChartPicture Draw(
        ReportPictureInput input, string chart, int width = 720, ChartTheme theme = ChartTheme.Light, ChartDress dress = ChartDress.InPage)
    {
        var drawn = ReportCharts.All.Single(c => c.Name == chart);
        return drawn.Data(input).Draw(new ChartSize(width, drawn.Height(input, width)), theme, dress);
    }
}
