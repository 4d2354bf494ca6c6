using System.Globalization;
using Analytics.Charts;
using Analytics.Charts.Histograms;
using Analytics.Charts.Strips;
using Analytics.Charts.Trends;
using Analytics.Portal.Charts;
using Analytics.Portal.Components;
using Analytics.Portal.Components.Cohorts;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Scores;

/// <summary>Rows of interview means as charts, every mark with the interviews behind it.</summary>
public static class MeanCharts
{
    /// <summary>How many runs a trend shows at most, the newest.</summary>
    public const int RunsShown = 40;

    // More dots than this and their area, not their place, tells them apart: then a dot holds a tenth of a point.
    private const int MostFineDots = 120;

    private static readonly decimal[] Quarters = [.. Enumerable.Range(0, 16).Select(i => 1 + (i / 4m))];

    /// <summary>Names of the bins of <see cref="Bins"/>: where each starts.</summary>
    public static IReadOnlyList<string> QuarterNames { get; } = [.. Quarters.Select(q => q.ToString("0.00", CultureInfo.InvariantCulture))];

    /// <summary>Interviews per quarter point of their mean.</summary>
    public static HistogramData Means(IReadOnlyList<InterviewMeansRow> rows, Cohort cohort) =>
        new("Interview means", "interviews", QuarterNames, [new HistogramGroup("", Bins(rows, cohort))], ValueFormat.Count, "Mean from");

    /// <summary>One count a quarter point; the last one holds a mean of 5 too.</summary>
    public static IReadOnlyList<BinCount> Bins(IReadOnlyList<InterviewMeansRow> rows, Cohort cohort)
    {
        var counts = rows.ToLookup(Quarter, r => r.Interviews);
        return [.. Quarters.Select((from, i) => new BinCount(counts[i].Sum(), cohort.ToMean(Range(from)).InterviewsLink()))];
    }

    /// <summary>The means of every group, the interviews of one mean a dot.</summary>
    public static StripData Strip(IReadOnlyList<InterviewMeansRow> rows, By by, Cohort cohort)
    {
        var fine = rows.GroupBy(r => (r.Value, Rounded(r, 100))).Count() <= MostFineDots;
        var groups = rows.GroupBy(r => r.Value).Select(g => new StripGroup(Split.Name(by, g.Key) is { Length: > 0 } name ? name : "All", Dots(g, by, cohort, fine)));
        return new StripData($"Spread of interview means by {Split.Title(by).ToLowerInvariant()}", "interview mean (1 to 5)", [.. groups], 1, 5, Category: Split.Title(by));
    }

    /// <summary>Mean of interview means per run with its interval, a line a group; a run without interviews of a group is a gap of its line.</summary>
    public static TrendData Trend(IReadOnlyList<ScoreSummaryRow> rows, By by, Cohort cohort)
    {
        var runs = rows.Select(r => (Run: r.AcrossValue!, r.StartedAt, r.Evaluator)).DistinctBy(r => r.Run).OrderBy(r => r.StartedAt).ThenBy(r => r.Run, StringComparer.Ordinal).TakeLast(RunsShown).ToList();
        var labels = new RunLabels([.. runs.Select(r => (r.StartedAt, (string?)null))]);
        var series = rows.GroupBy(r => r.Value).OrderBy(g => by == By.Profile ? ProfileRank(g.Key) : 0).Select(group =>
        {
            var held = group.ToDictionary(r => r.AcrossValue!, StringComparer.Ordinal);
            return new TrendSeries(Split.Name(by, group.Key), [.. runs.Select(run => Point(run.Run, run.StartedAt, labels.Of(run.StartedAt), held.GetValueOrDefault(run.Run), by, cohort))]);
        });
        return new TrendData($"Mean score per run{(by == By.None ? "" : $" by {Split.Title(by).ToLowerInvariant()}")}", "mean of interview means (1 to 5)", [.. series], Low: 1, High: 5);
    }

    private static TrendPoint Point(string run, DateTime at, string label, ScoreSummaryRow? row, By by, Cohort cohort)
    {
        if (row is null) return new TrendPoint(at, label, null, null, null, 0, null);
        var mean = ScoreFigures.OnScale(ScoreFigures.InterviewMean(row));
        var narrowed = cohort.ToGroup(By.Run, run)?.ToGroup(by, row.Value);
        return new TrendPoint(at, label, mean.Value, mean.Low, mean.High, mean.N, narrowed.InterviewsLink(), by == By.Section ? null : ScoreCharts.Unscored(row));
    }

    private static StripDot[] Dots(IEnumerable<InterviewMeansRow> rows, By by, Cohort cohort, bool fine) =>
        [.. rows.GroupBy(r => Rounded(r, fine ? 100 : 10)).OrderBy(g => g.Key).Select(g =>
        {
            var written = g.Key.ToString(fine ? "0.00" : "0.0", CultureInfo.InvariantCulture);
            var narrowed = cohort.ToGroup(by, g.First().Value)?.ToMean(written);
            var name = Split.Name(by, g.First().Value);
            return new StripDot((double)g.Key, g.Sum(r => r.Interviews), $"{(name.Length > 0 ? name + ", " : "")}mean {written}", narrowed.InterviewsLink());
        })];

    // Half up, as a value of the cohort's mean parameter is read.
    private static decimal Rounded(InterviewMeansRow row, int steps) => Math.Floor(((decimal)row.ScoreSum / row.Scores * steps) + 0.5m) / steps;

    private static int Quarter(InterviewMeansRow row) => Math.Min(Quarters.Length - 1, (int)(((decimal)row.ScoreSum / row.Scores - 1) * 4));

    private static string Range(decimal from) =>
        string.Create(CultureInfo.InvariantCulture, $"{from:0.##}-{from + 0.25m:0.##}");

    private static int ProfileRank(string? name) => (int)(SnakeCase.TryParse<QualityProfile>(name, out var profile) ? profile : QualityProfile.Exceptional);
}
