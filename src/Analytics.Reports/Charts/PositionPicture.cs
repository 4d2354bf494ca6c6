using System.Globalization;
using Analytics.Calibration.Reporting;
using Analytics.Charts.DotIntervals;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Charts;

/// <summary>Does the position matter once the profile is taken off? It should not.</summary>
internal static class PositionPicture
{
    public const string Title = "Positions after profile";

    /// <summary>More positions than this do not fit; those furthest from 0 are shown.</summary>
    public const int MostPositions = 40;

    private const double Proven = 0.05;

    public static DotIntervalData Of(ReportPictureInput input)
    {
        var shown = Shown(input).ToArray();
        return new DotIntervalData(
            Title, Unit(input, shown), [.. shown.Select(point => Row(input, point))], Reference: 0, Category: "Position",
            SmallN: (int)input.Threshold("minimum_candidates"));
    }

    /// <summary>The positions on the chart, the highest scored first.</summary>
    public static IEnumerable<PositionPoint> Shown(ReportPictureInput input) =>
        input.Report.Positions.OrderByDescending(point => Math.Abs(point.Shrunken)).ThenByDescending(point => Math.Abs(point.Effect ?? 0))
            .Take(MostPositions).OrderByDescending(point => point.Effect).ThenBy(point => point.Position, StringComparer.Ordinal);

    private static DotRow Row(ReportPictureInput input, PositionPoint point) => new(
        IsProven(point) ? $"* {point.Position}" : point.Position, point.Effect, point.Low, point.High, point.N,
        point.Effect is null ? null : input.ToScored(input.Cohort.ToGroup(By.Position, point.Position)), point.Interviews);

    private static string Unit(ReportPictureInput input, PositionPoint[] shown)
    {
        var proven = shown.Any(IsProven) ? string.Create(CultureInfo.InvariantCulture, $"; * adjusted p < {Proven:0.00}") : "";
        var all = input.Report.Positions.Count;
        var left = all > shown.Length ? string.Create(CultureInfo.InvariantCulture, $"; {shown.Length} of {all:#,0} positions") : "";
        return $"points above profile{proven}{left}";
    }

    private static bool IsProven(PositionPoint point) => point.PAdjusted < Proven;
}
