namespace Analytics.SqlConsole;

/// <summary>A statement of the console: waiting, running or answered.</summary>
public sealed class SqlRun : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal SqlRun(long id, string owner, string sql, DateTime startedAt) => (Id, Owner, Sql, StartedAt) = (id, owner, sql, startedAt);

    /// <summary>Its number, as long as the program runs.</summary>
    public long Id { get; }

    /// <summary>Whose it is; nobody else sees it.</summary>
    public string Owner { get; }

    /// <summary>The statement.</summary>
    public string Sql { get; }

    /// <summary>When it was asked for (UTC).</summary>
    public DateTime StartedAt { get; }

    /// <summary>How long it took; null while it waits or runs.</summary>
    public TimeSpan? Took { get; private set; }

    /// <summary>What it gave; null while it waits or runs.</summary>
    public SqlAnswer? Answer { get; private set; }

    /// <summary>Is over when it is answered.</summary>
    public Task Over => _over.Task;

    internal CancellationToken Ended => _end.Token;

    /// <summary>Ends it wherever it is; nothing happens to one that is over.</summary>
    public void Cancel() => _end.Cancel();

    /// <inheritdoc />
    public void Dispose() => _end.Dispose();

    internal void Finish(SqlAnswer answer, DateTime at)
    {
        (Took, Answer) = (at - StartedAt, answer);
        _over.SetResult();
    }
}
