using Analytics.Retention.Erasure;
using Analytics.Transcripts;
using Microsoft.Extensions.Configuration;

namespace Analytics.Retention;

/// <summary>How long interviews are kept, and what happens to backups. Sections <c>Retention</c> and <c>Backup</c>.</summary>
/// <param name="OlderThanDays">Interviews older than so many days are erased every night; 0 keeps them until somebody erases them.</param>
/// <param name="DeleteFiles">Whether the files they were read from are deleted with them.</param>
/// <param name="OnErasure">What an erasure does about backups made before.</param>
/// <param name="BackupFolder">Where backups that the portal makes are written; null for a folder <c>backups</c> beside the state file.</param>
public sealed record RetentionOptions(int OlderThanDays = 0, bool DeleteFiles = false, BackupOnErasure OnErasure = BackupOnErasure.List, string? BackupFolder = null)
{
    private const int MostDays = 36_500;

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidOperationException">A value cannot work: key, value and what is allowed.</exception>
    public static RetentionOptions Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var days = configuration["Retention:OlderThanDays"] ?? "0";
        if (!int.TryParse(days, out var number) || number is < 0 or > MostDays)
            throw new InvalidOperationException($"Retention:OlderThanDays is \"{days}\"; allowed are 0 (never) to {MostDays} days.");
        var files = configuration["Retention:DeleteFiles"] ?? "false";
        if (!bool.TryParse(files, out var deletes)) throw new InvalidOperationException($"Retention:DeleteFiles is \"{files}\"; allowed are true and false.");
        var on = configuration["Backup:OnErasure"] ?? "list";
        if (!SnakeCase.TryParse<BackupOnErasure>(on.ToLowerInvariant(), out var fate)) throw new InvalidOperationException($"Backup:OnErasure is \"{on}\"; allowed are list, delete and rewrite.");
        return new RetentionOptions(number, deletes, fate, configuration["Backup:Folder"] is { Length: > 0 } folder ? folder : null);
    }
}
