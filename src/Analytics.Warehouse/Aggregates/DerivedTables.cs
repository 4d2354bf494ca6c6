using Analytics.Warehouse.Queries;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Aggregates;

/// <summary>
/// Keeps what is derived from the rows what the rows say: summaries, aggregates, who was interviewed again. A load ends with it, once and not per batch; what
/// a batch touched stands in <c>store.pending_*</c>, written in the batch's own transaction, so that a load cut short is made good at the next start.
/// </summary>
internal static class DerivedTables
{
    // What is summarised at once has to fit into memory.
    private const int InterviewsAtOnce = 50_000;

    /// <summary>Whether anything is loaded and not yet counted.</summary>
    public static bool ArePending(DuckDBConnection connection) => connection.QuerySingle<bool>("select exists (from store.pending_run)");

    /// <summary>Derives what is pending, inside the caller's transaction. Does nothing when nothing is.</summary>
    /// <returns>Whether anything changed.</returns>
    public static bool Refresh(DuckDBConnection connection)
    {
        if (!ArePending(connection)) return false;
        Summarise(connection);
        connection.Execute(SqlText.Named("DerivedTables.PlaceRuns"));
        foreach (var aggregate in Aggregate.All) Count(connection, aggregate);
        connection.Execute(SqlText.Named("DerivedTables.FindRepeated"));
        return true;
    }

    /// <summary>Marks what interviews a batch appended count for, inside the batch's transaction.</summary>
    /// <param name="connection">The writer.</param>
    /// <param name="first">The first of their numbers; all from there on are the batch's.</param>
    public static void Touch(DuckDBConnection connection, long first) => connection.Execute(SqlText.Named("DerivedTables.Touch"), new { first });

    /// <summary>Forgets interviews whose rows go, inside the transaction that removes them; <see cref="Refresh"/> then counts what is left.</summary>
    /// <param name="connection">The writer.</param>
    /// <param name="numbers">Their <c>interview_no</c>.</param>
    public static void Forget(DuckDBConnection connection, IReadOnlyCollection<long> numbers)
    {
        if (numbers.Count == 0) return;
        using var command = connection.CreateCommand();
        command.CommandText = SqlText.Named("DerivedTables.Forget");
        command.Parameters.Add(new DuckDBParameter("numbers", numbers.ToList()));
        command.ExecuteNonQuery();
    }

    /// <summary>Forgets everything derived and derives it anew.</summary>
    public static void Rebuild(DuckDBConnection connection)
    {
        foreach (var table in Aggregate.All.Select(aggregate => aggregate.Table).Concat(["interview_summary", "repeated_interview", "month", "stratum"]))
            connection.Execute($"delete from store.{table}");
        connection.Execute(
            """
            update store.run set month_no = null;
            insert into store.pending_run select run_no from store.run;
            insert into store.pending_candidate select distinct candidate_key from store.interview;
            """);
        Refresh(connection);
    }

    private static void Summarise(DuckDBConnection connection)
    {
        var (first, last) = connection.QuerySingle<(long?, long?)>(
            "select min(interview_no), max(interview_no) from store.interview where interview_no > coalesce((select max(interview_no) from store.interview_summary), -1)");
        if (first is null) return;
        for (var from = first.Value; from <= last!.Value; from += InterviewsAtOnce)
        {
            connection.Execute(SqlText.Named("DerivedTables.Summarise"), new { first_no = from, last_no = Math.Min(last.Value, from + InterviewsAtOnce - 1) });
        }
    }

    // A month's cells are the sums of its runs'. Rows of a period lie together, so that a scan that asks for some periods passes over the others. Names of tables and columns are
    // our own constants.
    private static void Count(DuckDBConnection connection, Aggregate aggregate)
    {
        var told = string.Join(", ", aggregate.Keys.Prepend("stratum_no"));
        connection.Execute(
            $"""
            delete from store.{aggregate.Table} where period_no in (select run_no from store.pending_run) or -period_no in (select month_no from store.pending_month);
            insert into store.{aggregate.Table} from store.{aggregate.Table}_of('store.touched_run') order by period_no;
            insert into store.{aggregate.Table}
            select -month_no, {told}, sum(columns(* exclude (period_no, {told}, month_no)))
            from store.{aggregate.Table} c
            join (select run_no as period_no, month_no from store.run where month_no in (from store.pending_month)) r using (period_no)
            group by month_no, {told}
            order by month_no;
            """);
    }
}
