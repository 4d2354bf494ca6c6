using Analytics.Warehouse.Sources;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>What a person may do about files that were kept out: have them tried again, or say that they need not be.</summary>
public sealed class KeptOutFiles(WarehouseDatabase warehouse, TimeProvider clock)
{
    /// <summary>Most characters of a note.</summary>
    public const int LongestNote = 500;

    private const string Chosen = """
        from store.ingest_file f
        where f.status in ('quarantined', 'dismissed')
            and (f.status = 'quarantined' or $source_file is not null)
            and ($run_id is null or f.run_id = $run_id)
            and ($source_file is null or f.source_folder || '/' || f.file_name = $source_file)
            and ($code is null or (f.run_id, f.source_folder || '/' || f.file_name) in (select q.run_id, q.source_file from store.quarantine q where q.code = $code))
        """;

    /// <summary>Who is told of what is done, so that it is done elsewhere too; null for nobody.</summary>
    public IKeptOutTold? Told { get; init; }

    /// <summary>
    /// Forgets what was seen of files, so that whoever meets them next reads them as if they were new. What is loaded of them, and why they were kept out, stays until then.
    /// </summary>
    /// <param name="choice">Which files.</param>
    /// <param name="isInReach">Whether the caller can have a path read again; those of which it cannot, and those that are gone, stay as they are. Null for every path.</param>
    /// <returns>Where they will be read from, and how many files are left as they are.</returns>
    public async Task<KeptOutRetry> RetryAsync(KeptOutChoice choice, Func<string, bool>? isInReach = null)
    {
        var retry = await ForgetAsync(choice, origin => HeldSource.PathOf(origin) is { } path && isInReach?.Invoke(path) != false ? path : null);
        if (retry.Paths.Count > 0) Told?.Retried(choice, retry.Paths);
        return retry;
    }

    /// <summary>Forgets the same files elsewhere, where it was decided before which can be read again: no disk is asked.</summary>
    /// <param name="choice">Which files were chosen.</param>
    /// <param name="paths">Where they are read from.</param>
    public Task FollowRetryAsync(KeptOutChoice choice, IReadOnlyCollection<string> paths)
    {
        var decided = paths.ToHashSet(StringComparer.Ordinal);
        return ForgetAsync(choice, origin => HeldSource.PathsOf(origin).FirstOrDefault(decided.Contains));
    }

    private Task<KeptOutRetry> ForgetAsync(KeptOutChoice choice, Func<string, string?> pathOf) => warehouse.WriteAsync(connection =>
    {
        var chosen = connection.Query<(long RowId, string Origin)>($"select f.rowid, f.origin {Chosen}", choice.Parameters).ToList();
        var held = chosen.Select(file => (file.RowId, Path: pathOf(file.Origin))).Where(file => file.Path is not null).ToList();
        var paths = held.Select(file => file.Path!).Distinct(StringComparer.Ordinal).ToList();
        if (held.Count == 0) return new KeptOutRetry(paths, chosen.Count);
        Ledger.Execute(
            connection, "update store.ingest_file set content_sha256 = null, modified_at = null, changed_at = null, status = 'quarantined', note = null where rowid in (select unnest($rows))",
            "rows", held.Select(file => file.RowId).ToList());
        Ledger.Execute(connection, "delete from store.ingest_source where origin in (select unnest($paths))", "paths", paths);
        WarehouseVersion.Bump(connection, clock.GetUtcNow().UtcDateTime);
        return new KeptOutRetry(paths, chosen.Count - held.Count);
    });

    /// <summary>Takes files out of the quarantine for good, until they change; the ledger keeps the reason and the note.</summary>
    /// <param name="choice">Which files.</param>
    /// <param name="note">Why; cut at <see cref="LongestNote"/> characters.</param>
    /// <returns>How many.</returns>
    public async Task<int> DismissAsync(KeptOutChoice choice, string note)
    {
        var files = await WriteNoteAsync(choice, note);
        if (files > 0) Told?.Dismissed(choice, note);
        return files;
    }

    private Task<int> WriteNoteAsync(KeptOutChoice choice, string note) => warehouse.WriteAsync(connection =>
    {
        var parameters = new DynamicParameters(choice.Parameters);
        parameters.Add("note", note.Trim() is { Length: > LongestNote } longer ? longer[..LongestNote] : note.Trim());
        var files = connection.Execute($"update store.ingest_file set status = 'dismissed', note = $note where rowid in (select f.rowid {Chosen})", parameters);
        if (files > 0) WarehouseVersion.Bump(connection, clock.GetUtcNow().UtcDateTime);
        return files;
    });
}

/// <summary>Is told what somebody did about files that were kept out.</summary>
public interface IKeptOutTold
{
    /// <summary>They are to be read again.</summary>
    void Retried(KeptOutChoice choice, IReadOnlyList<string> paths);

    /// <summary>They need not be tried again.</summary>
    void Dismissed(KeptOutChoice choice, string note);
}

/// <summary>What comes of trying files again.</summary>
/// <param name="Paths">Files, and archives that hold some, to be read again.</param>
/// <param name="Left">Files whose bytes are not held where they could be read again.</param>
public sealed record KeptOutRetry(IReadOnlyList<string> Paths, int Left);

/// <summary>Which files that were kept out: all, those of one reason, or one.</summary>
/// <param name="Code">The reason's code; null for any.</param>
/// <param name="RunId">The run; null for any.</param>
/// <param name="SourceFile">Run folder and file name; null for any. Naming one file finds it also when it was dismissed.</param>
public sealed record KeptOutChoice(string? Code = null, string? RunId = null, string? SourceFile = null)
{
    internal object Parameters => new { code = Code, run_id = RunId, source_file = SourceFile };
}
