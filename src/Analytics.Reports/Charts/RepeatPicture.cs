using Analytics.Calibration.Reporting;
using Analytics.Charts.Scatters;

namespace Analytics.Reports.Charts;

/// <summary>
/// Does another interview give the same mean? First against second. A cohort cannot ask for one candidate, so no dot has a link: a list of other
/// interviews than its own would be worse than none.
/// </summary>
internal static class RepeatPicture
{
    public const string Title = "First interview against second";

    // More candidates than this are drawn to the tenth of a point.
    private const int MostNamed = 400;

    public static ScatterData Of(ReportPictureInput input)
    {
        var named = input.Report.Repeats.Count <= MostNamed;
        var groups = ProfileNames.All.Select(profile => new ScatterGroup(
            ProfileNames.Title(profile),
            [.. input.Report.Repeats.Where(point => point.Profile == profile).Select(point => Dot(point, named))]));
        return new ScatterData(
            Title, "mean of the first interview (1 to 5)", "mean of the second interview (1 to 5)", [.. groups], 1, 5,
            input.Defined("sdc95")?.Value, "within the smallest detectable change", "Profile", Noun: "candidate");
    }

    private static ScatterDot Dot(RepeatPoint point, bool named) => named
        ? new ScatterDot(point.First, point.Second, 1, point.Position is null ? point.Unit : $"{point.Unit}, {point.Position}", null, 2)
        : new ScatterDot((double)MeanSteps.Rounded(point.First, false), (double)MeanSteps.Rounded(point.Second, false), 1, null, null, 2);
}
