using Analytics.Charts.Trends;
using Analytics.Portal.Charts;
using Analytics.Portal.Components.Cohorts;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Relevance;

/// <summary>Measured relevance over time on one scale. A run or period without it is a gap, and where the scale changes nothing is joined.</summary>
public static class RelevanceTrend
{
    /// <summary>How many points of time a trend shows at most; more runs are added up by period.</summary>
    public const int BinsShown = 40;

    /// <summary>The trend of a cohort.</summary>
    /// <param name="runs">The runs it has interviews in.</param>
    /// <param name="rows">Its relevance per run and scale.</param>
    /// <param name="scale">The scale to show.</param>
    /// <param name="cohort">Where the marks lead, narrowed to a run or period.</param>
    /// <param name="most">Most points to show.</param>
    /// <param name="asOf">As in <see cref="TimeBins.Of"/>.</param>
    /// <param name="per">As <c>wanted</c> there.</param>
    public static TrendData Of(
        IReadOnlyList<CohortRunsRow> runs, IReadOnlyList<RelevanceSummaryRow> rows, RelevanceScale scale, Cohort cohort, int most = BinsShown, DateTime? asOf = null, TimeUnit? per = null)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(rows);
        var bins = TimeBins.Of(runs.Select(r => new RunTime(r.RunId, r.StartedAt)), most, asOf, per);
        var filled = bins.Fill(rows, r => r.AcrossValue!);
        var points = filled.Select(b => Point(b.Bin, [.. b.Rows.Where(r => r.Scale == SnakeCase.Of(scale))], scale, cohort));
        return new TrendData(
            $"Measured relevance per {bins.Name}, {ScaleChoice.Name(scale)}{bins.LeftOut}", "mean of interview means (0 to 1)", [new TrendSeries("", [.. points])], Low: 0, High: 1,
            Breaks: [.. Breaks(filled)]);
    }

    /// <summary>Where the scale changes; a run that measures nothing is no change of scale.</summary>
    private static IEnumerable<TrendBreak> Breaks(IEnumerable<(TimeBin Bin, IReadOnlyList<RelevanceSummaryRow> Rows)> bins)
    {
        var before = "";
        foreach (var (bin, rows) in bins)
        {
            var scales = string.Join(" and ", rows.Where(r => r.MeasuredInterviews > 0).Select(r => r.Scale).Distinct().Order(StringComparer.Ordinal).Select(Label));
            if (scales.Length == 0) continue;
            if (before.Length > 0 && scales != before) yield return new TrendBreak(bin.At, $"scale: {scales}");
            before = scales;
        }
    }

    private static TrendPoint Point(TimeBin bin, IReadOnlyList<RelevanceSummaryRow> rows, RelevanceScale scale, Cohort cohort)
    {
        if (rows.All(r => r.MeasuredInterviews == 0)) return new TrendPoint(bin.At, bin.Label, null, null, null, 0, null);
        var mean = RelevanceFigures.InterviewMean(rows);
        var narrowed = bin.Of(cohort)?.ToMeasured(scale, rows.Sum(r => r.Interviews), rows.Sum(r => r.MeasuredInterviews));
        return new TrendPoint(bin.At, bin.Label, mean.Value, mean.Low, mean.High, mean.N, narrowed.InterviewsLink());
    }

    private static string Label(string scale) => scale == "judge" ? "judge" : "text similarity";
}
