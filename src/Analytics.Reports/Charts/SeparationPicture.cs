using System.Globalization;
using Analytics.Calibration.Reporting;
using Analytics.Charts.Strips;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Charts;

/// <summary>Do the profiles lie apart? Every interview's mean, and under each profile how often it is above the one below.</summary>
internal static class SeparationPicture
{
    public const string Title = "Separation of the profiles";

    // More dots than this and their area, not their place, tells them apart.
    private const int MostFineDots = 120;

    public static StripData Of(ReportPictureInput input)
    {
        var fine = input.Means.GroupBy(row => (row.Value, MeanSteps.Rounded(row.Mean, true))).Count() <= MostFineDots;
        var groups = Profiles(input).Select(profile => new StripGroup(ProfileNames.Title(profile), Dots(input, profile, fine)) { Note = Step(input, profile) });
        return new StripData(Title, "interview mean (1 to 5)", [.. groups], 1, 5, SmallN: (int)input.Threshold("minimum_candidates"));
    }

    /// <summary>Profiles with scored interviews.</summary>
    public static IEnumerable<string> Profiles(ReportPictureInput input) => ProfileNames.All.Where(p => input.Means.Any(row => row.Value == p));

    private static StripDot[] Dots(ReportPictureInput input, string profile, bool fine) =>
    [
        .. input.Means.Where(row => row.Value == profile).GroupBy(row => MeanSteps.Rounded(row.Mean, fine)).OrderBy(g => g.Key).Select(g =>
        {
            var written = MeanSteps.Written(g.Key, fine);
            var cohort = input.Cohort.ToGroup(By.Profile, profile)?.ToMean(written);
            return new StripDot((double)g.Key, g.Sum(row => row.Interviews), $"{ProfileNames.Title(profile)}, mean {written}", input.Links.To(cohort));
        }),
    ];

    /// <summary>"above weak in 97 of 100 pairs (90 to 99)"; empty where there is nothing below. Of a handful even an interval without width proves nothing.</summary>
    private static string Step(ReportPictureInput input, string profile)
    {
        var lower = ProfileNames.Steps.FirstOrDefault(step => step.Higher == profile).Lower;
        return lower is not null && input.Defined($"auc.{lower}_{profile}") is { } auc ? $"above {lower} in {OfHundred(auc.Value!.Value)} of 100 pairs{(IsSmall(input, lower, profile) ? "; too few to judge" : Interval(auc))}" : "";
    }

    private static bool IsSmall(ReportPictureInput input, string lower, string higher) =>
        Math.Min(input.Report.Profiles[lower].Interviews, input.Report.Profiles[higher].Interviews) < input.Threshold("minimum_candidates");

    private static string Interval(Metric auc) => auc is { Low: { } low, High: { } high } ? $" ({OfHundred(low)} to {OfHundred(high)})" : "";

    // Nearly always is not always.
    private static string OfHundred(double share) => (share * 100).ToString(share is > 0.99 and < 1 or > 0 and < 0.01 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
