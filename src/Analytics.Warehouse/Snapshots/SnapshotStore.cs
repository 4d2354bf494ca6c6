using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Snapshots;

/// <summary>
/// Keeps snapshots. They say nothing that the data do not say, so they do not count as a change of the warehouse: answers computed before stay good.
/// </summary>
/// <param name="warehouse">Where they are kept.</param>
/// <param name="clock">Gives the time they are taken at.</param>
public sealed class SnapshotStore(WarehouseDatabase warehouse, TimeProvider clock)
{
    /// <summary>Puts a snapshot in the place of the one there is, whole or not at all.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="cancellationToken">Gives up waiting for the writer.</param>
    public Task SaveAsync(Snapshot snapshot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return warehouse.WriteAsync(
            connection =>
            {
                Delete(connection, snapshot.Subject, snapshot.Name);
                connection.Execute(
                    "insert into store.snapshot values ($subject, $name, $fingerprint, $taken_at, $interviews)",
                    new { subject = snapshot.Subject, name = snapshot.Name, fingerprint = snapshot.Fingerprint, taken_at = clock.GetUtcNow().UtcDateTime, interviews = snapshot.Interviews });
                AppendVerdicts(connection, snapshot);
                AppendMetrics(connection, snapshot);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Takes a snapshot away whose data are gone.</summary>
    /// <param name="subject">run or evaluator.</param>
    /// <param name="name">The run or the evaluator.</param>
    /// <param name="cancellationToken">Gives up waiting for the writer.</param>
    public Task RemoveAsync(string subject, string name, CancellationToken cancellationToken = default) => warehouse.WriteAsync(
        connection =>
        {
            Delete(connection, subject, name);
            return true;
        },
        cancellationToken);

    private static void Delete(DuckDBConnection connection, string subject, string name)
    {
        foreach (var table in new[] { "snapshot", "snapshot_verdict", "snapshot_metric" })
            connection.Execute($"delete from store.{table} where subject = $subject and name = $name", new { subject, name });
    }

    private static void AppendVerdicts(DuckDBConnection connection, Snapshot snapshot)
    {
        using var appender = connection.CreateAppender("store", "snapshot_verdict");
        foreach (var (place, verdict) in snapshot.Verdicts.Index())
        {
            appender.CreateRow().AppendValue(snapshot.Subject).AppendValue(snapshot.Name).AppendValue(verdict.Card).AppendValue(place).AppendValue(verdict.Verdict)
                .AppendValue(verdict.Value).AppendValue(verdict.Low).AppendValue(verdict.High).AppendValue(verdict.N).AppendValue(verdict.Sentence).EndRow();
        }
    }

    private static void AppendMetrics(DuckDBConnection connection, Snapshot snapshot)
    {
        using var appender = connection.CreateAppender("store", "snapshot_metric");
        foreach (var metric in snapshot.Metrics)
        {
            appender.CreateRow().AppendValue(snapshot.Subject).AppendValue(snapshot.Name).AppendValue(metric.Id)
                .AppendValue(metric.Value).AppendValue(metric.Low).AppendValue(metric.High).AppendValue(metric.Se).AppendValue(metric.N).AppendValue(metric.Unit).EndRow();
        }
    }
}
