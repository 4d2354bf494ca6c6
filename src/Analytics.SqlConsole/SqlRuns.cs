using Analytics.Warehouse.Scopes;
using Microsoft.Extensions.Options;

namespace Analytics.SqlConsole;

/// <summary>The statements of the console, each in a process of its own; the newest are remembered with their answers until the program ends.</summary>
/// <param name="copies">What they may read.</param>
/// <param name="options">What they may use.</param>
/// <param name="clock">Tells how long they take.</param>
public sealed class SqlRuns(ViewCopies copies, IOptions<SqlConsoleOptions> options, TimeProvider clock) : IDisposable
{
    // Answers are held in memory.
    private const int Kept = 12;

    private readonly SemaphoreSlim _turns = new(options.Value.AtOnce);
    private readonly LinkedList<SqlRun> _newest = [];
    private long _last;

    /// <summary>Begins a statement. Its scope is that of who asks now.</summary>
    /// <param name="owner">Who asks.</param>
    /// <param name="sql">The statement.</param>
    public SqlRun Start(string owner, string sql)
    {
        var run = new SqlRun(Interlocked.Increment(ref _last), owner, sql, clock.GetUtcNow().UtcDateTime);
        lock (_newest)
        {
            _newest.AddFirst(run);
            if (_newest.Count > Kept)
            {
                _newest.Last!.Value.Cancel();
                _newest.RemoveLast();
            }
        }

        _ = Task.Run(() => FinishAsync(run), CancellationToken.None);
        return run;
    }

    /// <summary>A statement of somebody's; null when it is another's, or no longer remembered.</summary>
    public SqlRun? Find(string owner, long id)
    {
        lock (_newest) return _newest.FirstOrDefault(run => run.Id == id && run.Owner == owner);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_newest)
        {
            foreach (var run in _newest)
            {
                run.Cancel();
                run.Dispose();
            }
        }

        _turns.Dispose();
    }

    private async Task FinishAsync(SqlRun run)
    {
        SqlAnswer answer;
        try
        {
            answer = await AnswerAsync(run);
        }
        catch (OperationCanceledException)
        {
            answer = SqlAnswer.Failed("Stopped.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or OutOfScopeException or InvalidOperationException or System.ComponentModel.Win32Exception or System.Data.Common.DbException)
        {
            answer = SqlAnswer.Failed(fault.Message);
        }

        run.Finish(answer, clock.GetUtcNow().UtcDateTime);
    }

    private async Task<SqlAnswer> AnswerAsync(SqlRun run)
    {
        await _turns.WaitAsync(run.Ended);
        try
        {
            var limits = options.Value;
            return await SqlProcess.RunAsync(new SqlQuestion(copies.Make(), run.Sql, limits.Rows, limits.Memory), limits.Seconds, run.Ended);
        }
        finally
        {
            _turns.Release();
        }
    }
}
