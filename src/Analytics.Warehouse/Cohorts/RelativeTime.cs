using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Analytics.Warehouse.Cohorts;

/// <summary>A stretch of time that ends today and moves on with it: <c>90d</c>, <c>12w</c>, <c>6m</c>, <c>1y</c>; or <c>evaluator</c>, since the newest evaluator took over.</summary>
/// <param name="Count">How many units, 1 to 999; 0 for <c>evaluator</c>.</param>
/// <param name="Unit">d, w, m or y; e for <c>evaluator</c>.</param>
public readonly record struct RelativeTime(int Count, char Unit)
{
    /// <summary>Since the newest evaluator took over: which day that was only the warehouse can tell (<see cref="CohortReading.Against"/>).</summary>
    public const string SinceEvaluator = "evaluator";

    internal const string Expected = "is not a stretch of time like 90d, 12w, 6m or 1y, nor evaluator";

    internal static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>Reads what stands in a query string.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RelativeTime time)
    {
        time = text == SinceEvaluator ? new RelativeTime(0, 'e') : default;
        if (text is [.., 'd' or 'w' or 'm' or 'y'] && text.Length <= 4 && int.TryParse(text.AsSpan()[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
            time = new RelativeTime(count, text[^1]);
        return time != default;
    }

    /// <summary>The first day of it, when it ends with a day; null where the days alone cannot tell.</summary>
    /// <param name="today">Its last day.</param>
    public DateOnly? FirstDay(DateOnly today) => Unit switch
    {
        'd' => today.AddDays(1 - Count),
        'w' => today.AddDays(1 - (7 * Count)),
        'm' => today.AddMonths(-Count).AddDays(1),
        'y' => today.AddYears(-Count).AddDays(1),
        _ => null,
    };

    /// <summary>In words: "the last 90 days".</summary>
    public string ToWords() => Unit == 'e' ? "since the newest evaluator took over" : $"the last {(Count == 1 ? "" : $"{Count} ")}{Name}{(Count == 1 ? "" : "s")}";

    /// <inheritdoc />
    public override string ToString() => Unit == 'e' ? SinceEvaluator : string.Create(CultureInfo.InvariantCulture, $"{Count}{Unit}");

    private string Name => Unit switch { 'd' => "day", 'w' => "week", 'm' => "month", _ => "year" };
}
