using System.Globalization;
using Analytics.Portal.Components;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Interviews;

/// <summary>A value a filter offers.</summary>
/// <param name="Value">As it stands in a query string.</param>
/// <param name="Text">As a reader would say it.</param>
/// <param name="Interviews">Interviews there would be with it; null where that is not counted.</param>
/// <param name="Chosen">The cohort holds it.</param>
public sealed record FilterOption(string Value, string Text, long? Interviews, bool Chosen);

/// <summary>A filter that offers values.</summary>
/// <param name="Parameter">Its parameter.</param>
/// <param name="Title">Its name on the page.</param>
/// <param name="Options">What it offers.</param>
public sealed record FilterChoice(string Parameter, string Title, IReadOnlyList<FilterOption> Options)
{
    /// <summary>How many of its values are chosen.</summary>
    public int Chosen => Options.Count(o => o.Chosen);
}

/// <summary>The filters of a list, from what the warehouse holds and the cohort chooses.</summary>
public static class FilterChoices
{
    /// <summary>The name of a parameter on the page.</summary>
    public static string Title(string parameter) => parameter switch
    {
        "q" => "Says",
        "kind" => "Question kind",
        _ => Wording.Sentence(parameter),
    };

    /// <summary>All filters with values to choose from, the most used first.</summary>
    public static IReadOnlyList<FilterChoice> Of(IReadOnlyList<FacetRow> facets, Cohort cohort)
    {
        return
        [
            Counted("position", 1),
            Counted("profile", 1),
            Counted("recommendation", 1),
            Fixed("score", Enumerable.Range(1, 5).Reverse().Select(s => s.ToString(CultureInfo.InvariantCulture))),
            Counted("run", -1),
            Counted("evaluator", 1),
            Fixed("kind", Enum.GetValues<TurnKind>().Select(SnakeCase.Of)),
            Fixed("finding", Enum.GetValues<FindingCode>().Select(SnakeCase.Of)),
        ];

        FilterChoice Counted(string parameter, int direction)
        {
            var rows = facets.Where(f => f.Parameter == parameter);
            return Make(parameter, (direction < 0 ? rows.Reverse() : rows).Select(f => (f.Value, (long?)f.Interviews)));
        }

        FilterChoice Fixed(string parameter, IEnumerable<string> values) => Make(parameter, values.Select(v => (v, (long?)null)));

        FilterChoice Make(string parameter, IEnumerable<(string Value, long? Interviews)> values)
        {
            var held = CohortDimension.Named(parameter).Values(cohort).ToHashSet(StringComparer.Ordinal);
            return new FilterChoice(parameter, Title(parameter), [.. values.Select(v => new FilterOption(v.Value, Text(parameter, v.Value), v.Interviews, held.Contains(v.Value)))]);
        }
    }

    /// <summary>A value as a choice: starts with a capital, scores with their meaning.</summary>
    public static string Text(string parameter, string value) => (parameter, value) switch
    {
        ("score", "5") => "5 · exceptional",
        ("score", "4") => "4 · strong",
        ("score", "3") => "3 · acceptable",
        ("score", "2") => "2 · weak",
        ("score", "1") => "1 · unacceptable",
        ("position" or "evaluator", not Cohort.Unknown) => value,
        _ => Wording.Sentence(CohortWords.Value(parameter, value)),
    };
}
