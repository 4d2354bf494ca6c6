using Analytics.Transcripts;

namespace Analytics.Portal.Charts;

/// <summary>What a reader wants as one point of time: the <c>per</c> of a page's address and of its charts'.</summary>
public static class TimeChoice
{
    /// <summary>The parameter's name.</summary>
    public const string Parameter = "per";

    /// <summary>What can be chosen, the shortest first.</summary>
    public static IReadOnlyList<TimeUnit> All { get; } = [.. Enum.GetValues<TimeUnit>()];

    /// <summary>Reads <c>per</c>.</summary>
    /// <param name="value">As it stands in the address; absent leaves it to the chart.</param>
    /// <param name="problem">A sentence when the value is none of them; null when all is well.</param>
    /// <returns>What was chosen; null where nothing was.</returns>
    public static TimeUnit? Read(string? value, out string? problem)
    {
        problem = null;
        if (string.IsNullOrEmpty(value)) return null;
        if (SnakeCase.TryParse<TimeUnit>(value, out var unit)) return unit;
        var shown = value.Length > 60 ? value[..60] + "…" : value;
        problem = $"per \"{shown}\" is not one of {string.Join(", ", All.Select(SnakeCase.Of))}; charts show what fits.";
        return null;
    }

    /// <summary>What a chart shows; null where that is left to it.</summary>
    public static TimeUnit? Of(ChartSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Read(subject.Per, out _);
    }
}
