using Analytics.Transcripts;
using Analytics.Warehouse.Sources;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>Keeps <c>store.run</c>: a run exists once an interview of it is loaded; what is explicitly said of it later replaces what stood there.</summary>
internal static class RunRows
{
    private const string Unnamed = "unnamed";

    /// <summary>Writes what is new about these runs.</summary>
    /// <param name="connection">The writer.</param>
    /// <param name="runs">The runs of a batch; of several mentions of one run the last counts.</param>
    /// <param name="loaded">Runs that have an interview now.</param>
    /// <returns>Whether anything changed.</returns>
    public static bool Write(DuckDBConnection connection, IEnumerable<RunIdentity> runs, IReadOnlySet<string> loaded)
    {
        var latest = runs.GroupBy(run => run.RunId).ToDictionary(group => group.Key, Merge);
        var known = Known(connection, latest.Keys);
        var changed = latest.Values.Count(run => known.TryGetValue(run.RunId, out var row) && Update(connection, run, row));
        var newcomers = latest.Values.Where(run => !known.ContainsKey(run.RunId) && loaded.Contains(run.RunId)).ToList();
        Append(connection, newcomers);
        return changed + newcomers.Count > 0;
    }

    // Without a date of its own a run starts with the earliest of its files.
    private static RunIdentity Merge(IEnumerable<RunIdentity> mentions)
    {
        var all = mentions.Distinct().ToList();
        var last = all[^1];
        return last.DateSource is DateSource.FileTime or DateSource.Interviews ? last with { StartedAt = all.Min(run => run.StartedAt) } : last;
    }

    private static Dictionary<string, Row> Known(DuckDBConnection connection, IEnumerable<string> runIds)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select run_id, started_at, date_source, evaluator from store.run where run_id in (select unnest($run_ids))";
        command.Parameters.Add(new DuckDBParameter("run_ids", runIds.ToList()));
        using var reader = command.ExecuteReader();
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        while (reader.Read()) rows.Add(reader.GetString(0), new Row(reader.GetDateTime(1), reader.GetString(2), reader.GetString(3)));
        return rows;
    }

    private static bool Update(DuckDBConnection connection, RunIdentity run, Row row)
    {
        var given = run.DateSource == DateSource.Given;
        var updated = new Row(
            given ? Microseconds.Of(run.StartedAt) : Earlier(run, row),
            given ? SnakeCase.Of(DateSource.Given) : row.DateSource,
            run.Evaluator ?? row.Evaluator);
        if (updated == row) return false;
        connection.Execute(
            "update store.run set started_at = $started_at, date_source = $date_source, evaluator = $evaluator where run_id = $run_id",
            new { run_id = run.RunId, started_at = updated.StartedAt, date_source = updated.DateSource, evaluator = updated.Evaluator });
        // It may belong to another month now.
        connection.Execute("insert into store.pending_run select run_no from store.run where run_id = $run_id", new { run_id = run.RunId });
        return true;
    }

    // Without a date of its own a run starts with the earliest of its files, in whatever order they come.
    private static DateTime Earlier(RunIdentity run, Row row) =>
        run.DateSource is DateSource.FileTime or DateSource.Interviews && row.DateSource == SnakeCase.Of(run.DateSource) && Microseconds.Of(run.StartedAt) is var time && time < row.StartedAt
            ? time : row.StartedAt;

    private static void Append(DuckDBConnection connection, List<RunIdentity> runs)
    {
        if (runs.Count == 0) return;
        var number = connection.ExecuteScalar<int>("select coalesce(max(run_no), 0)::integer from store.run");
        using var rows = new ChunkAppender(connection, "store", "run");
        foreach (var run in runs)
        {
            rows.Int32(++number).Text(run.RunId).Timestamp(run.StartedAt).Text(SnakeCase.Of(run.DateSource)).Text(run.Evaluator ?? Unnamed).Text(run.Source).Int32(null).EndRow();
        }

        rows.Close();
    }

    private sealed record Row(DateTime StartedAt, string DateSource, string Evaluator);
}
