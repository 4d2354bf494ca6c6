using Analytics.Calibration.Reporting;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Pages.Calibration;

/// <summary>Which two runs drift and repeatability compare: <c>new</c> and <c>baseline</c> of an address.</summary>
/// <param name="Baseline">The run taken as the measure; null for the report's own choice.</param>
/// <param name="New">The run held against it.</param>
/// <param name="Problems">A sentence for each part that was left out.</param>
public sealed record RunChoice(string? Baseline, string? New, IReadOnlyList<string> Problems)
{
    /// <summary>The parameter of <see cref="Baseline"/>.</summary>
    public const string BaselineParameter = "baseline";

    /// <summary>The parameter of <see cref="New"/>.</summary>
    public const string NewParameter = "new";

    /// <summary>What the parameter was once called; addresses that were kept still have it.</summary>
    public const string OldNameOfNew = "candidate";

    /// <summary>The report's own choice.</summary>
    public static RunChoice None { get; } = new(null, null, []);

    /// <summary>Reads the two against the runs in scope; of one alone the other is chosen: the newest run, or the run before it.</summary>
    /// <param name="baseline">As given; null or empty for none.</param>
    /// <param name="newer">As given.</param>
    /// <param name="runs">Runs in scope, oldest first.</param>
    public static RunChoice Read(string? baseline, string? newer, IReadOnlyList<string> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var problems = new List<string>();
        var (first, second) = (Known(BaselineParameter, baseline, runs, problems), Known(NewParameter, newer, runs, problems));
        if (first is null && second is null) return new RunChoice(null, null, problems);

        second ??= runs.LastOrDefault(r => r != first);
        first ??= runs.TakeWhile(r => r != second).LastOrDefault() ?? runs.FirstOrDefault(r => r != second);
        if (first is not null && second is not null && first != second) return new RunChoice(first, second, problems);
        problems.Add(first is null || second is null
            ? "There is no second run to compare with; the newest runs of the selection are compared."
            : $"New and baseline are the same run, {CohortWords.Value("run", first)}; the newest run is compared with the one before it.");
        return new RunChoice(null, null, problems);
    }

    /// <summary>The comparison asked for; null for the report's own choice.</summary>
    public RunComparison? Comparison => Baseline is not null && New is not null ? new RunComparison([Baseline], [New]) : null;

    /// <summary>The new run of an address, by whichever name it is given.</summary>
    public static string? NewOf(string? value, string? oldName) => string.IsNullOrEmpty(value) ? oldName : value;

    private static string? Known(string name, string? value, IReadOnlyList<string> runs, List<string> problems)
    {
        if (string.IsNullOrEmpty(value)) return null;
        if (runs.Contains(value)) return value;
        problems.Add($"{name} \"{(value.Length > 60 ? value[..60] + "…" : value)}\" is not a run of this selection; it was left out.");
        return null;
    }
}
