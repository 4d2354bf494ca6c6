using Analytics.Portal.Charts;
using Analytics.Transcripts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Relevance;

/// <summary>The relevance scale a page shows: the <c>scale</c> of its address. Two scales never share a figure, so there is always exactly one.</summary>
public static class ScaleChoice
{
    /// <summary>The parameter's name.</summary>
    public const string Parameter = "scale";

    /// <summary>The scales there are, in the order of the page.</summary>
    public static IReadOnlyList<RelevanceScale> All { get; } = [RelevanceScale.Judge, RelevanceScale.Similarity];

    /// <summary>Reads <c>scale</c>.</summary>
    /// <param name="value">As it stands in the address; absent is the scale most questions were measured on.</param>
    /// <param name="rows">The cohort's relevance, a row a scale.</param>
    /// <param name="problem">A sentence when the value is none of them; null when all is well.</param>
    public static RelevanceScale Read(string? value, IReadOnlyList<RelevanceSummaryRow> rows, out string? problem)
    {
        problem = null;
        var usual = All.MaxBy(scale => rows.Where(r => r.Scale == SnakeCase.Of(scale)).Sum(r => r.MeasuredQuestions));
        if (string.IsNullOrEmpty(value)) return usual;
        if (SnakeCase.TryParse<RelevanceScale>(value, out var scale) && All.Contains(scale)) return scale;
        var shown = value.Length > 60 ? value[..60] + "…" : value;
        problem = $"scale \"{shown}\" is not one of {string.Join(", ", All.Select(SnakeCase.Of))}; the {Name(usual)} is shown.";
        return usual;
    }

    /// <summary>What a chart shows.</summary>
    public static RelevanceScale Of(ChartSubject subject, RelevanceSummary summaries)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(summaries);
        return Read(subject.Scale, summaries.Read(subject.Cohort), out _);
    }

    /// <summary>The scale in words: "judge scale".</summary>
    public static string Name(RelevanceScale scale) => scale == RelevanceScale.Judge ? "judge scale" : "text similarity scale";
}
