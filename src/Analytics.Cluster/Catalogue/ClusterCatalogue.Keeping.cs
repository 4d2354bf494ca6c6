using Analytics.Warehouse.Segments;
using Dapper;
using Npgsql;

namespace Analytics.Cluster.Catalogue;

/// <summary>The side of whoever keeps the cluster: beginning, checkpoints, what can go, how it stands.</summary>
public sealed partial class ClusterCatalogue
{
    // Readers that were not seen for longer begin with the checkpoint when they come back.
    private const string ToGo = """
        select segment_id as id, path, (select coalesce(sum(file_size_bytes), 0) from segment_file f where f.segment_id = s.segment_id)::bigint as bytes
        from segment s
        where end_position is not null and deleted_at is null
            and begin_position <= coalesce((select min(position) from reader where seen_at > now() - interval '1 hour'), begin_position)
        order by begin_position
        """;

    /// <summary>Begins a cluster with what a warehouse holds.</summary>
    /// <param name="path">The folder of the checkpoint in the store.</param>
    /// <param name="files">Its files.</param>
    /// <param name="known">What the warehouse's ledger knows of files.</param>
    /// <exception cref="ClusterUnavailableException">There is something in the cluster already.</exception>
    public void Begin(string path, IReadOnlyList<SegmentFile> files, LedgerFacts known)
    {
        ArgumentNullException.ThrowIfNull(known);
        Change(connection =>
        {
            CatalogueSchema.TakeTurn(connection);
            if (connection.ExecuteScalar<bool>("select exists (select from entry)"))
                throw new ClusterUnavailableException($"There is something in the cluster already (schema {_schema}). Name another schema (Cluster:Schema), or scan the files into this one.");
            var position = Append(connection, EntryKinds.Beginning, null, null, known.Sources.Count);
            connection.Execute("update entry set published_at = now() where position = @position", new { position });
            AddCheckpoint(connection, position, path, files);
            connection.Execute(
                """
                insert into source (origin, size_bytes, modified_us, changed_us, position)
                select origin, size_bytes, modified_us, changed_us, @position from unnest(@origins, @sizes, @modified, @changed) found (origin, size_bytes, modified_us, changed_us)
                """,
                SourceColumns(known.Standing, position));
            Know(connection, known.Sources, position);
            return true;
        });
    }

    /// <summary>Publishes a checkpoint: whoever begins from now on begins with it, and what it holds need not be kept elsewhere.</summary>
    /// <param name="position">The last entry that it holds.</param>
    /// <param name="path">Its folder in the store.</param>
    /// <param name="files">Its files.</param>
    /// <returns>False when there is one already that holds as much.</returns>
    public bool PublishCheckpoint(long position, string path, IReadOnlyList<SegmentFile> files) => Change(connection =>
    {
        CatalogueSchema.TakeTurn(connection);
        if (connection.ExecuteScalar<bool>("select exists (select from segment where is_checkpoint and begin_position >= @position)", new { position })) return false;
        var id = AddCheckpoint(connection, position, path, files);
        connection.Execute("update segment set end_position = @position where begin_position <= @position and end_position is null and segment_id <> @id", new { position, id });
        return true;
    });

    /// <summary>Takes segments out of the catalogue that a checkpoint holds too and that no reader needs any more.</summary>
    /// <returns>What is to be deleted from the store now; cut short, the sweep of leftovers does it.</returns>
    public IReadOnlyList<(string Path, long Bytes)> TakeOutOld() => Change(connection =>
    {
        var old = connection.Query<(long Id, string Path, long Bytes)>(ToGo).AsList();
        connection.Execute("update segment set deleted_at = now() where segment_id = any(@ids)", new { ids = old.Select(segment => segment.Id).ToArray() });
        return old.Select(segment => (segment.Path, segment.Bytes)).ToList();
    });

    /// <summary>How the cluster stands.</summary>
    public ClusterStatus Status() => Ask(connection => new ClusterStatus(
        connection.ExecuteScalar<Guid>("select cluster_id from cluster"),
        connection.ExecuteScalar<long>("select coalesce(max(position), 0) from entry"),
        connection.ExecuteScalar<long>("select coalesce(min(position) - 1, (select coalesce(max(position), 0) from entry)) from entry where published_at is null"),
        connection.Query<WaitingBatch>(
            "select position, files, extract(epoch from now() - asked_at)::bigint as seconds, taken_by as worker, fault from entry where published_at is null order by position limit 100").AsList(),
        connection.ExecuteScalar<long>("select count(*) from entry where published_at is null"),
        connection.QuerySingle<StoredTotals>(
            """
            select count(distinct segment_id) filter (where not is_checkpoint) as segments, count(*) as files, coalesce(sum(file_size_bytes), 0)::bigint as bytes,
                coalesce(max(begin_position) filter (where is_checkpoint), 0) as checkpoint
            from segment join segment_file using (segment_id) where deleted_at is null
            """),
        connection.Query<ReaderStanding>("select name, position, extract(epoch from now() - seen_at)::bigint as seconds from reader order by name").AsList(),
        HeldUpOf(connection),
        connection.Query<SkippedBatch>(
            $"select e.position, count(*) as files, e.fault from entry e join source s using (position) where e.kind = '{EntryKinds.Skipped}' and s.size_bytes >= 0 group by e.position, e.fault order by e.position").AsList(),
        connection.QuerySingleOrDefault<ErasureStanding>(
            $"""
            select e.position, (select count(*) from reader r where r.position < e.position) as readersbefore,
                exists (select from segment s where s.begin_position < e.position and s.deleted_at is null) as isstored
            from entry e where e.kind = '{EntryKinds.Erasure}' order by e.position desc limit 1
            """)));

    /// <summary>Takes the whole catalogue away; the store's files stay.</summary>
    public void Drop() => Ask(connection => connection.Execute($"drop schema \"{_schema}\" cascade"));

    private static long AddCheckpoint(NpgsqlConnection connection, long position, string path, IReadOnlyList<SegmentFile> files)
    {
        var id = connection.ExecuteScalar<long>("insert into segment (segment_id, begin_position, is_checkpoint, path) values (nextval('segment_ids'), @position, true, @path) returning segment_id", new { position, path });
        AddFiles(connection, id, files);
        return id;
    }

    private static void AddFiles(NpgsqlConnection connection, long id, IReadOnlyList<SegmentFile> files) => connection.Execute(
        "insert into segment_file values (@id, @Table, @Name, @Rows, @Bytes)", files.Select(file => new { id, file.Table, Name = Path.GetFileName(file.Path), file.Rows, file.Bytes }));
}
