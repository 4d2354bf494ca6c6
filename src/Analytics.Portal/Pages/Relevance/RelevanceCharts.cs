using Analytics.Charts;
using Analytics.Charts.DotIntervals;
using Analytics.Charts.Histograms;
using Analytics.Charts.StackedBars;
using Analytics.Portal.Components;
using Analytics.Portal.Components.Cohorts;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Relevance;

/// <summary>Rows of measured relevance on one scale as charts, every mark with the interviews behind it.</summary>
/// <param name="Scale">The scale; rows of another one are no concern of this.</param>
/// <param name="Cohort">The page's cohort.</param>
public sealed record RelevanceCharts(RelevanceScale Scale, Cohort Cohort)
{
    /// <summary>Most groups a chart shows, those with the lowest mean.</summary>
    public const int MostGroups = 40;

    private string On => $", {ScaleChoice.Name(Scale)}";

    /// <summary>Measured questions per level.</summary>
    public HistogramData Levels(IReadOnlyList<RelevanceLevelsRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var held = rows.ToDictionary(r => r.Level);
        var bins = RelevanceLevel.Of(Scale).Select(level => held.GetValueOrDefault(level.Thousandths) is { } row
            ? new BinCount(row.Questions, Cohort.ToMeasured(Scale, null, level.Range).InterviewsLink(), row.Interviews)
            : new BinCount(0, null));
        return new HistogramData(
            $"Measured questions per relevance{On}", "measured questions", [.. RelevanceLevel.Of(Scale).Select(l => l.Name)], [new HistogramGroup("", [.. bins])],
            BinName: RelevanceLevel.Title(Scale));
    }

    /// <summary>Mean measured relevance of every position or kind of question, the lowest first.</summary>
    /// <param name="rows">Split by <paramref name="by"/>, all scales.</param>
    /// <param name="by">Position, or section for kinds of question.</param>
    public DotIntervalData Means(IReadOnlyList<RelevanceSummaryRow> rows, By by) => new(
        $"Mean measured relevance by {What(by)}{On}", "mean of interview means (0 to 1)", [.. Lowest(rows).Select(row => Dot(row, by))], Low: 0, High: 1, Category: Title(by));

    /// <summary>Shares of the levels in every position or kind of question, in the order of <see cref="Means"/>.</summary>
    public StackedBarData Shares(IReadOnlyList<RelevanceSummaryRow> means, IReadOnlyList<RelevanceLevelsRow> rows, By by)
    {
        var groups = rows.ToLookup(r => r.Value);
        var levels = RelevanceLevel.Of(Scale);
        var bars = Lowest(means).Select(row => new StackedBar(Name(by, row.Value), null, [.. groups[row.Value].Select(part => Part(part, row, levels, by))]));
        return new StackedBarData(
            $"Relevance levels by {What(by)}{On}", "measured questions", [.. bars], Colours: PartColours.Ordered, Category: Title(by), Horizontal: true,
            Series: [.. levels.Select(l => l.Name)]);
    }

    /// <summary>A position or kind as a reader would say it.</summary>
    public static string Name(By by, string? value) => by != By.Section ? Split.Name(by, value)
        : RelevanceFigures.IsClosing(value) ? $"{Wording.Kind(value)} (listed)"
        : Wording.Kind(value);

    private IEnumerable<RelevanceSummaryRow> Lowest(IReadOnlyList<RelevanceSummaryRow> rows) =>
        rows.Where(r => r.Scale == SnakeCase.Of(Scale) && r.MeasuredInterviews > 0).OrderBy(r => r.InterviewMean).Take(MostGroups);

    private DotRow Dot(RelevanceSummaryRow row, By by)
    {
        var mean = RelevanceFigures.InterviewMean(row);
        return new DotRow(Name(by, row.Value), mean.Value, mean.Low, mean.High, mean.N, Group(row, by).InterviewsLink());
    }

    private Cohort? Group(RelevanceSummaryRow row, By by) => by == By.Section
        ? Cohort.ToMeasured(Scale, row.Value)
        : Cohort.ToGroup(by, row.Value)?.ToMeasured(Scale, row.Interviews, row.MeasuredInterviews);

    private BarPart Part(RelevanceLevelsRow part, RelevanceSummaryRow whole, IReadOnlyList<RelevanceLevel> levels, By by)
    {
        var level = levels.Single(l => l.Thousandths == part.Level);
        var narrowed = by == By.Section ? Cohort.ToMeasured(Scale, part.Value, level.Range) : Cohort.ToGroup(by, part.Value)?.ToMeasured(Scale, null, level.Range);
        return new BarPart(level.Name, (double)part.Questions / whole.MeasuredQuestions, part.Questions, narrowed.InterviewsLink(), part.Interviews);
    }

    private static string Title(By by) => by == By.Section ? "Question kind" : Split.Title(by);

    private static string What(By by) => Title(by).ToLowerInvariant();
}
