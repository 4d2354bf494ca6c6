using System.Globalization;
using Analytics.Charts.DotIntervals;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Charts;

/// <summary>Did the level move between the runs compared? Three answers side by side: opposite signs mean that the mix changed.</summary>
internal static class DriftPicture
{
    public const string Title = "Drift between the runs compared";

    public static DotIntervalData Of(ReportPictureInput input)
    {
        var stable = input.Threshold("drift");
        return new DotIntervalData(
            Title, "later minus earlier runs, points of interview mean",
            [Row(input, "Raw", "drift.raw"), Row(input, "Stratified", "drift.stratified"), Row(input, "Paired", "drift.paired")],
            Band: new GoodBand(-stable, stable, string.Create(CultureInfo.InvariantCulture, $"stable: within {stable:0.##}")),
            Reference: 0, Category: "Comparison", SmallN: (int)input.Threshold("minimum_interviews"));
    }

    private static DotRow Row(ReportPictureInput input, string label, string id)
    {
        var metric = input.Report.Metrics.GetValueOrDefault(id);
        return new DotRow(label, metric?.Value, metric?.Low, metric?.High, metric?.N ?? 0, metric?.Value is null ? null : Link(input, metric.N));
    }

    /// <summary>The scored interviews of the runs compared, where all of them are behind the figure; strata and pairs that leave some out have no list.</summary>
    private static string? Link(ReportPictureInput input, int n)
    {
        if (input.Report.Compared is not { } compared || input.Defined("drift.raw")?.N != n)
            return null;
        var runs = compared.Baseline.Concat(compared.Candidate).Distinct();
        return input.ToScored(runs.Aggregate(input.Cohort.Without("run"), (cohort, run) => cohort.With("run", run)));
    }
}
