using System.Globalization;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Segments;

/// <summary>Writes everything that loading has put into a warehouse as Parquet files, so that another begins with it instead of with the first segment.</summary>
/// <param name="warehouse">The warehouse.</param>
public sealed class CheckpointWriter(WarehouseDatabase warehouse)
{
    // Large enough to be read at full speed, small enough to be written in memory.
    private const int InterviewsAFile = 100_000;

    /// <summary>Writes it as one state, while readers go on and the writer waits.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="cancellationToken">Gives up waiting for the writer.</param>
    public Task<IReadOnlyList<SegmentFile>> WriteAsync(string folder, CancellationToken cancellationToken = default) => warehouse.WriteAsync<IReadOnlyList<SegmentFile>>(
        connection =>
        {
            var files = new List<SegmentFile> { Numbers(connection, folder) };
            files.AddRange(CheckpointTables.Ledger.Select(table => Copy(connection, folder, table, table, "true")));
            var (first, last) = connection.QuerySingle<(long?, long?)>("select min(interview_no), max(interview_no) from store.interview");
            for (var from = first; from <= last; from += InterviewsAFile)
            {
                var part = ((from.Value - first!.Value) / InterviewsAFile).ToString("D5", CultureInfo.InvariantCulture);
                var stretch = string.Create(CultureInfo.InvariantCulture, $"interview_no between {from} and {from + InterviewsAFile - 1}");
                files.AddRange(CheckpointTables.Interviews.Select(table => Copy(connection, folder, table, $"{table}.{part}", stretch)));
            }

            return files;
        },
        cancellationToken);

    // Names and conditions are our own.
    private static SegmentFile Copy(DuckDBConnection connection, string folder, string table, string name, string condition)
    {
        var file = SegmentTables.FileOf(folder, name);
        var rows = connection.Execute($"copy (from store.{table} where {condition}) to {SegmentTables.Quoted(file)} (format parquet, compression zstd)");
        return new SegmentFile(table, file, rows, new FileInfo(file).Length);
    }

    // Only drawing tells where a sequence stands; what was drawn is given back by beginning there again.
    private static SegmentFile Numbers(DuckDBConnection connection, string folder)
    {
        var file = SegmentTables.FileOf(folder, CheckpointTables.Numbers);
        var (interview, batch) = connection.QuerySingle<(long, long)>("select nextval('store.interview_ids'), nextval('store.batch_ids')");
        Begin(connection, interview, batch);
        connection.Execute(string.Create(
            CultureInfo.InvariantCulture, $"copy (select {interview}::bigint as next_interview, {batch}::bigint as next_batch) to {SegmentTables.Quoted(file)} (format parquet)"));
        return new SegmentFile(CheckpointTables.Numbers, file, 1, new FileInfo(file).Length);
    }

    /// <summary>Lets numbers begin where they are said to.</summary>
    internal static void Begin(DuckDBConnection connection, long interview, long batch) => connection.Execute(string.Create(
        CultureInfo.InvariantCulture, $"create or replace sequence store.interview_ids start {interview}; create or replace sequence store.batch_ids start {batch};"));
}
