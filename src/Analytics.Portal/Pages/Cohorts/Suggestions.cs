using Analytics.Portal.Components;
using Analytics.Portal.Components.Cohorts;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Cohorts;

/// <summary>Comparisons worth a click, from what there is.</summary>
public static class Suggestions
{
    private const int Most = 10;

    /// <summary>Comparisons of a cohort with its neighbours; of all interviews, the usual ones.</summary>
    /// <param name="cohort">The first cohort.</param>
    /// <param name="runs">Runs, oldest first.</param>
    /// <param name="known">The values there are.</param>
    public static IReadOnlyList<NarrowChoice> For(Cohort cohort, IReadOnlyList<CohortRunsRow> runs, KnownValues known)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(known);
        var pairs = cohort.IsAll ? Usual(runs, known) : Neighbours(cohort, known).Append(new CohortPair(cohort, Cohort.All));
        return [.. pairs.Take(Most).Select(pair => new NarrowChoice(Capital($"{pair.Names.First} against {pair.Names.Second}"), pair.Link))];
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static IEnumerable<CohortPair> Usual(IReadOnlyList<CohortRunsRow> runs, KnownValues known)
    {
        if (runs.Count > 1) yield return new CohortPair(Cohort.All.With("run", runs[^1].RunId), Cohort.All.With("run", runs[^2].RunId));
        yield return new CohortPair(Cohort.All.With("profile", "exceptional"), Cohort.All.With("profile", "strong"));
        foreach (var (one, next) in Pairwise(known.Evaluators)) yield return new CohortPair(Cohort.All.With("evaluator", one), Cohort.All.With("evaluator", next));
        foreach (var (one, next) in Pairwise(known.Positions)) yield return new CohortPair(Cohort.All.With("position", one), Cohort.All.With("position", next));
    }

    private static IEnumerable<CohortPair> Neighbours(Cohort cohort, KnownValues known)
    {
        foreach (var (name, values) in new (string, IEnumerable<string>)[]
        {
            ("profile", Enum.GetValues<QualityProfile>().Select(SnakeCase.Of)), ("evaluator", known.Evaluators.Order(NaturalOrder.Comparer)),
            ("run", known.NewestRuns), ("position", known.Positions.Order(NaturalOrder.Comparer)),
        })
        {
            var held = CohortDimension.Named(name).Values(cohort).ToList();
            if (held.Count != 1) continue;
            foreach (var value in values.Where(v => v != held[0]).Take(4)) yield return new CohortPair(cohort, cohort.Only(name, value));
        }
    }

    private static IEnumerable<(string One, string Next)> Pairwise(IEnumerable<string> values)
    {
        var ordered = values.Order(NaturalOrder.Comparer).Take(4).ToList();
        return ordered.Zip(ordered.Skip(1));
    }
}
