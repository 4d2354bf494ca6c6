using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Support;

/// <summary>Rows to test with.</summary>
internal static class Runs
{
    /// <summary>A run of 20 interviews, all scored with the same mean.</summary>
    public static RunFiguresRow Of(
        string day, string evaluator = "kestrel", int interviews = 20, int proceed = 10, int reservations = 6, int notAFit = 4, int scored = 20, double mean = 4, double spread = 0.5) =>
        new($"{day.Replace("-", "", StringComparison.Ordinal)}_090000", DateTime.Parse($"{day}T09:00:00", System.Globalization.CultureInfo.InvariantCulture),
            "folder", evaluator, "judge", interviews, proceed, reservations, notAFit, scored, scored * mean, scored * ((mean * mean) + (spread * spread)), Findings: 3);

    /// <summary>Measured relevance of a run.</summary>
    public static RunRelevanceRow Relevance(string day, string scale, int interviews, double mean) =>
        new($"{day.Replace("-", "", StringComparison.Ordinal)}_090000", DateTime.Parse($"{day}T09:00:00", System.Globalization.CultureInfo.InvariantCulture),
            "kestrel", scale, interviews, interviews * 3, interviews * mean, interviews * mean * mean);
}
