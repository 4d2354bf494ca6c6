using Analytics.Charts.Changes;
using Analytics.Charts.HeatMaps;
using Analytics.Charts.Sparklines;
using Analytics.Portal.Charts;
using Analytics.Portal.Components.Cohorts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Changes;

/// <summary>What the charts of the page show.</summary>
public static class ChangesCharts
{
    // Columns that a heat map has room for.
    private const int MostColumns = 12;

    /// <summary>The change of every group with its course; a mark leads to the group's interviews of this period.</summary>
    public static ChangeData Changes(ChangesFound found, By by)
    {
        ArgumentNullException.ThrowIfNull(found);
        var labels = Labels(found);
        return new ChangeData(
            $"Change of the mean score by {Split.Title(by).ToLowerInvariant()}", "change of the mean score",
            [.. found.Groups.Select(group => new ChangeRow(
                group.Name,
                [.. group.Course.Select(run => new SparkPoint(labels.Of(run.StartedAt), run.Mean, run.Interviews, null))],
                group.Before.Value, group.Now.Value, group.Change.Value, group.Change.Low, group.Change.High, group.Now.N,
                found.Periods.Current.ToGroup(by, group.Value)?.ToScored().InterviewsLink()))],
            Category: Split.Title(by));
    }

    /// <summary>The mean of every group in each of the newest runs.</summary>
    public static HeatMapData Time(ChangesFound found, By by, Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(found);
        var labels = Labels(found);
        var runs = (found.Groups.Count == 0 ? [] : found.Groups[0].Course).TakeLast(MostColumns).ToList();
        var cells = found.Groups.SelectMany(g => g.Course.TakeLast(MostColumns).Where(run => run.Mean is not null).Select(run => new HeatCell(
            g.Name, labels.Of(run.StartedAt), run.Mean!.Value, run.Interviews, Everywhen(cohort, run.RunId).ToGroup(by, g.Value)?.ToScored().InterviewsLink())));
        return new HeatMapData(
            $"Mean score by {Split.Title(by).ToLowerInvariant()} and run", "mean of interview means",
            Split.Title(by), [.. found.Groups.Select(g => g.Name)], "Run", [.. runs.Select(run => labels.Of(run.StartedAt)).Distinct()], [.. cells.DistinctBy(c => (c.Row, c.Column))], Low: 1, High: 5);
    }

    private static Cohort Everywhen(Cohort cohort, string run) => cohort.Without("from").Without("last").Only("run", run);

    private static RunLabels Labels(ChangesFound found) =>
        new([.. (found.Groups.Count == 0 ? [] : found.Groups[0].Course).Select(run => (run.StartedAt, (string?)null))]);
}
