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
    /// <summary>How many points of time a trend shows at most; more runs are added up by period.</summary>
    public const int BinsShown = 40;

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

    /// <summary>Mean of interview means per run or period with its interval, a line a group; where a group has no interviews is a gap of its line.</summary>
    /// <param name="rows">Split by group and, across it, by run.</param>
    /// <param name="by">What a group is.</param>
    /// <param name="cohort">The page's cohort.</param>
    /// <param name="asOf">As in <see cref="TimeBins.Of"/>.</param>
    /// <param name="per">As <c>wanted</c> there.</param>
    public static TrendData Trend(IReadOnlyList<ScoreSummaryRow> rows, By by, Cohort cohort, DateTime? asOf = null, TimeUnit? per = null)
    {
        var bins = TimeBins.Of(rows.Select(r => new RunTime(r.AcrossValue!, r.StartedAt)), BinsShown, asOf, per);
        var series = rows.GroupBy(r => r.Value).OrderBy(g => by == By.Profile ? ProfileRank(g.Key) : 0).Select(group => new TrendSeries(
            Split.Name(by, group.Key),
            [.. bins.Fill(group, r => r.AcrossValue!).Select(b => Point(b.Bin, b.Rows, cohort.ToGroup(by, group.Key), tellsUnscored: by != By.Section))]));
        return new TrendData($"Mean score per {bins.Name}{(by == By.None ? "" : $" by {Split.Title(by).ToLowerInvariant()}")}{bins.LeftOut}", "mean of interview means (1 to 5)", [.. series], Low: 1, High: 5);
    }

    /// <summary>The mean of some rows at a point of time; a gap without any.</summary>
    internal static TrendPoint Point(TimeBin bin, IReadOnlyList<ScoreSummaryRow> rows, Cohort? cohort, bool tellsUnscored = true)
    {
        if (rows.Count == 0) return new TrendPoint(bin.At, bin.Label, null, null, null, 0, null);
        var mean = ScoreFigures.InterviewMean(rows);
        var interviews = rows.Sum(r => r.Interviews);
        return new TrendPoint(
            bin.At, bin.Label, mean.Value, mean.Low, mean.High, mean.N, (cohort is null ? null : bin.Of(cohort)).InterviewsLink(),
            tellsUnscored && interviews != mean.N ? interviews : null);
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
