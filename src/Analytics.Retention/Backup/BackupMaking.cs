using System.Reflection;
using Analytics.State;
using Analytics.State.Audit;
using Analytics.State.Backups;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Retention.Backup;

/// <summary>Makes backups while everything runs.</summary>
public sealed class BackupMaking(WarehouseDatabase warehouse, StateFile state, BackupList backups, AuditLog audit, TimeProvider clock)
{
    /// <summary>
    /// Writes warehouse, state and index of words into one file. The warehouse is a state between two loads; the index was copied before and the state after, so that neither knows
    /// less than it must.
    /// </summary>
    /// <param name="path">The file; it must not be there.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="cancellationToken">Gives up waiting for a load that is under way.</param>
    /// <exception cref="BackupException">There is a file already, or what was copied is not whole.</exception>
    public async Task<BackupManifest> MakeAsync(string path, string actor, CancellationToken cancellationToken = default)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full) || Directory.Exists(full)) throw new BackupException($"There is a file {full} already, and a backup takes nothing's place. Name another.");
        PrivateFiles.MakeFolder(Path.GetDirectoryName(full)!);
        using var work = new WorkFolder(full);
        warehouse.Words.CopyTo(work.At(BackupArchive.Words));
        await warehouse.CopyToAsync(work.At(BackupArchive.Warehouse), cancellationToken);
        var interviews = Whole(work.At(BackupArchive.Warehouse));
        var head = audit.Append(AuditAction.Backup, actor, null, ("path", full));
        backups.Add(full, 0);
        state.CopyTo(work.At(BackupArchive.State));
        var manifest = new BackupManifest(
            BackupManifest.Today, clock.GetUtcNow().UtcDateTime, Program, warehouse.Version, interviews, head.ToString(), BackupArchive.Parts(work.Path));
        BackupArchive.Pack(work.Path, manifest, full);
        backups.Add(full, new FileInfo(full).Length);
        return manifest;
    }

    internal static string Program => typeof(BackupMaking).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    // Opened and read from the first value to the last: a backup that cannot be opened is none.
    internal static long Whole(string file)
    {
        var found = WarehouseCheck.Run(file);
        if (found.State != WarehouseState.Whole) throw new BackupException($"The copy of the warehouse is not whole ({string.Join(" ", found.Problems)}), so no backup was made. analytics check examines the warehouse itself.");
        return found.Tables.FirstOrDefault(table => table.Name == "interview")?.Rows ?? 0;
    }
}
