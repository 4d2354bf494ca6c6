using Analytics.Calibration.Comparison;
using Analytics.Charts.DotIntervals;

namespace Analytics.Reports.Charts;

/// <summary>How two evaluators differ on the same candidates, profile by profile, in points.</summary>
public static class PairedPicture
{
    /// <summary>Its name in an address.</summary>
    public const string Name = "calibration-paired";

    /// <summary>What it shows.</summary>
    public const string Title = "New less baseline on the same candidates";

    /// <summary>How it is read.</summary>
    public const string Note = "Error is the distance from the score a profile is designed to get: below 0 the new one is nearer. Mean is the score itself: above 0 the new one is more generous.";

    /// <summary>The height that suits it, in pixels.</summary>
    public static int Height(DotIntervalData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Math.Max(120, 60 + (26 * data.Rows.Count));
    }

    private static readonly (string Id, string Label)[] Kinds = [("compare.error.", "error"), ("compare.mean.", "mean")];

    /// <summary>Rows of the profiles both judged; none without a comparison.</summary>
    /// <param name="paired">The comparison; null where the two share no candidate.</param>
    public static DotIntervalData Of(EvaluatorComparison? paired) => new(
        Title, "points",
        [
            .. from kind in Kinds
               from profile in ProfileNames.All
               let metric = paired?.Metrics.GetValueOrDefault(kind.Id + profile)
               where metric?.Value is not null
               select new DotRow($"{profile}, {kind.Label}", metric.Value, metric.Low, metric.High, metric.N, null),
        ],
        Reference: 0, Category: "Profile and figure");
}
