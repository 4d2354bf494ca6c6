using Hangfire;

namespace Analytics.Jobs.Monitoring;

/// <summary>A queue that this process serves.</summary>
/// <param name="Server">The name of its server.</param>
/// <param name="Queue">The queue.</param>
internal sealed record ServedQueue(string Server, string Queue);

/// <summary>Whether the servers of this process still take jobs, as the queue's storage knows it.</summary>
public sealed class JobsPulse
{
    // A server says every 30 seconds that it is there.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly JobStorage _storage;
    private readonly IReadOnlyList<ServedQueue> _served;
    private readonly TimeProvider _clock;

    internal JobsPulse(JobStorage storage, IEnumerable<ServedQueue> served, TimeProvider clock) => (_storage, _served, _clock) = (storage, [.. served], clock);

    /// <summary>The queues whose server has not said for two minutes that it is there; none when all have.</summary>
    /// <exception cref="Exception">The storage cannot be asked; which one depends on it.</exception>
    public IReadOnlyList<string> Silent()
    {
        // Hangfire adds a random part to the name that a server is given.
        var since = _clock.GetUtcNow().UtcDateTime - Longest;
        var alive = _storage.GetMonitoringApi().Servers().Where(server => (server.Heartbeat ?? server.StartedAt) >= since).Select(server => server.Name).ToList();
        return [.. _served.Where(queue => !alive.Exists(name => name.StartsWith(queue.Server + ":", StringComparison.OrdinalIgnoreCase))).Select(queue => queue.Queue)];
    }
}
