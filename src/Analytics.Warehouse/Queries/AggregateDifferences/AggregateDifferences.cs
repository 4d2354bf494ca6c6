using Analytics.Warehouse.Aggregates;
using Dapper;

namespace Analytics.Warehouse.Queries;

/// <summary>Recomputes everything derived from the rows, by the definitions that kept it, and tells where the two differ.</summary>
/// <param name="warehouse">The warehouse.</param>
public sealed class AggregateDifferences(WarehouseDatabase warehouse) : IWarehouseQuery
{
    private const string Summary = "interview_summary";

    /// <summary>Every row that differs; none when what is kept says what the rows say. Reads the whole warehouse, each time anew.</summary>
    public IReadOnlyList<AggregateDifferencesRow> Read() =>
    [
        .. Of(Summary, "from store.summary_of(0, (select coalesce(max(interview_no), 0) from store.interview))", "interview_no", "run_no"),
        .. Of("repeated_interview", SqlText.Named("RepeatedInterviews"), "candidate_key", "null"),
        .. Aggregate.All.SelectMany(aggregate => Of(
            aggregate.Table,
            $"from store.{aggregate.Table}_of('store.every_run') union all from store.{aggregate.Table}_of('store.every_month')",
            "stratum_no",
            "period_no")),
    ];

    // Names of tables and columns are our own constants.
    private List<AggregateDifferencesRow> Of(string table, string recomputed, string stratum, string period)
    {
        using var connection = warehouse.OpenConnection();
        return connection.Query<AggregateDifferencesRow>(
            $"""
            with kept as (from store.{table}),
            recomputed as ({recomputed}),
            different as (
                select true as is_kept, k as row, {stratum} as stratum, {period} as period from (from kept except all from recomputed) k
                union all
                select false, r, {stratum}, {period} from (from recomputed except all from kept) r
            )
            select '{table}' as aggregate, coalesce(r.run_id, strftime(m.started_at, '%Y-%m')) as period, t.position, t.quality_profile::varchar as quality_profile,
                t.recommendation::varchar as recommendation, d.is_kept, to_json(d.row)::varchar as row
            from different d
            left join store.run r on r.run_no = d.period
            left join store.month m on m.month_no = -d.period
            left join store.stratum t on {(stratum == "stratum_no" ? "t.stratum_no = d.stratum" : "false")}
            order by all
            """).AsList();
    }
}

/// <summary>A row of something derived that is kept and not recomputed, or recomputed and not kept.</summary>
/// <param name="Aggregate">The table in schema store.</param>
/// <param name="Period">Its run, or the month of an evaluator (<c>2026-09</c>); null where it is of neither.</param>
/// <param name="Position">Its position; null when the files name none, or it is of no stratum.</param>
/// <param name="QualityProfile">Its profile; null as the position.</param>
/// <param name="Recommendation">Its recommendation; null as the position.</param>
/// <param name="IsKept">True for a row that is kept and that the rows do not say, false for one that is missing.</param>
/// <param name="Row">The row, as JSON.</param>
public sealed record AggregateDifferencesRow(
    string Aggregate, string? Period, string? Position, string? QualityProfile, string? Recommendation, bool IsKept, string Row)
{
    /// <summary>What it counts, in words: "strong, Data Engineer, 20260907_090000, proceed".</summary>
    public string Cell => QualityProfile is null && Position is null ? Period ?? "all" : $"{QualityProfile}, {Position ?? "position unknown"}, {Period}, {Recommendation ?? "recommendation unknown"}";
}
