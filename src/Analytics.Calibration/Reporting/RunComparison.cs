namespace Analytics.Calibration.Reporting;

/// <summary>A run with interviews in scope.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Evaluator">Who scored it.</param>
/// <param name="Interviews">Interviews in scope.</param>
public sealed record ScopedRun(string RunId, string Evaluator, long Interviews);

/// <summary>The two sides of a comparison, as sets of runs. Two evaluators are compared by the runs each of them scored.</summary>
/// <param name="Baseline">Runs taken as the measure.</param>
/// <param name="New">Runs held against it.</param>
public sealed record RunComparison(IReadOnlyCollection<string> Baseline, IReadOnlyCollection<string> New)
{
    /// <summary>Newer runs that were passed over because they hold too few interviews; empty where runs were asked for.</summary>
    public IReadOnlyList<string> PassedOver { get; init; } = [];

    /// <summary>
    /// What is compared when nobody asks: the newest run with enough interviews, with the one before it of the same evaluator that has enough (of any
    /// evaluator, where there is none). Where no two runs have enough, the two newest. Null with fewer than two runs.
    /// </summary>
    /// <param name="runs">Runs in scope, oldest first.</param>
    /// <param name="enough">Interviews that are enough for a verdict.</param>
    public static RunComparison? Usual(IReadOnlyList<ScopedRun> runs, int enough)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.Count < 2) return null;
        var large = runs.Where(r => r.Interviews >= enough).ToList();
        var from = large.Count < 2 ? runs : large;
        var newest = from[^1];
        var before = from.SkipLast(1).LastOrDefault(r => r.Evaluator == newest.Evaluator) ?? from[^2];
        return new RunComparison([before.RunId], [newest.RunId])
        {
            PassedOver = [.. runs.SkipWhile(r => r != newest).Skip(1).Select(r => r.RunId)],
        };
    }
}
