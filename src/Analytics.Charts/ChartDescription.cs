namespace Analytics.Charts;

/// <summary>Sentences about data, for readers who hear a chart. Every chart puts its own together from these.</summary>
internal static class ChartDescription
{
    public const string NoData = "No data for this selection.";

    public static string Nothing(string title) => $"{Sentence(title)} {NoData}";

    /// <summary>The text with a full stop, unless it ends in one or is empty.</summary>
    public static string Sentence(string text) =>
        text.Length == 0 || text[^1] is '.' or '?' or '!' ? text : text + ".";

    public static string Counted(int count, string noun) => $"{Shown.Count(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>At most so many of some names: "r1, r2 and 3 more".</summary>
    public static string Listed(IReadOnlyList<string> names, int most, string separator = ", ") =>
        names.Count <= most ? string.Join(separator, names) : $"{string.Join(separator, names.Take(most - 1))} and {names.Count - most + 1} more";

    /// <summary>" 2 gaps."; empty without any.</summary>
    public static string Gaps(IEnumerable<ChartEstimate> estimates) =>
        estimates.Count(estimate => estimate.Value is null) is > 0 and var gaps ? $" {Counted(gaps, "gap")}." : "";

    /// <summary>"proceed from 20 % (run 2) to 48 % (run 7), last 31 % (run 9)."</summary>
    public static string Range(string what, IEnumerable<(string Name, double? Value)> values, ValueFormat format)
    {
        var known = values.Where(pair => pair.Value is not null).ToArray();
        var subject = what.Length == 0 ? "Values" : what;
        if (known.Length == 0)
            return $"{subject}: no values.";
        if (known.Length == 1)
            return $"{subject}: {Shown.Value(known[0].Value, format)} ({known[0].Name}).";
        var (lowest, highest, last) = (known.MinBy(pair => pair.Value), known.MaxBy(pair => pair.Value), known[^1]);
        if (lowest.Value == highest.Value)
            return $"{subject}: {Shown.Value(lowest.Value, format)} throughout.";
        return $"{subject}: from {Shown.Value(lowest.Value, format)} ({lowest.Name}) to {Shown.Value(highest.Value, format)} ({highest.Name}), "
            + $"last {Shown.Value(last.Value, format)} ({last.Name}).";
    }
}
