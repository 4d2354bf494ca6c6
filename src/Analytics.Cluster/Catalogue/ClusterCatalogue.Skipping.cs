using System.Text.Json;
using Dapper;
using Npgsql;

namespace Analytics.Cluster.Catalogue;

/// <summary>The side of an operator: what holds up the log, and letting it go on past a batch that cannot be read.</summary>
public sealed partial class ClusterCatalogue
{
    /// <summary>What waits behind the first batch that is not published, though it is; null while nothing does.</summary>
    public HeldUp? HeldUp() => Ask(HeldUpOf);

    /// <summary>A batch that is not published; null when there is none at that position.</summary>
    public UnreadBatch? Unread(long position) => Ask(connection => UnreadOf(connection, position));

    /// <summary>Lets readers of the log go on past a batch that is not published. Its files are not loaded until they change, or until <see cref="ReadSkipped"/>.</summary>
    /// <returns>What was skipped; null when there is none at that position, or when it was published meanwhile.</returns>
    public UnreadBatch? Skip(long position) => Change(connection =>
    {
        var unread = UnreadOf(connection, position, "for update");
        // The reason stays, for whoever asks later why these files are not loaded.
        if (unread is not null) connection.Execute($"update entry set kind = '{EntryKinds.Skipped}', published_at = now(), wish = null where position = @position", new { position });
        return unread;
    });

    /// <summary>Has the files of a batch that was skipped found anew, in a batch at the end of the log.</summary>
    /// <returns>How many those are: files that changed since are in a later batch already.</returns>
    public int ReadSkipped(long position) => Ask(connection => connection.Execute(
        $"update source s set size_bytes = -1 from entry e where e.position = @position and e.kind = '{EntryKinds.Skipped}' and s.position = e.position and s.size_bytes >= 0", new { position }));

    private static HeldUp? HeldUpOf(NpgsqlConnection connection)
    {
        var first = connection.QuerySingleOrDefault<(long Position, double Seconds, string? Fault)?>(
            "select position, extract(epoch from now() - asked_at)::double precision, fault from entry where published_at is null order by position limit 1");
        if (first is not var (position, waits, fault)) return null;
        var (entries, seconds) = connection.QuerySingle<(long, double?)>(
            "select count(*), extract(epoch from now() - min(published_at))::double precision from entry where position > @position and published_at is not null", new { position });
        return entries == 0 ? null : new HeldUp(position, TimeSpan.FromSeconds(waits), fault, entries, TimeSpan.FromSeconds(Math.Max(0, seconds ?? 0)));
    }

    private static UnreadBatch? UnreadOf(NpgsqlConnection connection, long position, string how = "")
    {
        var found = connection.QuerySingleOrDefault<(string Wish, double Seconds, string? Worker, string? Fault)?>(
            $"select wish::text, extract(epoch from now() - asked_at)::double precision, taken_by, fault from entry where position = @position and published_at is null {how}", new { position });
        return found is not var (wish, seconds, worker, fault) ? null
            : new UnreadBatch(position, JsonSerializer.Deserialize<FilesWish>(wish)!.Paths, TimeSpan.FromSeconds(seconds), worker, fault);
    }
}
