using Dapper;

namespace Analytics.Cluster.Catalogue;

/// <summary>The side of whoever reads the log.</summary>
public sealed partial class ClusterCatalogue
{
    // Up to the first that is not published: everybody takes up the same in the same order.
    private const string ToTakeUp = """
        select e.position, e.kind, e.wish::text as wish, s.path as segment, coalesce(s.deleted_at is not null, false) as isdeleted, e.gone
        from entry e left join segment s using (segment_id)
        where e.position > @after and e.position < coalesce((select min(position) from entry where published_at is null), 9223372036854775807)
        order by e.position limit @most
        """;

    private const string Behind = """
        with known as (select coalesce((select min(position) from entry where published_at is null), 9223372036854775807) as open)
        select count(*) as entries, coalesce(extract(epoch from now() - min(published_at)), 0)::double precision as seconds
        from entry, known where position > @after and position < open
        """;

    /// <summary>The next entries to take up.</summary>
    /// <param name="after">The position taken up last; 0 for none.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<PublishedEntry> After(long after, int most) => Ask(connection => connection
        .Query<(long Position, string Kind, string? Wish, string? Segment, bool IsDeleted, string[] Gone)>(ToTakeUp, new { after, most })
        .Select(row => new PublishedEntry(row.Position, row.Kind, row.Wish, row.Segment, row.IsDeleted, row.Gone)).ToList());

    /// <summary>How far somebody is behind.</summary>
    /// <param name="after">The position taken up last.</param>
    /// <returns>Published entries not taken up, and since when the first of them has been there.</returns>
    public (long Entries, TimeSpan Since) BehindOf(long after) => Ask(connection =>
    {
        var (entries, seconds) = connection.QuerySingle<(long, double)>(Behind, new { after });
        return (entries, TimeSpan.FromSeconds(Math.Max(0, seconds)));
    });

    /// <summary>Notes how far a reader is.</summary>
    public void Tell(string reader, long position) => Ask(connection => connection.Execute(
        "insert into reader values (@reader, @position, now()) on conflict (name) do update set position = excluded.position, seen_at = excluded.seen_at", new { reader, position }));

    /// <summary>The last checkpoint; null while there is none.</summary>
    public Checkpoint? LastCheckpoint() => Ask(connection =>
    {
        var found = connection.QuerySingleOrDefault<(long Id, long Position, string Path)?>(
            "select segment_id, begin_position, path from segment where is_checkpoint and deleted_at is null order by begin_position desc, segment_id desc limit 1");
        if (found is not var (id, position, path)) return null;
        var files = connection.Query<CataloguedFile>("select table_name as Table, file_name as Name, record_count as Rows, file_size_bytes as Bytes from segment_file where segment_id = @id order by file_name", new { id });
        return new Checkpoint(position, path, files.AsList());
    });

    /// <summary>The batch that a file was last in; null when it was never asked for.</summary>
    /// <param name="origin">The file's full path.</param>
    public FileBatch? BatchOf(string origin) => Ask(connection => connection.QuerySingleOrDefault<FileBatch>(
        $"select e.position, e.published_at is not null as ispublished, e.kind = '{EntryKinds.Skipped}' as isskipped, e.fault from source s join entry e using (position) where s.origin = @origin", new { origin }));
}
