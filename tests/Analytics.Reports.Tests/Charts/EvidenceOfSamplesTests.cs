using Analytics.Calibration;
using Analytics.Charts;
using Analytics.Reports.Charts;
using Analytics.Reports.Reading;
using Analytics.Reports.Tests.Support;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Tests.Charts;

/// <summary>On the sample corpus the list behind every mark holds as many interviews as the mark says.</summary>
public sealed class EvidenceOfSamplesTests
{
    public static TheoryData<string> Cohorts =>
    [
        "", "evaluator=kestrel-2", "profile=strong&profile=exceptional", "recommendation=proceed&recommendation=unknown", "recommendation=unknown",
        "score=5", "score=2&section=technical", "mean=4-5", "mean=3.4-4.6&profile=average", "from=2026-10-01",
    ];

    [Theory]
    [MemberData(nameof(Cohorts))]
    public async Task Link_OfEveryMark_ListsItsInterviews(string query)
    {
        var warehouse = await SampleWarehouse.GetAsync();
        var input = Input(warehouse, Parse(query));
        var linked = ReportCharts.All.SelectMany(chart => Draw(chart, input).Marks.Select(mark => (chart.Name, Mark: mark))).Where(m => m.Mark.Link is not null).ToList();

        Assert.NotEmpty(linked);
        var known = (await SampleWarehouse.RowsAsync()).Interviews.Select(i => i.Id).ToList();
        var listed = linked.Select(m => m.Mark.Link!).Distinct().ToDictionary(link => link, link => Listed(warehouse, link, known));
        Assert.All(linked, m => Assert.True(
            listed[m.Mark.Link!] == (m.Mark.Interviews ?? m.Mark.N), $"{m.Name}, {m.Mark.Label}: {m.Mark.N} in {m.Mark.Interviews}, but {m.Mark.Link} lists {listed[m.Mark.Link!]}."));
    }

    [Fact]
    public async Task Link_OfTheWholeCorpus_IsThereForAllButPairsAndStrata()
    {
        var input = Input(await SampleWarehouse.GetAsync(), Cohort.All);

        foreach (var chart in ReportCharts.All.Where(chart => chart.Name is not ("calibration-repeats" or "calibration-drift")))
            Assert.All(Draw(chart, input).Marks.Where(mark => mark.N > 0), mark => Assert.NotNull(mark.Link));
        Assert.NotNull(Draw(ReportCharts.All.Single(chart => chart.Name == "calibration-drift"), input).Marks[0].Link);
    }

    private static ReportPictureInput Input(WarehouseDatabase warehouse, Cohort cohort) => new(
        new CalibrationReader(warehouse, new CalibrationOptions()).Read(cohort), cohort, new EvidenceLinks(""), new InterviewMeans(warehouse).Read(cohort, By.Profile))
    {
        Scores = new ScoreDistribution(warehouse).Read(cohort, By.Profile),
    };

    private static ChartPicture Draw(ReportChart chart, ReportPictureInput input) =>
        chart.Data(input).Draw(new ChartSize(720, chart.Height(input, 720)), ChartTheme.Light);

    // A mark of a single candidate leads to the interview itself. Of a list, nothing but its interviews is asked for: links are hundreds.
    private static int Listed(WarehouseDatabase warehouse, string link, List<long> known) => link.StartsWith("/interviews/", StringComparison.Ordinal)
        ? known.Count(id => link == $"/interviews/{id}")
        : new InterviewsWithin(warehouse).Of(Parse(link.Split('?') is [_, var query] ? query : ""), known).Count;

    private static Cohort Parse(string query)
    {
        var reading = Cohort.Parse(query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).Select(p => KeyValuePair.Create(p[0], (string?)Uri.UnescapeDataString(p[1]))));
        Assert.Empty(reading.Problems);
        return reading.Cohort;
    }
}
