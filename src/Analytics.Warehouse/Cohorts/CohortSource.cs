namespace Analytics.Warehouse.Cohorts;

/// <summary>Where the figures of a cohort come from: two schemas that hold macros of the same names and columns (Schema/0006_cohort_figures.sql).</summary>
internal static class CohortSource
{
    /// <summary>The aggregates kept at load time.</summary>
    public const string Cells = "of_cells";

    /// <summary>The rows of the interviews selected.</summary>
    public const string Rows = "of_rows";

    /// <summary>The cheapest source that can tell this cohort's interviews from others.</summary>
    public static string Of(Cohort cohort) => cohort.IsOfCells ? Cells : Rows;
}
