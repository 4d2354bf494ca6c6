using System.Globalization;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Charts;

/// <summary>What a chart is about: the part of its address that is not its size or its colours.</summary>
/// <param name="Cohort">Which interviews.</param>
public sealed record ChartSubject(Cohort Cohort)
{
    private const int MostPages = 100_000;

    /// <summary>Every interview.</summary>
    public static ChartSubject All { get; } = new(Cohort.All);

    /// <summary>The cohort it is compared with, of charts that compare. Parameters with <c>vs.</c> before their names.</summary>
    public Cohort Versus { get; init; } = Cohort.All;

    /// <summary>What it is split by, of charts that can be; null for the chart's own choice. Parameter <c>by</c>.</summary>
    public string? By { get; init; }

    /// <summary>The relevance scale it shows, of charts of relevance: judge or similarity. Parameter <c>scale</c>.</summary>
    public string? Scale { get; init; }

    /// <summary>What a point of time is, of charts over time; null for what fits. Parameter <c>per</c>.</summary>
    public string? Per { get; init; }

    /// <summary>Which page of panels small multiples show, from 1; beyond the last one they show that. Parameter <c>panels</c>.</summary>
    public int Panels { get; init; } = 1;

    /// <summary>The run that others are held against, of charts that compare runs; null for the chart's own choice. Parameter <c>baseline</c>.</summary>
    public string? Baseline { get; init; }

    /// <summary>The run held against <see cref="Baseline"/>. Parameter <c>new</c>, once called <c>candidate</c>.</summary>
    public string? New { get; init; }

    /// <summary>Reads a query string, holding values against what the warehouse holds.</summary>
    /// <returns>What the chart is about, and a sentence for each part that cannot be.</returns>
    public static (ChartSubject Subject, IReadOnlyList<string> Problems) Read(IQueryCollection query, KnownValues known)
    {
        var pairs = query.SelectMany(p => p.Value.Select(v => KeyValuePair.Create(p.Key, v))).ToList();
        var cohort = Cohort.Parse(pairs).Against(known);
        var versus = Cohort.Parse(pairs, "vs.").Against(known, "vs.");
        var subject = new ChartSubject(cohort.Cohort) { Versus = versus.Cohort, By = One(query, "by"), Scale = One(query, "scale"), Per = One(query, TimeChoice.Parameter), Panels = PageOf(query["panels"].ToString()), Baseline = One(query, "baseline", 200), New = One(query, "new", 200) ?? One(query, "candidate", 200) };
        return (subject, [.. cohort.Problems.Concat(versus.Problems).Select(p => p.Message)]);
    }

    /// <summary>The query string without a question mark; empty for every interview.</summary>
    public string ToQuery() => string.Join('&', new[]
    {
        Cohort.ToQueryString(), Versus.ToQueryString("vs."), Written("by", By), Written("scale", Scale), Written(TimeChoice.Parameter, Per), Written("panels", Panels > 1 ? Panels.ToString(CultureInfo.InvariantCulture) : null), Written("new", New), Written("baseline", Baseline),
    }.Where(part => part.Length > 0));

    /// <summary>Reads a page of panels; the first one where it is no page.</summary>
    public static int PageOf(string? written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and <= MostPages ? page : 1;

    private static string Written(string name, string? value) => value is null ? "" : $"{name}={Uri.EscapeDataString(value)}";

    private static string? One(IQueryCollection query, string name, int longest = 40) =>
        query[name].ToString() is { Length: > 0 } value && value.Length <= longest ? value : null;
}
