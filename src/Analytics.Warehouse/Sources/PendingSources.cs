using Analytics.Warehouse.Erasure;
using Analytics.Warehouse.Loading;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Sources;

/// <summary>One file or archive that is new or changed since it was last ingested.</summary>
/// <param name="Path">Its full path, as <see cref="IngestRequest.Paths"/> takes it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedAt">Last write time, UTC.</param>
/// <param name="ChangedAt">When anything about it last changed, its rights included, UTC; null where the system does not say.</param>
public sealed record PendingSource(string Path, long Size, DateTime ModifiedAt, DateTime? ChangedAt);

/// <summary>What a folder holds that the warehouse has not seen, told by path, size and time: no contents are read.</summary>
public static class PendingSources
{
    // The last row of an origin counts. The path order is the order in which they are ingested.
    private const string Pending = """
        with known as (
            select origin, arg_max(size_bytes, rowid) as size_bytes, arg_max(modified_at, rowid) as modified_at, arg_max_null(changed_at, rowid) as changed_at
            from store.ingest_source where origin in (select origin from found) group by origin
        )
        select f.origin, f.size_bytes, f.modified_at, f.changed_at
        from found f
        left join known k on k.origin = f.origin and k.size_bytes = f.size_bytes and k.modified_at = f.modified_at
        where k.origin is null or k.changed_at <> f.changed_at
        order by f.origin
        """;

    /// <summary>Looks through a folder and those below it.</summary>
    /// <param name="warehouse">The warehouse that keeps the ledger.</param>
    /// <param name="folder">The folder, as an inbox; one that does not exist holds nothing.</param>
    /// <returns>
    /// Everything a reader must be told of, in path order: transcripts, archives, run.json, files of other kinds, folders that cannot be read. A file that may
    /// not be read, or that vanishes meanwhile, is no error.
    /// </returns>
    public static IReadOnlyList<PendingSource> Find(WarehouseDatabase warehouse, string folder)
    {
        if (!Directory.Exists(folder)) return [];
        using var connection = warehouse.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "create temp table found (origin varchar not null, size_bytes bigint not null, modified_at timestamp not null, changed_at timestamp)";
        command.ExecuteNonQuery();
        AppendFound(connection, folder);

        command.CommandText = Pending;
        using var reader = command.ExecuteReader();
        var pending = new List<PendingSource>();
        while (reader.Read()) pending.Add(Row(reader));
        return pending.Count > 0 && warehouse.Erased?.Read() is { } erased ? WithoutErased(warehouse, pending, erased) : pending;
    }

    /// <summary>Everything a folder and those below it hold that a reader must be told of, whatever is known of it, lazily.</summary>
    /// <param name="folder">The folder, as an inbox; one that does not exist holds nothing.</param>
    public static IEnumerable<PendingSource> Standing(string folder)
    {
        if (!Directory.Exists(folder)) yield break;
        foreach (var (path, fault) in FolderWalk.Files(folder, name => SourceKind.IsTold(name) || SourceKind.IsRunSheet(name)))
        {
            var standing = FileStanding.Of(path);
            if (fault is null && !standing.IsThere && !path.Contains('\uFFFD', StringComparison.Ordinal)) continue;
            yield return new PendingSource(path, standing.Size, standing.ModifiedAt, standing.ChangedAt);
        }
    }

    /// <summary>How files stand now; those that are gone are left out.</summary>
    /// <param name="paths">Full paths.</param>
    public static IReadOnlyList<PendingSource> Of(IEnumerable<string> paths) => paths
        .Select(path => (Path: path, Standing: FileStanding.Of(path))).Where(file => file.Standing.IsThere || Directory.Exists(file.Path))
        .Select(file => new PendingSource(file.Path, file.Standing.Size, file.Standing.ModifiedAt, file.Standing.ChangedAt)).ToList();

    /// <summary>How many files and archives of a folder no ledger row is about yet; those that are known and have changed are not counted again.</summary>
    /// <param name="warehouse">The warehouse that keeps the ledger.</param>
    /// <param name="folder">The folder, as an inbox; one that does not exist holds nothing.</param>
    public static int CountNew(WarehouseDatabase warehouse, string folder)
    {
        var pending = Find(warehouse, folder).Where(source => !SourceKind.IsRunSheet(Path.GetFileName(source.Path))).Select(source => source.Path).ToList();
        if (pending.Count == 0) return 0;
        using var connection = warehouse.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from (select unnest($paths) as origin) p anti join store.ingest_file f on f.origin = p.origin";
        command.Parameters.Add(new DuckDBParameter("paths", pending));
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    // Where a file of somebody erased lies is known by the hash of its path.
    private static List<PendingSource> WithoutErased(WarehouseDatabase warehouse, List<PendingSource> pending, ErasedMarks erased)
    {
        var hashed = pending.Select(source => (Source: source, Path: erased.PathOf(source.Path))).ToList();
        using var connection = warehouse.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "select origin, size_bytes, modified_at, changed_at from store.ingest_source where origin in (select unnest($paths))";
        command.Parameters.Add(new DuckDBParameter("paths", hashed.Select(one => one.Path).ToList()));
        using var reader = command.ExecuteReader();
        var known = new HashSet<PendingSource>();
        while (reader.Read()) known.Add(Row(reader));
        return hashed.Where(one => !known.Contains(one.Source with { Path = one.Path })).Select(one => one.Source).ToList();
    }

    private static PendingSource Row(DuckDBDataReader reader) =>
        new(reader.GetString(0), reader.GetInt64(1), Utc(reader.GetDateTime(2)), reader.IsDBNull(3) ? null : Utc(reader.GetDateTime(3)));

    // In a table of DuckDB's own, a folder of a million files costs no memory here.
    private static void AppendFound(DuckDBConnection connection, string folder)
    {
        using var found = new ChunkAppender(connection, "main", "found");
        foreach (var source in Standing(folder)) found.Text(source.Path).Int64(source.Size).Timestamp(source.ModifiedAt).Timestamp(source.ChangedAt).EndRow();

        found.Close();
    }

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);
}
