using Analytics.Jobs.Loading;
using Analytics.Jobs.Upload;

namespace Analytics.Jobs.Inbox;

/// <summary>One look at the inbox: what is new or changed, complete and nobody's work yet, grouped into batches.</summary>
internal sealed class InboxScan(InboxOptions options, ILedger ledger, SettlingFiles settling, ClaimedFiles claims, UploadFolders uploads)
{
    private readonly Lock _gate = new();

    /// <summary>Finds and claims what is to be loaded.</summary>
    /// <param name="byRequest">A person asked: files whose job failed for good are tried again.</param>
    public ScanFound Look(bool byRequest)
    {
        lock (_gate)
        {
            Directory.CreateDirectory(options.Path);
            var pending = ledger.Pending(options.Path);
            var settled = pending.Where(settling.HasSettled).ToList();
            var claimed = settled.Where(file => claims.TryClaim(file, byRequest)).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
            return new ScanFound(Batches(claimed), pending.Count - settled.Count);
        }
    }

    private List<LoadBatch> Batches(List<PendingFile> files)
    {
        var archives = files.Where(file => file.IsArchive).Select(file => LoadBatch.OfInbox([file.Path], uploads.LabelOf(file.Path)));
        var transcripts = files.Where(file => !file.IsArchive)
            .GroupBy(file => uploads.LabelOf(file.Path), file => file.Path)
            .SelectMany(alike => alike.Chunk(options.BatchFiles).Select(paths => LoadBatch.OfInbox(paths, alike.Key)));
        return [.. transcripts, .. archives];
    }
}

/// <summary>What a look at the inbox found.</summary>
/// <param name="Batches">Work to enqueue; its files are claimed.</param>
/// <param name="StillBeingWritten">Files left for the next scan.</param>
internal sealed record ScanFound(IReadOnlyList<LoadBatch> Batches, int StillBeingWritten);
