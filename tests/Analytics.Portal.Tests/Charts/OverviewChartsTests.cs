using Analytics.Charts.StackedBars;
using Analytics.Portal.Charts;
using Analytics.Portal.Tests.Interviews;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Charts;

public sealed class OverviewChartsTests
{
    [Fact]
    public void Recommendations_OfARun_LinkEachPartToItsInterviews()
    {
        var bar = Assert.Single(OverviewCharts.Recommendations([Runs.Mix("2026-09-07")], ListRows.Cohort("profile=strong")).Bars);
        Assert.Equal("7 Sep", bar.Label);
        Assert.Equal([0.2, 0.3, 0.5], bar.Parts.Select(p => p.Value));
        Assert.Equal("/interviews?profile=strong&run=20260907_090000&recommendation=not_a_fit", bar.Parts[0].Link);
    }

    [Fact]
    public void Recommendations_OfARunWithoutAny_IsAGapAndNotABarOfZeros() => Assert.Empty(
        Assert.Single(OverviewCharts.Recommendations([Runs.Mix("2026-09-07", proceed: 0, reservations: 0, notAFit: 0)], Cohort.All).Bars).Parts);

    // A selection that lacks an outcome must not shift the colours of the others.
    [Fact]
    public void Recommendations_WithoutOneOutcome_KeepTheColoursOfTheOthers()
    {
        var data = OverviewCharts.Recommendations([Runs.Mix("2026-09-07", interviews: 10, proceed: 10, reservations: 0, notAFit: 0)], Cohort.All);
        Assert.Equal(["Not a fit", "Reservations", "Proceed"], data.Series);
        Assert.Equal(PartColours.Outcome, data.Colours);
        Assert.Equal(["Not a fit", "Reservations", "Proceed"], OverviewCharts.Recommendations([], Cohort.All).Series);
    }

    [Fact]
    public void Scores_OfTwoEvaluators_AreTwoLinesThatKeepInsideTheScale()
    {
        var series = OverviewCharts.Scores([Runs.Scores("2026-09-07", "b", mean: 4.95, spread: 0.9), Runs.Scores("2026-09-14", "a")], Cohort.All).Series;
        Assert.Equal(["a", "b"], series.Select(s => s.Name));
        Assert.Equal(5, Assert.Single(series[1].Points).High);
    }

    [Fact]
    public void Scores_OfARunWithUnscoredInterviews_TellHowManyTheLinkLeadsTo() => Assert.Equal(
        (18, 20), (Point(18).N, Point(18).Interviews));

    [Fact]
    public void Positions_OfMany_ShowThoseWithMostInterviewsHighestFirst()
    {
        var rows = Enumerable.Range(1, 20).Select(i => Runs.Scores("2026-09-07", interviews: i, mean: 1 + (i / 10.0), value: $"P{i}")).ToList();
        var shown = OverviewCharts.Positions(rows, Cohort.All).Rows;
        Assert.Equal(OverviewCharts.PositionsShown, shown.Count);
        Assert.Equal(("P20", "P9"), (shown[0].Label, shown[^1].Label));
        Assert.Equal("/interviews?position=P20", shown[0].Link);
    }

    [Fact]
    public void Positions_OfUnlikeMixes_AreComparedWithinProfile()
    {
        // Both give weak 2 and strong 4; only how many of each they have differs.
        ScoreSummaryRow[] cells =
        [
            Runs.Scores("2026-09-07", interviews: 10, mean: 2, value: "Analyst", across: "weak"), Runs.Scores("2026-09-07", interviews: 30, mean: 4, value: "Analyst", across: "strong"),
            Runs.Scores("2026-09-07", interviews: 30, mean: 2, value: "Engineer", across: "weak"), Runs.Scores("2026-09-07", interviews: 10, mean: 4, value: "Engineer", across: "strong"),
        ];

        Assert.Equal([3, 3], OverviewCharts.Positions(cells, Cohort.All).Rows.Select(r => Math.Round(r.Value!.Value, 9)));
    }

    [Fact]
    public void Recommendations_OfManyRuns_AreAddedUpByMonth()
    {
        var data = OverviewCharts.Recommendations([.. Weeks(40, day => Runs.Mix(day))], Cohort.All);
        Assert.Equal(("Recommendation mix per month", "Month"), (data.Title, data.Category));
        Assert.Equal(("Jan 2026", "Oct 2026"), (data.Bars[0].Label, data.Bars[^1].Label));
        Assert.Equal((0.5, 40, "/interviews?recommendation=proceed&from=2026-01-01&to=2026-01-31"), (data.Bars[0].Parts[2].Value, data.Bars[0].Parts[2].N, data.Bars[0].Parts[2].Link));
    }

    // Two evaluators take turns, and one of them begins later: its line does not start with gaps.
    [Fact]
    public void Scores_OfManyRuns_AreALineAnEvaluatorFromItsFirstPeriodToItsLast()
    {
        var at = 0;
        var data = OverviewCharts.Scores([.. Weeks(40, day => Runs.Scores(day, at++ < 20 || at % 2 == 0 ? "a" : "b"))], Cohort.All);
        Assert.Equal("Mean score per month and evaluator", data.Title);
        Assert.Equal(("Jan 2026", "May 2026"), (data.Series[0].Points[0].Label, data.Series[1].Points[0].Label));
        Assert.Equal("/interviews?evaluator=b&from=2026-05-01&to=2026-05-31", data.Series[1].Points[0].Link);
        Assert.Equal((40 * 20, 4.0), (data.Series.Sum(s => s.Points.Sum(p => p.N)), Math.Round(data.Series[1].Points[0].Value!.Value, 9)));
    }

    [Fact]
    public void Labels_AcrossYearsAndWithinADay_TellRunsApart()
    {
        var runs = new[] { Runs.Mix("2025-12-18"), Runs.Mix("2026-01-05"), Runs.Mix("2026-01-05") };
        Assert.Equal("18 Dec 25 09:00", new RunLabels([.. runs.Select(r => (r.StartedAt, r.Evaluator))]).Of(runs[0].StartedAt));
    }

    private static Analytics.Charts.Trends.TrendPoint Point(int scored) =>
        Assert.Single(Assert.Single(OverviewCharts.Scores([Runs.Scores("2026-09-07", scored: scored)], Cohort.All).Series).Points);

    private static IEnumerable<TRow> Weeks<TRow>(int count, Func<string, TRow> row) =>
        Enumerable.Range(0, count).Select(i => row(new DateTime(2026, 1, 5).AddDays(7 * i).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
}
