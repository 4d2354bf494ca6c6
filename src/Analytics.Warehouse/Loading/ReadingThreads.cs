using System.Collections.Concurrent;

namespace Analytics.Warehouse.Loading;

/// <summary>
/// Threads that read and parse, apart from the pool that answers requests: hundreds of files waiting there would make every page wait behind them.
/// </summary>
internal sealed class ReadingThreads : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly List<Thread> _threads = [];

    /// <param name="count">How many.</param>
    /// <param name="inBackground">Whether to stand back for other threads.</param>
    public ReadingThreads(int count, bool inBackground)
    {
        for (var number = 1; number <= count; number++)
        {
            var thread = new Thread(() => Work(inBackground)) { IsBackground = true, Name = $"ingest {number}" };
            _threads.Add(thread);
            thread.Start();
        }
    }

    /// <summary>Does some work on one of them, in the order asked for.</summary>
    public Task<T> Run<T>(Func<T> work)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                result.SetResult(work());
            }
            catch (Exception fault)
            {
                result.SetException(fault);
            }
        });
        return result.Task;
    }

    /// <summary>Waits for what was begun; call it when nothing more is asked for.</summary>
    public void Dispose()
    {
        _work.CompleteAdding();
        foreach (var thread in _threads) thread.Join();
        _work.Dispose();
    }

    private void Work(bool inBackground)
    {
        if (inBackground) StandBack.ThisThread();
        foreach (var work in _work.GetConsumingEnumerable()) work();
    }
}
