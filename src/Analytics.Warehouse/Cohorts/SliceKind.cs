namespace Analytics.Warehouse.Cohorts;

/// <summary>What a slice reads, and how finely.</summary>
/// <param name="ByRun">Whether runs are told apart; else an evaluator's are added up.</param>
/// <param name="IsKept">Whether kept aggregates are asked; only for a cohort that runs and strata can tell. Else they are counted from interviews' summaries.</param>
internal readonly record struct SliceKind(bool ByRun, bool IsKept)
{
    /// <summary>Whether kept aggregates are read where they are; else the cohort's rows of each are put into a table of the slice when a statement first names it.</summary>
    public bool IsInPlace => ByRun && IsKept;

    /// <summary>The scripts that make what such a slice reads, in the order in which they build on each other.</summary>
    public IReadOnlyList<string> Scripts => ["CohortSlice", ByRun ? "CohortSlice.ByRun" : "CohortSlice.ByMonth", IsKept ? "CohortSlice.Kept" : "CohortSlice.Counted", "CohortSlice.Interviews"];
}
