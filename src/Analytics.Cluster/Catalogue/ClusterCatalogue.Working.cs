using System.Text.Json;
using Analytics.Warehouse.Segments;
using Dapper;

namespace Analytics.Cluster.Catalogue;

/// <summary>The side of whoever reads files: taking a batch, publishing what came of it.</summary>
public sealed partial class ClusterCatalogue
{
    /// <summary>Batches that are not published, the first ones first.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<long> Waiting(int most) =>
        Ask(connection => connection.Query<long>("select position from entry where published_at is null order by position limit @most", new { most }).AsList());

    /// <summary>Batches that were never given to the queue: whoever asked for them was killed before it came to that.</summary>
    public IReadOnlyList<long> NeverEnqueued() =>
        Ask(connection => connection.Query<long>("select position from entry where published_at is null and enqueued_at is null order by position").AsList());

    /// <summary>Notes that a batch was given to the queue.</summary>
    public void Enqueued(long position) => Ask(connection => connection.Execute("update entry set enqueued_at = now() where position = @position", new { position }));

    /// <summary>Batches whose job must be lost: nobody has begun or gone on with them for long, though the queue is empty, or others had their turn that came into it later.</summary>
    /// <param name="untouched">How long.</param>
    /// <param name="isQueueEmpty">Whether no job waits in the queue.</param>
    public IReadOnlyList<long> Lost(TimeSpan untouched, bool isQueueEmpty) => Ask(connection => connection.Query<long>(
        """
        select position from entry
        where published_at is null and enqueued_at is not null and greatest(enqueued_at, taken_at) < now() - @untouched
            and (@isQueueEmpty or enqueued_at < (select max(enqueued_at) from entry where taken_at > enqueued_at))
        order by position
        """,
        new { untouched, isQueueEmpty }).AsList());

    /// <summary>Notes that somebody reads a batch.</summary>
    /// <returns>What is to be read; null when it was published meanwhile.</returns>
    public FilesWish? Take(long position, string worker) => Ask(connection => connection.QuerySingleOrDefault<string>(
        "update entry set taken_at = now(), taken_by = @worker where position = @position and published_at is null returning wish::text", new { position, worker })) is { } wish
        ? JsonSerializer.Deserialize<FilesWish>(wish) : null;

    /// <summary>Notes that somebody goes on reading a batch.</summary>
    public void Touch(long position, string worker) => Ask(connection => connection.Execute(
        "update entry set taken_at = now() where position = @position and taken_by = @worker and published_at is null", new { position, worker }));

    /// <summary>Notes why an attempt failed.</summary>
    public void Failed(long position, string fault) => Ask(connection => connection.Execute(
        "update entry set fault = @fault where position = @position and published_at is null", new { position, fault = fault.Length > 500 ? fault[..500] : fault }));

    /// <summary>Where else the contents of a batch came from, and what else gave its runs, before it: if that is gone, a file was renamed or a folder moved.</summary>
    public (IReadOnlyList<string> Files, IReadOnlyList<string> Folders) PlacesBefore(IReadOnlyList<SegmentSource> sources)
    {
        var origins = sources.Select(source => source.Origin).ToHashSet(StringComparer.Ordinal);
        var hashes = sources.Select(source => source.Sha256).OfType<string>().Distinct().ToArray();
        var runs = sources.Select(source => source.RunId).Distinct().ToArray();
        return Ask(connection => (
            connection.Query<string>("select origin from known_file where content_sha256 = any(@hashes)", new { hashes }).Where(origin => !origins.Contains(origin)).ToList(),
            connection.Query<string>("select distinct location from known_file where run_id = any(@runs) and location is not null", new { runs }).AsList()));
    }

    /// <summary>
    /// Publishes a batch: from then on every reader takes it up. Whoever published it first has done so; all others are told that they did not, and what they wrote is nobody's.
    /// </summary>
    /// <param name="position">The batch.</param>
    /// <param name="path">The folder of its segment in the store.</param>
    /// <param name="segment">What was written.</param>
    /// <param name="gone">Places known before that are gone.</param>
    /// <param name="missing">Its files that were not there to be read: should they stand there again, they are new.</param>
    /// <returns>Whether it was this caller who published it.</returns>
    public bool Publish(long position, string path, WrittenSegment segment, IReadOnlyCollection<string> gone, IReadOnlyCollection<string> missing) => Change(connection =>
    {
        var id = connection.ExecuteScalar<long>("select nextval('segment_ids')");
        var isFirst = connection.Execute(
            "update entry set published_at = now(), wish = null, fault = null, gone = @gone, segment_id = @id where position = @position and published_at is null",
            new { position, id, gone = gone.ToArray() }) == 1;
        if (!isFirst) return false;
        connection.Execute("insert into segment (segment_id, begin_position, is_checkpoint, path) values (@id, @position, false, @path)", new { id, position, path });
        AddFiles(connection, id, segment.Files);
        Know(connection, segment.Sources, position);
        if (missing.Count > 0) connection.Execute(Forget, new { origins = missing.ToArray(), upTo = position });
        return true;
    });

    // Of two batches the later in the log counts, whichever was published first.
    private static void Know(Npgsql.NpgsqlConnection connection, IReadOnlyList<SegmentSource> sources, long position)
    {
        // Of several interviews in one file, and of a file met twice, the last counts.
        var last = sources.GroupBy(source => source.Origin).Select(group => group.Last()).ToList();
        connection.Execute(
            """
            insert into known_file (origin, run_id, location, content_sha256, position)
            select origin, run_id, location, content_sha256, @position from unnest(@origins, @runs, @locations, @hashes) known (origin, run_id, location, content_sha256)
            on conflict (origin) do update set run_id = excluded.run_id, location = excluded.location, content_sha256 = excluded.content_sha256, position = excluded.position
            where known_file.position <= excluded.position
            """,
            new
            {
                position,
                origins = last.Select(source => source.Origin).ToArray(),
                runs = last.Select(source => source.RunId).ToArray(),
                locations = last.Select(source => source.Location).ToArray(),
                hashes = last.Select(source => source.Sha256).ToArray(),
            });
    }
}
