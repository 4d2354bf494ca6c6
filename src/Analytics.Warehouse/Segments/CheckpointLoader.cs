using Analytics.Warehouse.Aggregates;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Segments;

/// <summary>Puts what a checkpoint holds in the place of what a warehouse holds.</summary>
/// <param name="warehouse">The warehouse.</param>
/// <param name="clock">Gives the time of the change.</param>
public sealed class CheckpointLoader(WarehouseDatabase warehouse, TimeProvider clock)
{
    /// <summary>Does it in one transaction, derived tables included.</summary>
    /// <param name="folder">Where its files are.</param>
    /// <param name="files">Their names and the tables whose rows they hold.</param>
    /// <param name="along">What else the transaction writes.</param>
    /// <param name="cancellationToken">Gives up waiting for the writer.</param>
    public Task LoadAsync(string folder, IReadOnlyList<(string Table, string Name)> files, Action<DuckDBConnection> along, CancellationToken cancellationToken = default) => warehouse.WriteAsync(
        connection =>
        {
            foreach (var table in CheckpointTables.Ledger.Concat(CheckpointTables.Interviews).Concat(["pending_run", "pending_month", "pending_candidate"])) connection.Execute($"delete from store.{table}");
            foreach (var table in files.Where(file => file.Table != CheckpointTables.Numbers).GroupBy(file => file.Table, file => file.Name, StringComparer.Ordinal))
            {
                var names = string.Join(", ", table.Order(StringComparer.Ordinal).Select(name => SegmentTables.Quoted(Path.Join(folder, name))));
                connection.Execute($"insert into store.{TableOf(table.Key)} by name from read_parquet([{names}])");
            }

            var numbers = SegmentTables.Quoted(SegmentTables.FileOf(folder, CheckpointTables.Numbers));
            var (interview, batch) = connection.QuerySingle<(long, long)>($"select next_interview, next_batch from read_parquet({numbers})");
            CheckpointWriter.Begin(connection, interview, batch);
            along(connection);
            DerivedTables.Rebuild(connection);
            WarehouseVersion.Bump(connection, clock.GetUtcNow().UtcDateTime);
            return true;
        },
        cancellationToken);

    // A name from a catalogue is no SQL until it is one of ours.
    private static string TableOf(string table) => CheckpointTables.Ledger.Concat(CheckpointTables.Interviews).FirstOrDefault(known => known == table)
        ?? throw new InvalidDataException($"The checkpoint holds the table {table}, which this version does not know.");
}
