using Analytics.Calibration.Reporting;
using Analytics.Charts.Scatters;

namespace Analytics.Reports.Charts;

/// <summary>
/// Does another interview give the same mean? First against second. A dot of one candidate leads to the second interview, whose page holds the first beside
/// it; a dot of several has no link, since no cohort asks for just those.
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
            [.. input.Report.Repeats.Where(point => point.Profile == profile).Select(point => Dot(point, input.Links, named))]));
        return new ScatterData(
            Title, "mean of the first interview (1 to 5)", "mean of the second interview (1 to 5)", [.. groups], 1, 5,
            input.Defined("sdc95")?.Value, "within the smallest detectable change", "Profile", Noun: "candidate");
    }

    private static ScatterDot Dot(RepeatPoint point, EvidenceLinks links, bool named) => named
        ? new ScatterDot(point.First, point.Second, 1, point.Position is null ? point.Unit : $"{point.Unit}, {point.Position}", links.ToInterview(point.Interview))
        : new ScatterDot((double)MeanSteps.Rounded(point.First, false), (double)MeanSteps.Rounded(point.Second, false), 1, null, null);
}
