using Analytics.Transcripts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Cohorts;

/// <summary>A cohort as read from a query string.</summary>
/// <param name="Cohort">The cohort of all values that could be understood.</param>
/// <param name="Problems">What was left out, and why.</param>
public sealed record CohortReading(Cohort Cohort, IReadOnlyList<CohortProblem> Problems)
{
    /// <summary>
    /// The same reading held against what the warehouse holds: a position, run, evaluator or criterion that no interview has is left out with a problem,
    /// because a page that silently shows nothing looks like an answer.
    /// </summary>
    /// <param name="known">The values the warehouse holds.</param>
    /// <param name="prefix">What stands before the parameters' names in the address, so that a problem names the parameter as it was given.</param>
    public CohortReading Against(KnownValues known, string prefix = "")
    {
        var (cohort, problems) = (Cohort, Problems.ToList());
        (string, IReadOnlySet<string>)[] open = [("position", known.Positions), ("run", known.Runs), ("evaluator", known.Evaluators), ("section", known.Sections.Union(KnownValues.HomeSections).ToHashSet(StringComparer.Ordinal))];
        foreach (var (name, held) in open.SelectMany(o => new[] { o, (CohortDimension.Not + o.Item1, o.Item2) }).Append(("criterion", open[^1].Item2)))
        {
            foreach (var value in CohortDimension.Named(name).Values(Cohort).Where(v => !held.Contains(v) && !(v == Cohort.Unknown && held == known.Positions)))
            {
                cohort = cohort.Without(name, value);
                problems.Add(new CohortProblem(prefix + name, value, "is not in the warehouse"));
            }
        }

        if (!ReadScope.Current.ShowsInterviews)
        {
            foreach (var dimension in CohortDimension.All.Where(d => !d.TellsGroups && d.Values(cohort).Any()))
            {
                problems.Add(new CohortProblem(prefix + dimension.Name, dimension.Values(cohort).First(), "asks for single interviews, which you may not read"));
                cohort = dimension.Clear(cohort);
            }
        }

        return new CohortReading(cohort.Last is { Unit: 'e' } ? cohort with { From = known.NewestEvaluatorSince } : cohort, problems);
    }
}

/// <summary>A value that was left out of a cohort.</summary>
/// <param name="Parameter">The parameter's name, prefix included.</param>
/// <param name="Value">The value as given, cut when it is long.</param>
/// <param name="Reason">What is wrong with it, as the end of a sentence that starts with parameter and value.</param>
public sealed record CohortProblem(string Parameter, string Value, string Reason)
{
    /// <summary>One sentence for the reader: what, which value, why, and what was done.</summary>
    public string Message => $"{Parameter} \"{Value}\" {Reason}; the filter was left out.";
}

/// <summary>The values of the cohort parameters that only the warehouse can know.</summary>
/// <param name="Positions">Positions, <see cref="Cohort.Unknown"/> included when some interview names none.</param>
/// <param name="Runs">Run ids.</param>
/// <param name="Evaluators">Evaluators.</param>
/// <param name="NewestEvaluatorSince">The day of the first run of the evaluator that came last; null without runs.</param>
public sealed record KnownValues(IReadOnlySet<string> Positions, IReadOnlySet<string> Runs, IReadOnlySet<string> Evaluators, DateOnly? NewestEvaluatorSince = null)
{
    /// <summary>The criteria of the home format, which a filter may name whatever is loaded.</summary>
    internal static IReadOnlyList<string> HomeSections { get; } = [.. Enum.GetValues<EvaluationSection>().Select(SnakeCase.Of)];

    /// <summary>Whether a criterion is one of the home format's.</summary>
    public static bool IsOfHome(string criterion) => HomeSections.Contains(criterion);

    /// <summary>Criteria that something was scored by, those of the home format first.</summary>
    public IReadOnlyList<string> Sections { get; init => field = [.. value.OrderBy(v => !IsOfHome(v)).ThenBy(v => v, NaturalOrder.Comparer)]; } = [];

    /// <summary>Run ids in natural order, the last first: the newest first where runs are named after their time.</summary>
    public IReadOnlyList<string> NewestRuns => field ??= [.. Runs.OrderDescending(NaturalOrder.Comparer)];
}
