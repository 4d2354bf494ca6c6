using Analytics.Calibration.Verdicts;

namespace Analytics.Reports.Views.Words;

/// <summary>Are cohorts selected alike? In words.</summary>
public static class ParityAnswer
{
    private static readonly string[] Belonging = [".scoring", ".mantel_haenszel"];

    /// <summary>The figures of the cohorts, in their order.</summary>
    public static IReadOnlyList<string> Ids(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [.. view.Report.Metrics.Keys.Where(k => k.StartsWith("air.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Who falls short, or why nothing can be said.</summary>
    public static string Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (Ids(view).Count == 0) return "Not computable: there is no self-identification file (setting Calibration:SelfIdentification). Groups are never inferred from names.";
        var bad = Ids(view).Where(id => IsOfCohort(id) && view.Reading(id) is { Grade: Grade.Bad }).Select(id => id["air.".Length..]).ToList();
        return bad.Count == 0
            ? $"No group’s selection rate is shown to be below {FigureText.Percent(view.Thresholds.AdverseImpact)} of the best one’s."
            : $"Selected at less than {FigureText.Percent(view.Thresholds.AdverseImpact)} of the best group’s rate: {Phrase.Join(bad)}.";
    }

    // A cohort's own figure, not what belongs to it.
    private static bool IsOfCohort(string id) => !Array.Exists(Belonging, ending => id.EndsWith(ending, StringComparison.Ordinal));
}
