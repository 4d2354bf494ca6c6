namespace Analytics.Warehouse;

/// <summary>One writer at a time: whoever wants to write waits for the one before.</summary>
internal sealed class WriterTurn : IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Does something that nobody else writes beside, off the caller's thread.</summary>
    /// <param name="work">What; once begun it is not interrupted.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task RunAsync(Action work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            await Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _free.Dispose();
}
