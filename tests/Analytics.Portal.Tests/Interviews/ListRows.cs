using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Interviews;

/// <summary>Rows for component tests, invented.</summary>
internal static class ListRows
{
    public static readonly KnownValues Known = new(
        new HashSet<string> { "Data Engineer", "Site Reliability Engineer" },
        new HashSet<string> { "20260907_090000", "20260914_090000" },
        new HashSet<string> { "aurora" });

    public static InterviewRow Row(double? relevance = 0.9, string scale = "judge", string? recommendation = "proceed") => new(
        7, "20260907_090000", new DateTime(2026, 9, 7, 9, 0, 0), "C007", "Ada Fenn", "Data Engineer", "strong", "aurora",
        4.5, 4, 0, 0, 1, 0, 3, relevance, relevance is null ? 0 : 2, scale, recommendation, 3);

    public static Cohort Cohort(string query) => Warehouse.Cohorts.Cohort.Parse(query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split('=', 2))
        .Select(p => KeyValuePair.Create(p[0], (string?)p[1]))).Cohort;
}
