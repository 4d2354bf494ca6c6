namespace Analytics.Jobs.Inbox;

/// <summary>
/// Tells files that are complete from files somebody is still writing: one touched just now waits for the next scan.
/// A file dated into the future is taken once two looks far enough apart have found it unchanged.
/// </summary>
internal sealed class SettlingFiles(TimeSpan settle, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (FileState State, DateTime SeenAtUtc)> _waiting = new(StringComparer.Ordinal);
    private readonly HashSet<string> _complete = new(StringComparer.Ordinal);

    /// <summary>Says that a file was renamed into place whole, so that it need not wait.</summary>
    public void IsComplete(string path)
    {
        lock (_gate) _complete.Add(path);
    }

    public bool HasSettled(PendingFile file)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (_complete.Remove(file.Path) || IsOld(file, now) || WasSeenUnchanged(file, now))
            {
                _waiting.Remove(file.Path);
                return true;
            }

            if (!_waiting.TryGetValue(file.Path, out var seen) || seen.State != file.State) _waiting[file.Path] = (file.State, now);
            return false;
        }
    }

    private bool IsOld(PendingFile file, DateTime now) => now - file.ModifiedAtUtc >= settle;

    private bool WasSeenUnchanged(PendingFile file, DateTime now) =>
        _waiting.TryGetValue(file.Path, out var seen) && seen.State == file.State && now - seen.SeenAtUtc >= settle;
}
