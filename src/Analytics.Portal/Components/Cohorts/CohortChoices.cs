using System.Globalization;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Components.Cohorts;

/// <summary>A value a filter offers.</summary>
/// <param name="Value">As it stands in a query string.</param>
/// <param name="Text">As a reader would say it.</param>
/// <param name="Interviews">Interviews there would be with it; null where that is not counted.</param>
/// <param name="Chosen">The cohort holds it.</param>
/// <param name="Unwanted">The cohort leaves it out.</param>
public sealed record CohortOption(string Value, string Text, long? Interviews, bool Chosen, bool Unwanted = false);

/// <summary>A filter that offers values.</summary>
/// <param name="Parameter">Its parameter.</param>
/// <param name="Title">Its name on the page.</param>
/// <param name="Options">What it offers.</param>
/// <param name="Left">How many more values there are, which are asked for by name: a list that nobody reads to its end costs each page what it takes to write.</param>
public sealed record CohortChoice(string Parameter, string Title, IReadOnlyList<CohortOption> Options, int Left = 0)
{
    /// <summary>How many of its values are chosen or left out.</summary>
    public int Chosen => Options.Count(o => o.Chosen || o.Unwanted);
}

/// <summary>The filters of a page, from what the warehouse holds and the cohort chooses.</summary>
public static class CohortChoices
{
    /// <summary>Most runs that a list of them offers; others are asked for by name.</summary>
    public const int MostRuns = 50;

    /// <summary>The name of a parameter on the page.</summary>
    public static string Title(string parameter) => CohortWords.Plain(parameter) is var plain && plain != parameter ? $"{Title(plain)}, not" : parameter switch
    {
        "q" => "Says",
        "person" => "Candidate",
        "last" => "Time",
        "kind" => "Question kind",
        "mean" => "Mean score",
        "section" => "Item",
        "points" => "Item score",
        "measured" => "Relevance scale",
        _ => Wording.Sentence(parameter),
    };

    /// <summary>All filters with values to choose from, the most used first. A value that no interview would have left is offered with 0.</summary>
    public static IReadOnlyList<CohortChoice> Of(IReadOnlyList<FacetRow> facets, KnownValues known, Cohort cohort)
    {
        var counts = facets.ToDictionary(f => (f.Parameter, f.Value), f => f.Interviews);
        return
        [
            Counted("position", known.Positions.Order(NaturalOrder.Comparer)),
            // Where every candidate is designed there is nothing else to choose.
            Counted("profile", Enum.GetValues<QualityProfile>().Select(SnakeCase.Of).Concat(counts.ContainsKey(("profile", Cohort.Unknown)) || cohort.Undesigned ? [Cohort.Unknown] : [])),
            Counted("recommendation", Enum.GetValues<RecommendationLevel>().Reverse().Select(SnakeCase.Of).Append(Cohort.Unknown)),
            Plain("score", Enumerable.Range(1, 5).Reverse().Select(s => s.ToString(CultureInfo.InvariantCulture))),
            Plain("criterion", known.Sections),
            Plain("section", known.Sections),
            Newest(Counted("run", known.NewestRuns)),
            Counted("evaluator", known.Evaluators.Order(NaturalOrder.Comparer)),
            Plain("kind", Enum.GetValues<TurnKind>().Select(SnakeCase.Of)),
            Plain("finding", Enum.GetValues<FindingCode>().Select(SnakeCase.Of)),
        ];

        // Those that are chosen, and the newest of those that would leave interviews.
        CohortChoice Newest(CohortChoice all)
        {
            if (all.Options.Count <= MostRuns) return all;
            var offered = all.Options.Where(o => o.Interviews > 0).Take(MostRuns).Select(o => o.Value).ToHashSet(StringComparer.Ordinal);
            List<CohortOption> options = [.. all.Options.Where(o => o.Chosen || o.Unwanted || offered.Contains(o.Value))];
            return all with { Options = options, Left = all.Options.Count - options.Count };
        }

        CohortChoice Counted(string parameter, IEnumerable<string> values) =>
            Make(parameter, values.Select(v => (v, (long?)counts.GetValueOrDefault((parameter, v)))));

        CohortChoice Plain(string parameter, IEnumerable<string> values) => Make(parameter, values.Select(v => (v, (long?)null)));

        CohortChoice Make(string parameter, IEnumerable<(string Value, long? Interviews)> values)
        {
            var held = CohortDimension.Named(parameter).Values(cohort).ToHashSet(StringComparer.Ordinal);
            var unwanted = CanLeaveOut(parameter) ? CohortDimension.Named(CohortDimension.Not + parameter).Values(cohort).ToHashSet(StringComparer.Ordinal) : [];
            var options = values.Select(v => new CohortOption(v.Value, Text(parameter, v.Value), v.Interviews, held.Contains(v.Value), unwanted.Contains(v.Value)));
            return new CohortChoice(parameter, Title(parameter), [.. options]);
        }
    }

    /// <summary>Whether a filter can leave out what it selects.</summary>
    public static bool CanLeaveOut(string parameter) => CohortDimension.All.Any(d => d.Name == CohortDimension.Not + parameter);

    /// <summary>A value as a choice: starts with a capital, scores with their meaning.</summary>
    public static string Text(string parameter, string value) => (CohortWords.Plain(parameter), value) switch
    {
        ("score", "5") => "5 · exceptional",
        ("score", "4") => "4 · strong",
        ("score", "3") => "3 · acceptable",
        ("score", "2") => "2 · weak",
        ("score", "1") => "1 · unacceptable",
        ("section" or "criterion", not ("project" or "technical")) => Wording.Sentence(value),
        ("position" or "evaluator", not Cohort.Unknown) or ("person", _) => value,
        _ => Wording.Sentence(CohortWords.Value(parameter, value)),
    };
}
