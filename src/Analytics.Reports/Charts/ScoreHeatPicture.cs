using System.Globalization;
using Analytics.Charts;
using Analytics.Charts.HeatMaps;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Charts;

/// <summary>Which scores do the profiles get? The share of each profile's items at each score; the ends are where an evaluator runs out of scale.</summary>
internal static class ScoreHeatPicture
{
    public const string Title = "Scores by profile";

    private static readonly string[] Scores = ["1", "2", "3", "4", "5"];

    public static HeatMapData Of(ReportPictureInput input)
    {
        var profiles = Profiles(input).ToArray();
        return new HeatMapData(
            Title, "share of the profile's items; framed: the ends of the scale", "Profile", [.. profiles.Select(p => Row(input, p))], "Score", Scores,
            [.. profiles.SelectMany(p => Cells(input, p))], 0, 1, ValueFormat.Share, SmallN: 0)
        {
            Emphasised = ["1", "5"],
        };
    }

    /// <summary>Profiles with scored items.</summary>
    public static IEnumerable<string> Profiles(ReportPictureInput input) =>
        ProfileNames.All.Where(p => input.Report.Profiles.TryGetValue(p, out var summary) && summary.Items > 0);

    private static string Row(ReportPictureInput input, string profile) => string.Create(
        CultureInfo.InvariantCulture, $"{ProfileNames.Title(profile)} ({input.Report.Profiles[profile].Items:#,0})");

    private static IEnumerable<HeatCell> Cells(ReportPictureInput input, string profile)
    {
        var summary = input.Report.Profiles[profile];
        for (var score = 1; score <= Scores.Length; score++)
        {
            var items = summary.Histogram[score - 1];
            var cohort = input.Cohort.ToGroup(By.Profile, profile)?.ToScore(score);
            int? interviews = input.Scores.FirstOrDefault(row => row.Value == profile && row.Score == score)?.Interviews;
            yield return new HeatCell(
                Row(input, profile), Scores[score - 1], (double)items / summary.Items, (int)items, items == 0 ? null : input.Links.To(cohort), interviews);
        }
    }
}
