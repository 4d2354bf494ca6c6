using Analytics.Warehouse.Sources;
using Dapper;

namespace Analytics.Warehouse.Segments;

/// <summary>What a warehouse's ledger knows of files, for whoever goes on from there.</summary>
/// <param name="Sources">The transcripts, and where they came from.</param>
/// <param name="Standing">How files and archives stood when they were last read.</param>
public sealed record LedgerFacts(IReadOnlyList<SegmentSource> Sources, IReadOnlyList<PendingSource> Standing)
{
    // A file's folder is where its run's id came from, unless it lies in a file of several interviews.
    private const string OfFiles = """
        select run_id as RunId, case when suffix(origin, file_name) then nullif(rtrim(origin[:length(origin) - length(file_name)], '/!'), '') end as Location, origin as Origin, content_sha256 as Sha256
        from store.ingest_file where status <> 'erased'
        """;

    private const string OfStanding = """
        select origin, arg_max(size_bytes, rowid), arg_max(modified_at, rowid), arg_max_null(changed_at, rowid) from store.ingest_source group by origin
        """;

    /// <summary>Reads them.</summary>
    public static Task<LedgerFacts> ReadAsync(WarehouseDatabase warehouse, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(warehouse);
        return warehouse.WriteAsync(
            connection => new LedgerFacts(
                connection.Query<SegmentSource>(OfFiles).AsList(),
                connection.Query<(string Path, long Size, DateTime Modified, DateTime? Changed)>(OfStanding).Select(row => new PendingSource(row.Path, row.Size, row.Modified, row.Changed)).ToList()),
            cancellationToken);
    }
}
