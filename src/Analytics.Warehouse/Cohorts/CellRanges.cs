using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Cohorts;

/// <summary>Between which periods a cohort's cells lie, as CellRanges.sql says; more may lie there.</summary>
internal sealed record CellRanges(int FirstMonth, int LastMonth, int FirstBefore, int LastBefore, int FirstAfter, int LastAfter)
{
    /// <summary>The condition of a cell, with these as its parameters.</summary>
    public const string Condition =
        "period_no between $first_month::integer and $last_month::integer or period_no between $first_before::integer and $last_before::integer "
        + "or period_no between $first_after::integer and $last_after::integer";

    /// <summary>The condition's parameters.</summary>
    public QueryParameters Parameters => new QueryParameters()
        .Add("first_month", FirstMonth).Add("last_month", LastMonth)
        .Add("first_before", FirstBefore).Add("last_before", LastBefore)
        .Add("first_after", FirstAfter).Add("last_after", LastAfter);
}
