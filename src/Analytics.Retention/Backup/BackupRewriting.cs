using Analytics.Retention.Erasure;
using Analytics.State;
using Analytics.State.Alerts;
using Analytics.State.Backups;
using Analytics.State.Erasure;
using Analytics.State.Review;
using Analytics.State.Secrets;
using Analytics.State.Sql;
using Analytics.State.Views;
using Analytics.Warehouse;
using Analytics.Warehouse.Erasure;
using Analytics.Warehouse.Loading;

namespace Analytics.Retention.Backup;

/// <summary>Does to a backup what an erasure asks for.</summary>
public sealed class BackupRewriting(Erasures erasures, IngestLimits limits, TimeProvider clock)
{
    /// <summary>Lists it, deletes it, or writes it again without what was erased.</summary>
    /// <returns>What became of it; kept where there was nothing to do, or nothing could be done.</returns>
    public async Task<BackupFate> SettleAsync(string path, BackupOnErasure wanted, CancellationToken cancellationToken)
    {
        try
        {
            switch (wanted)
            {
                case BackupOnErasure.Delete:
                    File.Delete(path);
                    return BackupFate.Deleted;
                case BackupOnErasure.Rewrite:
                    await RewriteAsync(path, cancellationToken);
                    return BackupFate.Rewritten;
                default:
                    return BackupFate.Kept;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or BackupException or WarehouseUnavailableException)
        {
            // The receipt says that it is as it was.
            return BackupFate.Kept;
        }
    }

    private async Task RewriteAsync(string path, CancellationToken cancellationToken)
    {
        if (erasures.Read() is not { } marks) return;
        using var work = new WorkFolder(path);
        var manifest = BackupArchive.Unpack(path, work.Path);
        using (var warehouse = WarehouseDatabase.Open(work.At(BackupArchive.Warehouse)))
        using (var state = new StateFile(work.At(BackupArchive.State)))
        {
            var taken = await new InterviewErasure(warehouse, limits, clock).EraseAsync(new ErasureWish(Marks: marks), _ => false, erasures.Maker, cancellationToken);
            Forget(state, taken);
            if (await new RatingMirror(warehouse, new Ratings(state), clock).RefreshAsync(cancellationToken) > 0 || !taken.IsEmpty) await warehouse.CompactAsync(cancellationToken);
        }

        foreach (var beside in new[] { "-wal", "-shm" }) File.Delete(work.At(BackupArchive.State) + beside);
        // Words that are gone are in it too; whoever restores it has it filled anew.
        File.Delete(work.At(BackupArchive.Words));
        BackupArchive.Pack(work.Path, manifest with { Interviews = BackupMaking.Whole(work.At(BackupArchive.Warehouse)), Parts = BackupArchive.Parts(work.Path) }, path);
    }

    private void Forget(StateFile state, ErasureFound taken)
    {
        var (views, reviews) = (new SavedViews(state, clock), new ReviewForgetting(state));
        foreach (var view in CandidateErasure.Naming(taken, views.Read(), isOfCandidate: true)) views.Delete(view.Id);
        reviews.Forget([.. taken.Interviews.Select(interview => interview.Id)]);
        CandidateErasure.ForgetWords(taken, new SqlHistory(state), new AlertStore(state, clock), reviews);
        new Erasures(state, new Pseudonyms(state), clock).TakeOver(erasures.Bare(), "backup");
        state.Compact();
    }
}
