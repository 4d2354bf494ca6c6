namespace Analytics.Jobs.Inbox;

/// <summary>
/// Which files of this process's lifetime are already somebody's work, so that no scan enqueues them twice.
/// A file is offered again when it changes; one whose job failed for good also when a person asks for a scan.
/// </summary>
internal sealed class ClaimedFiles
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Claim> _claims = new(StringComparer.Ordinal);

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
            if (_claims.TryGetValue(file.Path, out var claim) && !IsOpenAgain(claim, file, retryFailed)) return false;
            _claims[file.Path] = new Claim(file.State, Stage.Queued);
            return true;
        }
    }

    public void Done(IEnumerable<string> paths) => Set(paths, Stage.Done);

    public void Failed(IEnumerable<string> paths) => Set(paths, Stage.Failed);

    public void Release(IEnumerable<string> paths)
    {
        lock (_gate)
        {
            foreach (var path in paths) _claims.Remove(path);
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
                if (_claims.TryGetValue(path, out var claim)) _claims[path] = claim with { Stage = stage };
            }
        }
    }

    private readonly record struct Claim(FileState State, Stage Stage);
}
