using Analytics.State;
using Analytics.State.Audit;
using Analytics.State.Erasure;
using Analytics.State.Secrets;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;

namespace Analytics.Retention.Backup;

/// <summary>How a backup is put back.</summary>
/// <param name="Warehouse">Where the warehouse is to be.</param>
/// <param name="State">Where the state file is to be.</param>
/// <param name="Replace">Whether what is there may be replaced.</param>
/// <param name="KeepState">Whether a state file that is there stays as it is, for when only the warehouse is to be put back.</param>
/// <param name="Actor">Who does it.</param>
/// <param name="StateServer">The connection string of the PostgreSQL database where the state is to be; null for the file.</param>
public sealed record RestoreOrder(string Warehouse, string State, bool Replace, bool KeepState, string Actor, string? StateServer = null);

/// <summary>What putting a backup back came to.</summary>
/// <param name="Manifest">The backup.</param>
/// <param name="Erased">Interviews in it that had been erased since it was made and were taken away again.</param>
/// <param name="ErasuresAreKnown">Whether what was erased here since is known; false where the state that was replaced belonged to another installation, or could not be read.</param>
public sealed record RestoreOutcome(BackupManifest Manifest, int Erased, bool ErasuresAreKnown);

/// <summary>Puts a backup back, on an empty machine or in the place of what is there. No portal may run on it.</summary>
public static class BackupRestore
{
    /// <summary>Does it: everything is unpacked and checked before anything that is there is touched.</summary>
    /// <exception cref="BackupException">It is no backup, damaged, or something is there and may not be replaced.</exception>
    /// <exception cref="WarehouseUnavailableException">Another process holds the warehouse.</exception>
    public static async Task<RestoreOutcome> RunAsync(string path, RestoreOrder order, IngestLimits limits, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        if (!File.Exists(path)) throw new BackupException($"There is no backup {path}.");
        using var there = new StateFile(order.State, order.StateServer);
        var isThere = there.IsThere;
        var keepsState = order.KeepState && isThere;
        RefuseWhatIsThere(order, isThere && !keepsState);
        PrivateFiles.MakeFolder(Path.GetDirectoryName(order.Warehouse)!);
        PrivateFiles.MakeFolder(Path.GetDirectoryName(order.State)!);
        using var work = new WorkFolder(order.Warehouse);
        var manifest = BackupArchive.Unpack(path, work.Path);
        BackupMaking.Whole(work.At(BackupArchive.Warehouse));

        var before = keepsState || !isThere ? null : StateBefore.Of(there, clock);
        Put(work, order, there, keepsState);
        // Opened anew, so that a state of an earlier version is brought to today's.
        using var state = new StateFile(order.State, order.StateServer);
        var erasures = new Erasures(state, new Pseudonyms(state), clock);
        var isKnown = before is null || (before.Bare is { } bare && erasures.TakeOver(bare, order.Actor));
        if (erasures.Read() is not null) erasures.Begin("restore", order.Actor, new HashSet<string>());
        new AuditLog(state, clock).Append(
            AuditAction.Restore, order.Actor, null, ("backup", Path.GetFullPath(path)), ("made_at", manifest.MadeAt.ToString("O")), ("state", keepsState ? "kept" : "replaced"),
            ("replaced_audit", before?.Head ?? ""));
        return new RestoreOutcome(manifest, await EraseAgainAsync(order, state, limits, clock, cancellationToken), isKnown);
    }

    private static void RefuseWhatIsThere(RestoreOrder order, bool replacesState)
    {
        List<string> there = [.. File.Exists(order.Warehouse) ? new[] { order.Warehouse } : [], .. replacesState ? [order.StateServer is null ? order.State : "the state in PostgreSQL"] : Array.Empty<string>()];
        if (there.Count > 0 && !order.Replace) throw new BackupException($"{string.Join(" and ", there)} {(there.Count == 1 ? "is" : "are")} there already. Give --replace to put the backup in their place, or name other files with --warehouse and --state.");
        if (!File.Exists(order.Warehouse)) return;
        try
        {
            WarehouseDatabase.Open(order.Warehouse).Dispose();
        }
        catch (WarehouseUnavailableException fault) when (fault.IsDamaged)
        {
            // That is what backups are for.
        }
    }

    private static void Put(WorkFolder work, RestoreOrder order, StateFile state, bool keepsState)
    {
        foreach (var file in new[] { "", ".wal", ".words", ".words-wal", ".words-shm" }) File.Delete(order.Warehouse + file);
        File.Move(work.At(BackupArchive.Warehouse), order.Warehouse);
        if (File.Exists(work.At(BackupArchive.Words))) File.Move(work.At(BackupArchive.Words), order.Warehouse + ".words");
        if (keepsState) return;
        state.Dispose();
        if (state.IsOnServer)
        {
            state.TakeOver(work.At(BackupArchive.State));
            return;
        }

        foreach (var file in new[] { "", "-wal", "-shm" }) File.Delete(order.State + file);
        File.Move(work.At(BackupArchive.State), order.State);
    }

    private static async Task<int> EraseAgainAsync(RestoreOrder order, StateFile state, IngestLimits limits, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var warehouse = WarehouseDatabase.Open(order.Warehouse);
        var records = new Records(warehouse, state, limits, new RetentionOptions(), clock);
        var before = warehouse.Interviews;
        await records.Erasure.ResumeAsync(order.Actor, cancellationToken);
        return (int)(before - warehouse.Interviews);
    }

    // What a state that is replaced must hand on.
    private sealed record StateBefore((byte[] Key, IReadOnlySet<string> Marks)? Bare, string Head)
    {
        public static StateBefore Of(StateFile state, TimeProvider clock)
        {
            try
            {
                return new StateBefore(new Erasures(state, new Pseudonyms(state), clock).Bare(), new AuditLog(state, clock).Head().ToString());
            }
            catch (StateUnavailableException)
            {
                return new StateBefore(null, "unreadable");
            }
        }
    }
}
