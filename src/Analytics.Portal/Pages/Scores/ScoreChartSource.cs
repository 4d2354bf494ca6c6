using Analytics.Charts;
using Analytics.Charts.DotIntervals;
using Analytics.Charts.HeatMaps;
using Analytics.Charts.Histograms;
using Analytics.Charts.Strips;
using Analytics.Charts.Trends;
using Analytics.Portal.Charts;
using Analytics.Portal.Components.Cohorts;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Scores;

/// <summary>The charts of the Scores page by their names.</summary>
public sealed class ScoreChartSource(ScoreDistribution distributions, InterviewMeans means, ScoreSummary summaries, CohortRubrics rubrics, WarehouseDatabase warehouse) : IChartSource
{
    /// <inheritdoc />
    public IReadOnlyList<ChartDefinition> Charts =>
    [
        new("score-distribution", Distribution) { Height = (subject, width) => PanelsHeight(distributions.Read(subject.Cohort, Split.Of(subject)), subject.Panels, width) },
        new("score-rubric", Rubric),
        new("score-means", subject => MeanCharts.Means(means.Read(subject.Cohort), subject.Cohort)),
        new("score-strip", Strip) { Height = (subject, _) => StripHeight(Strip(subject).Groups.Count) },
        new("score-sections", Sections) { Height = (subject, _) => Math.Clamp(70 + (27 * Sections(subject).Rows.Count), 160, 1200) },
        new("score-heat", Heat) { Height = (subject, _) => 50 + (40 * ChartLimits.Drawn(Heat(subject).Rows.Count)) },
        new("score-trend", Trend) { Height = (_, width) => width > 700 ? 320 : 280 },
    ];

    private ChartData Distribution(ChartSubject subject)
    {
        var by = Split.Of(subject);
        var rows = distributions.Read(subject.Cohort, by);
        return ScoreCharts.GroupCount(rows) <= ScoreCharts.SideBySide
            ? ScoreCharts.Distribution(rows, by, subject.Cohort)
            : ScoreCharts.Panels(rows, by, subject.Cohort, subject.Panels);
    }

    // Asked for by its address of a cohort that has none, or several, it has nothing to show.
    private HistogramData Rubric(ChartSubject subject)
    {
        var total = summaries.Read(subject.Cohort);
        var read = Rubrics.Of(rubrics.Read(subject.Cohort), total.Count == 0 ? null : total[0]);
        return read.IsOne ? read.Chart(subject.Cohort) : new HistogramData("Scores on their own scale", "scores", [], []);
    }

    private StripData Strip(ChartSubject subject)
    {
        var by = ScoreCharts.WholeInterviews(Split.Of(subject));
        return MeanCharts.Strip(means.Read(subject.Cohort, by), by, subject.Cohort);
    }

    // Runs are too many for two rows each; the sections themselves are already the rows.
    private DotIntervalData Sections(ChartSubject subject)
    {
        var by = Split.Of(subject) is By.Run or By.Section ? By.None : Split.Of(subject);
        return ScoreCharts.Sections(summaries.ReadSections(subject.Cohort, by), by, subject.Cohort);
    }

    private HeatMapData Heat(ChartSubject subject) => ScoreCharts.Heat(summaries.ReadHeat(subject.Cohort), subject.Cohort);

    private TrendData Trend(ChartSubject subject)
    {
        var (lines, rows) = ScoreCharts.Trend(summaries, subject.Cohort, Split.Of(subject));
        return MeanCharts.Trend(rows, lines, subject.Cohort, warehouse.ChangedAt, TimeChoice.Of(subject));
    }

    private static int StripHeight(int groups) => 60 + ((groups <= ScoreCharts.SideBySide ? 56 : 46) * Math.Max(2, ChartLimits.Drawn(groups)));

    // As many panels in a row as SmallMultiplesChart finds room for, each of a height that its bars can be pointed at.
    private static int PanelsHeight(IReadOnlyList<ScoreDistributionRow> rows, int page, int width)
    {
        var groups = ScoreCharts.GroupCount(rows);
        if (groups <= ScoreCharts.SideBySide) return width < ChartRequest.Wide ? 260 : 280;
        var columns = Math.Max(1, (width + 20) / 240);
        var panels = Math.Min(groups - ((ScoreCharts.PageOf(rows, page) - 1) * ChartLimits.MostPanels), ChartLimits.MostPanels);
        return 24 + ((panels + columns - 1) / columns * 150);
    }
}
