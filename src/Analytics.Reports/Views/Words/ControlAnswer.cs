using Analytics.Calibration.Reporting;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Views.Words;

/// <summary>Are the runs in control? In words.</summary>
public static class ControlAnswer
{
    /// <summary>Runs outside their limits; before there are limits, why.</summary>
    public static string Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var points = view.Report.ControlChart.Where(p => p.Mean is not null).ToList();
        if (points.Count == 0) return "No run has scores.";
        if (!points.Exists(p => p.Smoothed is not null))
            return $"{Moved(points)} Control limits need eight runs; with {FigureText.Of(points.Count, "run")} there are intervals only.{Mixed(view)}";

        var outside = points.Where(p => p.Smoothed < p.LowerLimit || p.Smoothed > p.UpperLimit).Select(p => CohortWords.Value("run", p.Run)).ToList();
        return outside.Count == 0
            ? $"All {FigureText.Count(points.Count)} runs are within the limits set by the first eight. {Moved(points)}{Mixed(view)}"
            : $"{Moved(points)} {FigureText.Of(outside.Count, "run")} outside the limits set by the first eight: {Phrase.Join(outside.Take(4))}{(outside.Count > 4 ? " and others" : "")}.{Mixed(view)}";
    }

    // From the first run to the last, each as it would be with equally many interviews of every profile.
    private static string Moved(List<ControlPoint> points)
    {
        var (first, last) = (points[0], points[^1]);
        if (points.Count == 1) return $"The only run has a mean of {FigureText.Number(first.Mean)} with all profiles equally many.";
        var change = last.Mean - first.Mean;
        var way = $"From {Named(first)} to {Named(last)} the mean with all profiles equally many went from {FigureText.Number(first.Mean)} to {FigureText.Number(last.Mean)} ({FigureText.WithSign(change)})";
        if (first is not { Low: { } low, High: { } high } || last is not { Low: { } lastLow, High: { } lastHigh }) return way + ".";
        return lastLow > high || lastHigh < low
            ? $"{way} and their intervals do not overlap: the level moved."
            : $"{way}; their intervals overlap, so that it moved is not shown.";
    }

    private static string Named(ControlPoint point) => "run " + CohortWords.Value("run", point.Run);

    private static string Mixed(ReportView view) =>
        view.Report.Scope.Evaluators.Count > 1 ? " Runs of several evaluators are on this chart; one evaluator at a time tells whether it drifts." : "";
}
