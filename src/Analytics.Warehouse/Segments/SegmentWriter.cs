using Analytics.Formats;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Segments;

/// <summary>Reads files as an ingest does, by the same listing, limits, formats and threads, and writes what they say into Parquet files instead of a warehouse.</summary>
/// <param name="limits">The limits in force.</param>
/// <param name="formats">What is read beside the home format.</param>
/// <param name="clock">Gives the times.</param>
public sealed class SegmentWriter(IngestLimits limits, InterviewFormats formats, TimeProvider clock)
{
    /// <summary>Writes everything a request names into a folder.</summary>
    /// <param name="request">What to read. Of its paths those that are gone are passed over.</param>
    /// <param name="folder">An empty folder for the segment's files; a scratch warehouse lies beside them meanwhile.</param>
    /// <param name="progress">Told after each part, on any thread.</param>
    /// <param name="cancellationToken">Ends it; what is in the folder is then worth nothing.</param>
    /// <exception cref="IngestSourceException">Nothing there can be ingested.</exception>
    public async Task<WrittenSegment> WriteAsync(IngestRequest request, string folder, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var scratch = Path.Join(folder, "scratch.duckdb");
        try
        {
            using var warehouse = WarehouseDatabase.Open(scratch);
            await warehouse.WriteAsync(connection => connection.Execute(SqlText.Named("Segment")), cancellationToken);
            var there = request with { Paths = [.. request.Paths.Where(IngestPipeline.IsThere)] };
            var pipeline = new IngestPipeline(warehouse, limits, clock, new RawBatch(new CandidateCode(limits.CandidateCodePattern)), settlesRuns: false) { Formats = formats };
            if (there.Paths.Count > 0) await pipeline.IngestAsync(there, progress, cancellationToken);
            using var connection = warehouse.OpenConnection();
            return new WrittenSegment([.. SegmentTables.All.Select(table => Copy(connection, folder, table))], Read(connection));
        }
        finally
        {
            foreach (var left in Directory.GetFileSystemEntries(folder, Path.GetFileName(scratch) + "*")) Delete(left);
        }
    }

    private static SegmentFile Copy(DuckDBConnection connection, string folder, string table)
    {
        var schema = table is SegmentTables.Item or SegmentTables.Fault ? "segment" : "store";
        var file = SegmentTables.FileOf(folder, table);
        // Names of tables are our own constants; a statement that copies takes no parameter for its file.
        var rows = connection.Execute($"copy (from {schema}.{table}) to {SegmentTables.Quoted(file)} (format parquet, compression zstd)");
        return new SegmentFile(table, file, rows, new FileInfo(file).Length);
    }

    private static List<SegmentSource> Read(DuckDBConnection connection) => connection.Query<SegmentSource>(
        "select run_id as RunId, run_location as Location, origin as Origin, content_sha256 as Sha256 from segment.item where kind = 'transcript'").AsList();

    private static void Delete(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        else File.Delete(path);
    }
}

/// <summary>A segment that was written.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Sources">The transcripts it was read from.</param>
public sealed record WrittenSegment(IReadOnlyList<SegmentFile> Files, IReadOnlyList<SegmentSource> Sources);

/// <summary>One file of a segment.</summary>
/// <param name="Table">The table whose rows it holds.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Rows">How many.</param>
/// <param name="Bytes">Its size.</param>
public sealed record SegmentFile(string Table, string Path, long Rows, long Bytes);

/// <summary>A transcript that was read.</summary>
/// <param name="RunId">The run its place gives.</param>
/// <param name="Location">The folder that gives it; null where none does.</param>
/// <param name="Origin">Where it was read from.</param>
/// <param name="Sha256">Its content; null when it was not read.</param>
public sealed record SegmentSource(string RunId, string? Location, string Origin, string? Sha256);
