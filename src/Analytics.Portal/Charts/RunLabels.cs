using System.Globalization;

namespace Analytics.Portal.Charts;

/// <summary>Short names for runs on an axis: the day, with the year or the time of day only where runs would be mixed up without.</summary>
public sealed class RunLabels
{
    private readonly string _format;

    /// <summary>Labels for runs that stand on one chart, of which one evaluator's line may be told from another's.</summary>
    public RunLabels(IReadOnlyCollection<(DateTime StartedAt, string? Evaluator)> runs)
    {
        var sameYear = runs.Select(r => r.StartedAt.Year).Distinct().Count() <= 1;
        var sameDay = runs.GroupBy(r => (r.StartedAt.Date, r.Evaluator)).Any(g => g.Count() > 1);
        _format = (sameYear ? "d MMM" : "d MMM yy") + (sameDay ? " HH:mm" : "");
    }

    /// <summary>The label of one of them.</summary>
    public string Of(DateTime startedAt) => startedAt.ToString(_format, CultureInfo.GetCultureInfo("en"));
}
