using System.Globalization;
using Analytics.Charts.DotIntervals;
using Analytics.Reports.Reading;
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
            Reference: 0, Category: "Comparison", SmallN: (int)input.Threshold("minimum_candidates"));
    }

    private static DotRow Row(ReportPictureInput input, string label, string id)
    {
        var metric = input.Report.Metrics.GetValueOrDefault(id);
        return new DotRow(label, metric?.Value, metric?.Low, metric?.High, metric?.Interviews ?? metric?.N ?? 0, metric?.Value is null ? null : Link(input, metric.Interviews));
    }

    /// <summary>The scored interviews of the runs compared, where all of them are behind the figure; strata and pairs that leave some out have no list.</summary>
    private static string? Link(ReportPictureInput input, int? interviews)
    {
        if (input.Report.Compared is not { } compared || interviews is null || input.Defined("drift.raw")?.Interviews != interviews)
            return null;
        string[] runs = [.. compared.Baseline.Concat(compared.New).Distinct()];
        var cohort = input.Cohort.OfRuns(runs);

        // A comparison may go beyond the report's own scope, whose count of interviews without scores then says nothing about it.
        return runs.Except(input.Report.Scope.Runs).Any() ? input.Links.To(cohort.ToScored()) : input.ToScored(cohort);
    }
}
