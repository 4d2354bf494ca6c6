using Analytics.Jobs.Loading;
using Analytics.Jobs.Upload;
using Analytics.Warehouse;

namespace Analytics.Jobs.Inbox;

/// <summary>One look at the inbox: what is new or changed, complete and nobody's work yet, grouped into batches.</summary>
internal sealed class InboxScan(InboxOptions options, ILedger ledger, SettlingFiles settling, ClaimedFiles claims, UploadFolders uploads)
{
    private readonly Lock _gate = new();
    private int _leftForLater;

    /// <summary>Whether the last look left files behind for want of room in the queue, and there is room now.</summary>
    public bool HasRoomForMore => Volatile.Read(ref _leftForLater) > 0 && claims.Queued <= options.QueuedFiles / 2;

    /// <summary>Finds and claims what is to be loaded.</summary>
    /// <param name="byRequest">A person asked: files whose job failed for good are tried again.</param>
    public ScanFound Look(bool byRequest)
    {
        lock (_gate)
        {
            PrivateFiles.MakeFolder(options.Path);
            var pending = ledger.Pending(options.Path);
            claims.Forget(except: pending);
            var settled = pending.Where(settling.HasSettled).ToList();
            var claimed = Claim(settled.OrderBy(file => file.Path, StringComparer.Ordinal), byRequest, out var later);
            Volatile.Write(ref _leftForLater, later);
            return new ScanFound(Batches(claimed), pending.Count - settled.Count, later);
        }
    }

    private List<PendingFile> Claim(IEnumerable<PendingFile> files, bool byRequest, out int leftForLater)
    {
        var claimed = new List<PendingFile>();
        leftForLater = 0;
        foreach (var file in files)
        {
            if (claims.Queued >= options.QueuedFiles) leftForLater += claims.IsOpen(file, byRequest) ? 1 : 0;
            else if (claims.TryClaim(file, byRequest)) claimed.Add(file);
        }

        return claimed;
    }

    private List<LoadBatch> Batches(List<PendingFile> files)
    {
        var archives = files.Where(file => file.IsArchive).Select(file => LoadBatch.OfInbox([file.Path], uploads.LabelOf(file.Path), uploads.RootOf(file.Path)));
        var transcripts = files.Where(file => !file.IsArchive)
            .GroupBy(file => (Label: uploads.LabelOf(file.Path), Root: uploads.RootOf(file.Path)), file => file.Path)
            .SelectMany(alike => alike.Chunk(options.BatchFiles).Select(paths => LoadBatch.OfInbox(paths, alike.Key.Label, alike.Key.Root)));
        return [.. transcripts, .. archives];
    }
}

/// <summary>What a look at the inbox found.</summary>
/// <param name="Batches">Work to enqueue; its files are claimed.</param>
/// <param name="StillBeingWritten">Files left for the next scan.</param>
/// <param name="LeftForLater">Files left for a later look because the queue holds enough.</param>
internal sealed record ScanFound(IReadOnlyList<LoadBatch> Batches, int StillBeingWritten, int LeftForLater);
