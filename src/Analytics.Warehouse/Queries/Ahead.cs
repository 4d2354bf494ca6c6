using System.Collections.Concurrent;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Queries;

/// <summary>
/// Begins to ask what will be asked later, beside what is asked first: answers are kept, and whoever asks what is being answered waits for that answer. A page has few statements
/// and a machine more than one core.
/// </summary>
public static class Ahead
{
    private static readonly ConcurrentDictionary<Task, bool> Begun = new();

    /// <summary>Begins each; what goes wrong is told to whoever asks for it then. A thread that works for nobody who waits begins nothing.</summary>
    /// <param name="questions">Each asks for an answer that is kept.</param>
    public static void Read(params ReadOnlySpan<Action> questions)
    {
        if (StandBack.IsThisThread) return;
        foreach (var question in questions) Begin(question);
    }

    /// <summary>Waits until what was begun has its answer: a warehouse that closes under it would be closed by whoever reads last, at a time nobody knows.</summary>
    internal static void Finish() => Task.WaitAll(Begun.Keys);

    private static void Begin(Action question)
    {
        var asking = new Task(() => Try(question));
        Begun.TryAdd(asking, true);
        asking.ContinueWith(done => Begun.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        asking.Start(TaskScheduler.Default);
    }

    private static void Try(Action question)
    {
        try
        {
            question();
        }
        catch (Exception)
        {
            // Whoever needs the answer asks again and gets the fault.
        }
    }
}
