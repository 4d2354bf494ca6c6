using Analytics.Jobs.Keeping;
using Analytics.Portal.Access;
using Analytics.Portal.Components;
using Analytics.Retention.Erasure;
using Analytics.State;
using Analytics.State.Backups;
using Microsoft.AspNetCore.Components;
using AllRecords = Analytics.Retention.Records;

namespace Analytics.Portal.Pages.Admin;

/// <summary>Backups: made, and where they are.</summary>
public sealed partial class BackupPage(AllRecords records, KeepingJobs jobs, Viewer viewer)
{
    /// <summary>Its route.</summary>
    public const string Path = "/admin/backup";

    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<BackupRecord> _backups = [];
    private bool _isOrdered;

    private string Answer => _backups.Count == 0 ? "No backup was made here yet." : $"{Figure.Of(_backups.Count, "backup")} made here, the last on {Figure.Day(_backups[0].MadeAt)}.";

    private string OnErasure => records.Options.OnErasure switch
    {
        BackupOnErasure.Delete => "An erasure deletes those made before it (Backup:OnErasure).",
        BackupOnErasure.Rewrite => "An erasure writes those made before it again, without what was erased (Backup:OnErasure).",
        _ => "An erasure lists those made before it and leaves them as they are (Backup:OnErasure).",
    };

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        try
        {
            _backups = records.Backups.Read();
        }
        catch (StateUnavailableException fault)
        {
            _problems = [fault.Message];
        }
    }

    private void Make()
    {
        jobs.BackUp(viewer.Name);
        _isOrdered = true;
    }
}
