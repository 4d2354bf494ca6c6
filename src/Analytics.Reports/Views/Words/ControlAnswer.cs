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
            return $"Each run’s mean as it would be with equally many interviews of every profile. Control limits need eight runs; with {FigureText.Of(points.Count, "run")} there are intervals only.";

        var outside = points.Where(p => p.Smoothed < p.LowerLimit || p.Smoothed > p.UpperLimit).Select(p => CohortWords.Value("run", p.Run)).ToList();
        return outside.Count == 0
            ? $"All {FigureText.Count(points.Count)} runs are within the limits set by the first eight."
            : $"{FigureText.Of(outside.Count, "run")} outside the limits set by the first eight: {Phrase.Join(outside.Take(4))}{(outside.Count > 4 ? " and others" : "")}.";
    }
}
