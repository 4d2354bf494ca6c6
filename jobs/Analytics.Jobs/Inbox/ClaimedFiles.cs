namespace Analytics.Jobs.Inbox;

/// <summary>
/// Which files of this process's lifetime are already somebody's work, so that no scan enqueues them twice.
/// A file is offered again when it changes; one whose job failed for good also when a person asks for a scan.
/// </summary>
internal sealed class ClaimedFiles
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Claim> _claims = new(StringComparer.Ordinal);
    private int _queued;

    /// <summary>Files waiting or running.</summary>
    public int Queued => Volatile.Read(ref _queued);

    private enum Stage
    {
        Queued,
        Done,
        Failed,
    }

    /// <summary>Takes a file; false when it is waiting or running, or was dealt with in this very state.</summary>
    public bool TryClaim(PendingFile file, bool retryFailed)
    {
        lock (_gate)
        {
            if (!IsOpen(file, retryFailed)) return false;
            _claims[file.Path] = new Claim(file.State, Stage.Queued);
            _queued++;
            return true;
        }
    }

    /// <summary>Whether a claim would succeed.</summary>
    public bool IsOpen(PendingFile file, bool retryFailed)
    {
        lock (_gate) return !_claims.TryGetValue(file.Path, out var claim) || IsOpenAgain(claim, file, retryFailed);
    }

    public void Done(IEnumerable<string> paths) => Set(paths, Stage.Done);

    public void Failed(IEnumerable<string> paths) => Set(paths, Stage.Failed);

    public void Release(IEnumerable<string> paths)
    {
        lock (_gate)
        {
            foreach (var path in paths)
            {
                if (_claims.Remove(path, out var claim) && claim.Stage == Stage.Queued) _queued--;
            }
        }
    }

    /// <summary>Forgets files that were dealt with and that the ledger does not offer any more, so that nothing grows with the corpus.</summary>
    public void Forget(IEnumerable<PendingFile> except)
    {
        lock (_gate)
        {
            if (_claims.Count == _queued) return;
            var offered = except.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
            foreach (var (path, claim) in _claims)
            {
                if (claim.Stage != Stage.Queued && !offered.Contains(path)) _claims.Remove(path);
            }
        }
    }

    private static bool IsOpenAgain(Claim claim, PendingFile file, bool retryFailed) => claim.Stage switch
    {
        Stage.Queued => false,
        Stage.Failed when retryFailed => true,
        _ => claim.State != file.State,
    };

    private void Set(IEnumerable<string> paths, Stage stage)
    {
        lock (_gate)
        {
            foreach (var path in paths)
            {
                if (!_claims.TryGetValue(path, out var claim)) continue;
                if (claim.Stage == Stage.Queued) _queued--;
                _claims[path] = claim with { Stage = stage };
            }
        }
    }

    private readonly record struct Claim(FileState State, Stage Stage);
}
