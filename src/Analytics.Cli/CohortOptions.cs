using System.CommandLine;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Cli;

/// <summary>Which interviews, as options that have the names of the parameters of every page and of the API.</summary>
/// <param name="prefix">What stands before the names: nothing, or <c>vs.</c> for a compared cohort.</param>
internal sealed class CohortOptions(string prefix = "")
{
    private readonly IReadOnlyList<(CohortDimension Dimension, Option<string[]> Option)> _options =
        [.. CohortDimension.All.Select(d => (d, new Option<string[]>($"--{prefix}{d.Name}") { Description = Describe(d), HelpName = "VALUE", AllowMultipleArgumentsPerToken = false }))];

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var (_, option) in _options) command.Add(option);
    }

    /// <summary>The cohort of a command line.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="known">The positions, runs and evaluators there are: a misspelt one would select nothing and look like an answer.</param>
    /// <exception cref="CommandFailure">A value cannot be used.</exception>
    public Cohort Read(ParseResult line, KnownValues known)
    {
        var pairs = _options.SelectMany(o => (line.GetValue(o.Option) ?? []).Select(v => KeyValuePair.Create(o.Dimension.Name, (string?)v)));
        var reading = Cohort.Parse(pairs).Against(known);
        return reading.Problems is [var problem, ..]
            ? throw new CommandFailure($"--{prefix}{problem.Parameter} \"{Printable.OneLine(problem.Value)}\" {problem.Reason}{Held(problem.Parameter, known)}.")
            : reading.Cohort;
    }

    private static string Held(string parameter, KnownValues known)
    {
        var held = CohortWords.Plain(parameter) switch { "position" => known.Positions, "run" => known.Runs, "evaluator" => known.Evaluators, "section" or "criterion" => known.Sections.ToHashSet(), _ => null };
        return held is { Count: > 0 } ? $"; there are {string.Join(", ", held.Order(StringComparer.Ordinal).Take(20).Select(Printable.OneLine))}" : "";
    }

    private static string Describe(CohortDimension dimension) => dimension.Name switch
    {
        "position" => "Only this position (repeatable)",
        "profile" => "Only this designed quality: weak, average, strong, exceptional, unknown (repeatable)",
        "person" => "Only this candidate, by code or name (repeatable)",
        "run" => "Only this run (repeatable)",
        "evaluator" => "Only runs of this evaluator (repeatable)",
        "recommendation" => "Only this recommendation: proceed, reservations, not_a_fit, unknown (repeatable)",
        "score" => "Only interviews with an item of this score, 1 to 5 (repeatable)",
        "section" => "Only interviews with an item of this criterion: project, technical or another; with --score or --points, only its items count (repeatable)",
        "criterion" => "Only items of this criterion count, in interviews that have one: figures and verdicts are of it alone (repeatable)",
        "points" => "Only interviews with an item whose points, its scale read onto 1 to 5, lie in this range, as 4-5",
        "mean" => "Only interviews whose mean score lies in this range, as 4-5",
        "relevance" => "Only interviews with a question of measured relevance in this range, as 0.8-1",
        "measured" => "Only interviews whose relevance was measured on this scale, judge or similarity (repeatable)",
        "kind" => "Only interviews with a question of this kind (repeatable)",
        "finding" => "Only interviews with this finding (repeatable)",
        "from" => "Only runs from this day on, as 2026-09-07",
        "to" => "Only runs until this day",
        "last" => "Only runs of this stretch of time until today, as 90d, 12w, 6m, 1y; or evaluator, since the newest evaluator took over",
        _ when CohortWords.Plain(dimension.Name) is var plain && plain != dimension.Name => $"Leaves out what --{plain} selects{(dimension.Repeatable ? " (repeatable)" : "")}",
        _ => "Only interviews in which somebody says these words",
    };
}
