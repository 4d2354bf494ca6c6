using Analytics.Calibration;
using Analytics.Charts.StackedBars;
using Analytics.Charts.Trends;
using Analytics.Portal.Pages.Overview;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Charts;

/// <summary>The figures of the Overview page as chart data. The newest runs only, so that a bar stays wide enough to point at.</summary>
public sealed class OverviewCharts
{
    /// <summary>How many runs a chart shows at most.</summary>
    public const int RunsShown = 26;

    private const double LowestScore = 1;
    private const double HighestScore = 5;

    private readonly OverviewFigures _figures;
    private readonly IReadOnlyList<RunFiguresRow> _runs;
    private readonly RunLabels _labels;

    /// <summary>Charts of these figures.</summary>
    public OverviewCharts(OverviewFigures figures)
    {
        _figures = figures;
        _runs = [.. figures.Runs.Skip(Math.Max(0, figures.Runs.Count - RunsShown))];
        _labels = new RunLabels(_runs);
    }

    /// <summary>Shares of the three recommendations in each run, of the interviews whose recommendation is known.</summary>
    public StackedBarData Recommendations() => new("Recommendation mix per run", "interviews", [.. _runs.Select(Bar)]);

    /// <summary>Mean score per run, one line an evaluator, with intervals over interviews.</summary>
    public TrendData Scores() => new(
        "Mean score per run and evaluator", "mean score (1 to 5)",
        [.. _runs.GroupBy(r => r.Evaluator).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new TrendSeries(g.Key, [.. g.Select(ScorePoint)]))],
        Low: LowestScore, High: HighestScore);

    /// <summary>Measured relevance per run on one scale; a run that measured none on it is a gap, so that the charts of all scales have one time axis.</summary>
    /// <param name="scale">judge or similarity.</param>
    public TrendData Relevance(string scale)
    {
        var measured = _figures.Relevance.Where(r => r.Scale == scale).ToDictionary(r => r.RunId);
        var points = _runs.Select(run => RelevancePoint(run, measured.GetValueOrDefault(run.RunId)));
        return new TrendData($"Measured relevance per run, {ScaleName(scale)}", "mean relevance (0 to 1)", [new TrendSeries("", [.. points])], Low: 0, High: 1);
    }

    /// <summary>A relevance scale as a reader knows it.</summary>
    public static string ScaleName(string scale) => scale == "judge" ? "judge scale" : "text similarity";

    private StackedBar Bar(RunFiguresRow run)
    {
        var known = run.Interviews - run.UnknownRecommendation;
        var label = _labels.Of(run.StartedAt);
        return new StackedBar(label, $"{label}, {run.Evaluator}", known == 0 ? [] :
        [
            Part(run, "Not a fit", "not_a_fit", run.NotAFit, known),
            Part(run, "Reservations", "reservations", run.Reservations, known),
            Part(run, "Proceed", "proceed", run.Proceed, known),
        ]);
    }

    private static BarPart Part(RunFiguresRow run, string series, string name, int count, int known) =>
        new(series, (double)count / known, count, $"{Interviews(run)}&recommendation={name}");

    private TrendPoint ScorePoint(RunFiguresRow run) =>
        Point(run, MeanInterval.StudentT(run.Scored, run.ScoreSum, run.ScoreSquares), LowestScore, HighestScore);

    private TrendPoint RelevancePoint(RunFiguresRow run, RunRelevanceRow? row) => Point(
        run, row is null ? new Estimate(null, null, null, 0) : MeanInterval.StudentT(row.Interviews, row.RelevanceSum, row.RelevanceSquares), 0, 1);

    // A t interval may reach beyond the scale; the picture ends where the scale does.
    private TrendPoint Point(RunFiguresRow run, Estimate mean, double least, double most) => new(
        run.StartedAt, _labels.Of(run.StartedAt), mean.Value,
        mean.Low is { } low ? Math.Max(least, low) : null, mean.High is { } high ? Math.Min(most, high) : null, mean.N, Interviews(run));

    private static string Interviews(RunFiguresRow run) => $"/interviews?run={Uri.EscapeDataString(run.RunId)}";
}
