using System.Globalization;
using Analytics.Transcripts;

namespace Analytics.Warehouse.Cohorts;

/// <summary>A cohort, and the values it holds, as a reader would say them.</summary>
public static class CohortWords
{
    /// <summary>The whole cohort, parts separated by commas; "all interviews" when nothing filters. What is left out comes last: "strong, not score 1".</summary>
    public static string Of(Cohort cohort)
    {
        var wanted = Parts(cohort).DefaultIfEmpty("all interviews");
        return string.Join(", ", cohort.Except is { } except ? [.. wanted, .. Parts(except).Select(part => "not " + part)] : wanted);
    }

    /// <summary>The same for a log, which others read than the pages: candidates who were asked for are not named, and words that were searched for only where that is allowed.</summary>
    internal static string NamingNobody(Cohort cohort, bool withSearchedWords) => Of(Unnamed(cohort, withSearchedWords));

    /// <summary>What sets two cohorts apart, as the subject of a sentence: what both ask for is left out, and an evaluator alone is called "evaluator kestrel-2".</summary>
    public static (string First, string Second) Apart(Cohort first, Cohort second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var shared = CohortDimension.All.Where(d => d.Values(first).SequenceEqual(d.Values(second))).Select(d => d.Name).ToList();
        return (Name(first, shared), Name(second, shared));
    }

    private static Cohort Unnamed(Cohort cohort, bool withSearchedWords) => cohort with
    {
        Candidates = cohort.Candidates.Count == 0 ? [] : ["…"],
        Search = cohort.Search is null || withSearchedWords ? cohort.Search : "…",
        Except = cohort.Except is { } except ? Unnamed(except, withSearchedWords) : null,
    };

    private static string Name(Cohort cohort, IEnumerable<string> shared)
    {
        var own = shared.Aggregate(cohort, (c, name) => c.Without(name));
        if (own.IsAll && !cohort.IsAll) return "all of them";
        return own.Evaluators is [var evaluator] && own.Without("evaluator").IsAll ? $"evaluator {evaluator}" : own.ToWords();
    }

    /// <summary>One value of one parameter: <c>not_a_fit</c> is "not a fit", a run id its date and time.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value as it stands in a query string.</param>
    public static string Value(string name, string value) => (Plain(name), value) switch
    {
        ("position", Cohort.Unknown) => "no position given",
        ("profile", Cohort.Unknown) => "no designed quality",
        ("recommendation", Cohort.Unknown) => "no known recommendation",
        ("recommendation", "reservations") => "with reservations",
        ("kind", "follow_up") => "follow-up",
        ("run", _) => Run(value),
        ("q", _) => $"“{value}”",
        ("last", _) => RelativeTime.TryParse(value, out var last) ? last.ToWords() : value,
        ("mean" or "relevance", _) => value.Replace("-", " to ", StringComparison.Ordinal),
        ("measured", "judge") => "the judge’s rating",
        ("measured", "similarity") => "text similarity",
        ("measured", "none") => "nothing",
        ("section", "project") => "the project part",
        ("section", "technical") => "the technical part",
        ("recommendation" or "kind" or "finding", _) => value.Replace('_', ' '),
        _ => value,
    };

    /// <summary>A run by its date and time where its id holds them (<c>20260907_090000</c> is "2026-09-07 09:00"), else by its id.</summary>
    public static string Run(string runId) =>
        DateTime.TryParseExact(runId, "yyyyMMdd_HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : runId;

    /// <summary>A parameter's name without what says that its interviews are left out.</summary>
    public static string Plain(string name) => name.StartsWith(CohortDimension.Not, StringComparison.Ordinal) ? name[CohortDimension.Not.Length..] : name;

    private static IEnumerable<string> Parts(Cohort cohort) =>
    [
        .. Part(cohort, "profile", "", ""),
        .. Part(cohort, "position", "", ""),
        .. Part(cohort, "person", "candidate ", "candidates "),
        .. Part(cohort, "evaluator", "evaluated by ", "evaluated by "),
        .. Part(cohort, "run", "run ", "runs "),
        .. Days(cohort),
        .. Part(cohort, "recommendation", "", ""),
        .. Part(cohort, "score", "score ", "score "),
        .. Part(cohort, "section", cohort.Scores.Count > 0 ? "in " : "items in ", cohort.Scores.Count > 0 ? "in " : "items in "),
        .. Part(cohort, "mean", "mean score ", ""),
        .. Part(cohort, "relevance", "relevance ", ""),
        .. Part(cohort, "measured", "relevance measured as ", "relevance measured as "),
        .. Part(cohort, "kind", "a question of kind ", "a question of kind "),
        .. Part(cohort, "finding", "finding: ", "finding: "),
        .. Part(cohort, "q", "saying ", ""),
    ];

    private static IEnumerable<string> Part(Cohort cohort, string name, string one, string several)
    {
        var values = CohortDimension.Named(name).Values(cohort).Select(v => Value(name, v)).ToList();
        return values.Count switch
        {
            0 => [],
            1 => [one + values[0]],
            <= 4 => [$"{several}{string.Join(", ", values.SkipLast(1))} or {values[^1]}"],
            _ => [$"{several}{string.Join(", ", values.Take(3))} or {values.Count - 3} others"],
        };
    }

    private static IEnumerable<string> Days(Cohort cohort) => (cohort.From, cohort.To) switch
    {
        _ when cohort.Last is { } last => [cohort.To is { } to ? $"{last.ToWords()} until {CohortValue.Of(to)}" : last.ToWords()],
        ({ } from, { } to) when from == to => ["on " + CohortValue.Of(from)],
        ({ } from, { } to) => [$"{CohortValue.Of(from)} to {CohortValue.Of(to)}"],
        ({ } from, null) => ["since " + CohortValue.Of(from)],
        (null, { } to) => ["until " + CohortValue.Of(to)],
        _ => [],
    };
}
