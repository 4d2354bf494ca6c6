using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Reading;

/// <summary>One side of a comparison of runs.</summary>
internal static class RunSide
{
    /// <summary>The cohort's interviews of these runs, whatever runs it is limited to itself.</summary>
    public static Cohort OfRuns(this Cohort cohort, IEnumerable<string> runs) => cohort with { Runs = [.. runs] };
}
