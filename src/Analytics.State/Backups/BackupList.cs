using Analytics.Transcripts;
using Dapper;

namespace Analytics.State.Backups;

/// <summary>Where a backup is by now.</summary>
public enum BackupFate
{
    /// <summary>It is there as it was made.</summary>
    Kept,

    /// <summary>It was written again without what was erased.</summary>
    Rewritten,

    /// <summary>It was deleted because of an erasure.</summary>
    Deleted,

    /// <summary>It was not found where it was made.</summary>
    Missing,
}

/// <summary>A backup.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Path">Where it was written.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="SizeBytes">How large it was.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="FateAt">When that was; null while it is as it was made.</param>
public sealed record BackupRecord(long Id, string Path, DateTime MadeAt, long SizeBytes, BackupFate Fate, DateTime? FateAt);

/// <summary>The backups that were made, so that an erasure can say which still hold what it took. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class BackupList(StateFile file, TimeProvider clock)
{
    /// <summary>Notes one.</summary>
    public void Add(string path, long sizeBytes) => file.Change(connection =>
    {
        connection.Execute("delete from backup where path = @path", new { path });
        return connection.Execute("insert into backup (path, made_at, size_bytes, fate) values (@path, @now, @sizeBytes, 'kept')", new { path, sizeBytes, now = Now() });
    });

    /// <summary>All of them, the latest first.</summary>
    public IReadOnlyList<BackupRecord> Read() => file.Ask(connection => connection
        .Query<(long Id, string Path, string MadeAt, long Size, string Fate, string? FateAt)>("select id, path, made_at, size_bytes, fate, fate_at from backup order by id desc")
        .Select(row => new BackupRecord(
            row.Id, row.Path, StateTime.Read(row.MadeAt), row.Size, SnakeCase.TryParse<BackupFate>(row.Fate, out var fate) ? fate : BackupFate.Missing, row.FateAt is { } at ? StateTime.Read(at) : null))
        .ToList());

    /// <summary>Those that may still be read somewhere.</summary>
    public IReadOnlyList<BackupRecord> Standing() => Read().Where(backup => backup.Fate is BackupFate.Kept or BackupFate.Rewritten).ToList();

    /// <summary>Notes what became of one.</summary>
    public void Settle(long id, BackupFate fate) => file.Change(connection => connection.Execute(
        "update backup set fate = @fate, fate_at = @now where id = @id", new { id, fate = SnakeCase.Of(fate), now = Now() }));

    private string Now() => StateTime.Text(clock.GetUtcNow().UtcDateTime);
}
