using System.Globalization;
using Analytics.Calibration;
using Analytics.Charts;
using Analytics.Charts.StackedBars;
using Analytics.Charts.Trends;
using Analytics.Portal.Components;
using Analytics.Portal.Pages.Overview;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Charts;

/// <summary>The figures of the Overview page as chart data. The newest runs only, so that a bar stays wide enough to point at.</summary>
public static class OverviewCharts
{
    /// <summary>How many runs a chart shows at most.</summary>
    public const int RunsShown = 26;

    private const double LowestScore = 1;
    private const double HighestScore = 5;

    /// <summary>Shares of the three recommendations in each run, of the interviews whose recommendation is known.</summary>
    public static StackedBarData Recommendations(OverviewFigures figures) =>
        new("Recommendation mix per run", "interviews", [.. Newest(figures.Runs).Select(Bar)]);

    /// <summary>Mean score per run, one line an evaluator, with intervals over interviews.</summary>
    public static TrendData Scores(OverviewFigures figures) => new(
        "Mean score per run and evaluator", "mean score (1 to 5)",
        [.. Newest(figures.Runs).GroupBy(r => r.Evaluator).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new TrendSeries(g.Key, [.. g.Select(ScorePoint)]))],
        Low: LowestScore, High: HighestScore);

    /// <summary>Measured relevance per run on one scale; a run that measured none is a gap.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="scale">judge or similarity.</param>
    public static TrendData Relevance(OverviewFigures figures, string scale)
    {
        var measured = figures.Relevance.Where(r => r.Scale == scale).ToDictionary(r => r.RunId);
        var points = Newest(figures.Runs)
            .Where(run => measured.ContainsKey(run.RunId) || run.RelevanceScale == "none")
            .Select(run => RelevancePoint(run, measured.GetValueOrDefault(run.RunId)));
        return new TrendData($"Measured relevance per run, {ScaleName(scale)}", "mean relevance (0 to 1)", [new TrendSeries("", [.. points])], Low: 0, High: 1);
    }

    /// <summary>A relevance scale as a reader knows it.</summary>
    public static string ScaleName(string scale) => scale == "judge" ? "judge scale" : "text similarity";

    private static IEnumerable<RunFiguresRow> Newest(IReadOnlyList<RunFiguresRow> runs) => runs.Skip(Math.Max(0, runs.Count - RunsShown));

    private static StackedBar Bar(RunFiguresRow run)
    {
        var known = run.Interviews - run.UnknownRecommendation;
        return new StackedBar(Label(run.StartedAt), LongLabel(run.StartedAt, run.Evaluator), known == 0 ? [] :
        [
            Part(run, "Not a fit", "not_a_fit", run.NotAFit, known),
            Part(run, "Reservations", "reservations", run.Reservations, known),
            Part(run, "Proceed", "proceed", run.Proceed, known),
        ]);
    }

    private static BarPart Part(RunFiguresRow run, string series, string name, int count, int known) =>
        new(series, (double)count / known, count, $"/interviews?run={Uri.EscapeDataString(run.RunId)}&recommendation={name}");

    private static TrendPoint ScorePoint(RunFiguresRow run)
    {
        var mean = MeanInterval.StudentT(run.Scored, run.ScoreSum, run.ScoreSquares);
        return Point(run.StartedAt, run.Evaluator, mean, LowestScore, HighestScore, run.RunId);
    }

    private static TrendPoint RelevancePoint(RunFiguresRow run, RunRelevanceRow? row)
    {
        var mean = row is null ? new Estimate(null, null, null, 0) : MeanInterval.StudentT(row.Interviews, row.RelevanceSum, row.RelevanceSquares);
        return Point(run.StartedAt, run.Evaluator, mean, 0, 1, run.RunId);
    }

    // A t interval may reach beyond the scale; the picture ends where the scale does.
    private static TrendPoint Point(DateTime at, string evaluator, Estimate mean, double least, double most, string runId) => new(
        at, LongLabel(at, evaluator), mean.Value, mean.Low is { } low ? Math.Max(least, low) : null, mean.High is { } high ? Math.Min(most, high) : null,
        mean.N, $"/interviews?run={Uri.EscapeDataString(runId)}");

    private static string Label(DateTime at) => at.ToString("d MMM", CultureInfo.GetCultureInfo("en"));

    private static string LongLabel(DateTime at, string evaluator) => $"{Figure.Day(at)}, {evaluator}";
}
