using Analytics.Calibration;
using Analytics.Charts.Trends;
using Analytics.Portal.Charts;
using Analytics.Portal.Components.Cohorts;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Relevance;

/// <summary>Measured relevance from run to run on one scale. A run without it is a gap, and where the scale changes nothing is joined.</summary>
public static class RelevanceTrend
{
    /// <summary>How many runs a trend shows at most, the newest.</summary>
    public const int RunsShown = 40;

    /// <summary>The trend of a cohort.</summary>
    /// <param name="runs">The runs it has interviews in, oldest first.</param>
    /// <param name="rows">Its relevance per run and scale.</param>
    /// <param name="scale">The scale to show.</param>
    /// <param name="cohort">Where the marks lead, narrowed to a run.</param>
    /// <param name="most">Most runs to show.</param>
    public static TrendData Of(IReadOnlyList<CohortRunsRow> runs, IReadOnlyList<RelevanceSummaryRow> rows, RelevanceScale scale, Cohort cohort, int most = RunsShown)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(rows);
        var shown = runs.TakeLast(most).ToList();
        var labels = new RunLabels([.. shown.Select(r => (r.StartedAt, (string?)null))]);
        var measured = rows.Where(r => r.MeasuredInterviews > 0).ToLookup(r => r.AcrossValue);
        var points = shown.Select(run => Point(run, labels.Of(run.StartedAt), measured[run.RunId].FirstOrDefault(r => r.Scale == SnakeCase.Of(scale)), scale, cohort));
        return new TrendData(
            $"Measured relevance per run, {ScaleChoice.Name(scale)}", "mean of interview means (0 to 1)", [new TrendSeries("", [.. points])], Low: 0, High: 1,
            Breaks: [.. Breaks(shown, measured)]);
    }

    /// <summary>Where the scale changes; a run that measures nothing is no change of scale.</summary>
    private static IEnumerable<TrendBreak> Breaks(IEnumerable<CohortRunsRow> runs, ILookup<string?, RelevanceSummaryRow> measured)
    {
        var before = "";
        foreach (var run in runs)
        {
            var scales = string.Join(" and ", measured[run.RunId].Select(r => r.Scale).Distinct().Order(StringComparer.Ordinal).Select(Label));
            if (scales.Length == 0) continue;
            if (before.Length > 0 && scales != before) yield return new TrendBreak(run.StartedAt, $"scale: {scales}");
            before = scales;
        }
    }

    private static TrendPoint Point(CohortRunsRow run, string label, RelevanceSummaryRow? row, RelevanceScale scale, Cohort cohort)
    {
        if (row is null) return new TrendPoint(run.StartedAt, label, null, null, null, 0, null);
        Estimate mean = RelevanceFigures.InterviewMean(row);
        var narrowed = cohort.ToGroup(By.Run, run.RunId)?.ToMeasured(scale, row.Interviews, row.MeasuredInterviews);
        return new TrendPoint(run.StartedAt, label, mean.Value, mean.Low, mean.High, mean.N, narrowed.InterviewsLink());
    }

    private static string Label(string scale) => scale == "judge" ? "judge" : "text similarity";
}
