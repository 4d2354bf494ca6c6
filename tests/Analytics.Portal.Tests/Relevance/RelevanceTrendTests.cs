using Analytics.Portal.Pages.Relevance;
using Analytics.Portal.Tests.Support;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Relevance;

public sealed class RelevanceTrendTests
{
    private static readonly string[] Days = ["2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28", "2026-10-05"];

    // similarity, judge, nothing, judge, similarity
    private static readonly RelevanceSummaryRow[] Rows =
        [Row(0, "similarity", 0.3), Row(1, "judge", 0.8), Row(2, "none", 0), Row(3, "judge", 0.7), Row(4, "similarity", 0.4)];

    [Fact]
    public void Of_OneScale_LeavesTheOtherAndTheUnmeasuredAsGaps() => Assert.Equal(
        [null, 0.8, null, 0.7, null],
        RelevanceTrend.Of(Runs(), Rows, RelevanceScale.Judge, Cohort.All).Series[0].Points.Select(p => p.Value is { } v ? Math.Round(v, 10) : (double?)null));

    [Fact]
    public void Of_AnyScale_MarksEveryChangeAndNotARunThatMeasuresNothing()
    {
        foreach (var scale in ScaleChoice.All)
        {
            var breaks = RelevanceTrend.Of(Runs(), Rows, scale, Cohort.All).Breaks!;
            Assert.Equal(["scale: judge", "scale: text similarity"], breaks.Select(b => b.Label));
            Assert.Equal([new DateTime(2026, 9, 14, 9, 0, 0), new DateTime(2026, 10, 5, 9, 0, 0)], breaks.Select(b => b.At));
        }
    }

    [Fact]
    public void Of_ARun_LeadsToItsMeasuredInterviews() => Assert.Equal(
        "/interviews?profile=strong&run=20260914_090000&relevance=0-1&measured=judge",
        RelevanceTrend.Of(Runs(), Rows, RelevanceScale.Judge, Interviews.ListRows.Cohort("profile=strong")).Series[0].Points[1].Link);

    [Fact]
    public void Of_ManyRuns_AddsThemUpByMonth()
    {
        var trend = RelevanceTrend.Of(Runs(), Rows, RelevanceScale.Judge, Cohort.All, most: 2);
        Assert.Equal("Measured relevance per month, judge scale", trend.Title);
        Assert.Equal([("Sep 2026", 0.75, 20), ("Oct 2026", (double?)null, 0)], trend.Series[0].Points.Select(p => (p.Label, p.Value is { } v ? Math.Round(v, 10) : (double?)null, p.N)));
        Assert.Equal("/interviews?relevance=0-1&measured=judge&from=2026-09-01&to=2026-09-30", trend.Series[0].Points[0].Link);
        Assert.Equal("scale: text similarity", Assert.Single(trend.Breaks!).Label);
    }

    private static CohortRunsRow[] Runs() => [.. Days.Select((day, i) => new CohortRunsRow(Rows[i].AcrossValue!, Rows[i].StartedAt, "kestrel", 10))];

    private static RelevanceSummaryRow Row(int day, string scale, double mean) =>
        Support.Runs.Relevance(Days[day], scale, mean: mean, across: $"{Days[day].Replace("-", "", StringComparison.Ordinal)}_090000");
}
