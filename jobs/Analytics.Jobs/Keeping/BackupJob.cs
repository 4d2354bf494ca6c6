using System.Globalization;
using Analytics.Jobs.Hosting;
using Analytics.Retention.Backup;
using Analytics.State;
using Hangfire;
using AllRecords = Analytics.Retention.Records;

namespace Analytics.Jobs.Keeping;

/// <summary>Makes a backup into the folder of backups, named after the time.</summary>
internal sealed class BackupJob(AllRecords records, KeepingDesk desk, TimeProvider clock)
{
    [JobDisplayName("Make a backup")]
    [Queue(JobQueues.Keeping)]
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public async Task RunAsync(Guid id, string actor, CancellationToken cancellationToken)
    {
        desk.Tell(id, KeepingStage.Running);
        var path = Path.Combine(records.BackupFolder, string.Create(CultureInfo.InvariantCulture, $"analytics-{clock.GetUtcNow().UtcDateTime:yyyyMMdd-HHmmss}.zip"));
        try
        {
            var manifest = await records.Backup.MakeAsync(path, actor, cancellationToken);
            desk.Tell(id, KeepingStage.Done, string.Create(CultureInfo.InvariantCulture, $"{path} holds {manifest.Interviews:N0} interviews; it was read back and is whole."));
        }
        catch (Exception fault) when (fault is BackupException or StateUnavailableException or IOException or UnauthorizedAccessException)
        {
            desk.Tell(id, KeepingStage.Failed, fault.Message);
        }
    }
}
