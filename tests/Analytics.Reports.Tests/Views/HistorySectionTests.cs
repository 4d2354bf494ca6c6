using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Reports.Views;
using Analytics.Reports.Views.Sections;
using Analytics.Reports.Views.Words;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Bunit;

namespace Analytics.Reports.Tests.Views;

public sealed class HistorySectionTests : BunitContext
{
    [Fact]
    public void Answer_NewestRunFailsAsTheOneBefore_SaysWhatAndForHowLong() => Assert.Equal(
        "By itself the newest run fails 1 requirement: “tells strong from exceptional”, as in the 1 run before.",
        HistoryAnswer.Of([Run("c", "pass", "fail"), Run("b", "pass", "fail"), Run("a", "fail", "pass")]));

    [Fact]
    public void Answer_OnlyAnEarlierRunFails_SaysSo() => Assert.Equal(
        "The newest run by itself fails no requirement; 1 run before it did.", HistoryAnswer.Of([Run("b", "pass", "not_proven"), Run("a", "fail", "pass")]));

    [Fact]
    public void Answer_NoSnapshotYet_SaysWhenTheyCome() => Assert.Contains("there are none yet", HistoryAnswer.Of([]), StringComparison.Ordinal);

    [Theory]
    [InlineData("no_data", 0, "No data")]
    [InlineData("no_data", 5, "Too few")]
    [InlineData("fail", 20, "Not met")]
    public void Word_OfAVerdict_TellsNoDataFromTooFew(string verdict, long n, string expected) => Assert.Equal(expected, HistoryAnswer.Word(Row("a", "top_end", verdict) with { N = n }));

    [Fact]
    public void Section_OfWholeRuns_HasARowARunNewestFirstAndLeadsToItsReport()
    {
        var section = Render([.. Run("20260907_090000", "pass", "fail"), .. Run("20260914_090000", "not_proven", "pass")]);

        var rows = section.FindAll("tbody tr");
        Assert.Equal(["/calibration?run=20260914_090000", "/calibration?run=20260907_090000"], rows.Select(r => r.QuerySelector("th a")!.GetAttribute("href")));
        Assert.Equal(["Not proven", "Met"], rows[0].QuerySelectorAll(".verdict").Select(v => v.TextContent.Trim()));
    }

    [Fact]
    public void Section_OfACohortThatPartsRuns_IsLeftOut() => Assert.Empty(Render(null).Markup.Trim());

    private IRenderedComponent<HistorySection> Render(IReadOnlyList<VerdictHistoryRow>? history)
    {
        var report = CalibrationReportBuilder.Build(new CalibrationInput { Scores = ScoreCube.Empty });
        var view = new ReportView(report, Cohort.All, _ => null) { History = history, Run = run => $"/calibration?run={run}" };
        return Render<HistorySection>(parameters => parameters.AddCascadingValue(view));
    }

    private static List<VerdictHistoryRow> Run(string run, string orders, string topEnd) => [Row(run, "orders_profiles", orders), Row(run, "top_end", topEnd)];

    private static VerdictHistoryRow Row(string run, string card, string verdict) => new(run, new DateTime(2026, 9, 7, 9, 0, 0, DateTimeKind.Unspecified), "rubric-7b", 20, card, verdict, 0.8, 0.7, 0.9, 20, "A sentence.");
}
