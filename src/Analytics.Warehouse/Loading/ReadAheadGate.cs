namespace Analytics.Warehouse.Loading;

/// <summary>Bounds what is read and not yet loaded, in files and bytes. One side enters, the other leaves; a file larger than the bound goes alone.</summary>
internal sealed class ReadAheadGate(int maxFiles, long maxBytes)
{
    private readonly Lock _lock = new();
    private int _files;
    private long _bytes;
    private TaskCompletionSource? _waiting;

    /// <summary>Waits until a file of this size may be read. Only one may wait at a time.</summary>
    public async Task EnterAsync(long bytes, CancellationToken cancellationToken)
    {
        while (TryEnter(bytes) is { } room) await room.WaitAsync(cancellationToken);
    }

    /// <summary>A file of this size is loaded.</summary>
    public void Leave(long bytes)
    {
        TaskCompletionSource? waiting;
        lock (_lock)
        {
            _files--;
            _bytes -= bytes;
            waiting = _waiting;
            _waiting = null;
        }

        waiting?.SetResult();
    }

    private Task? TryEnter(long bytes)
    {
        lock (_lock)
        {
            if (_files > 0 && (_files >= maxFiles || _bytes + bytes > maxBytes))
            {
                _waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return _waiting.Task;
            }

            _files++;
            _bytes += bytes;
            return null;
        }
    }
}
