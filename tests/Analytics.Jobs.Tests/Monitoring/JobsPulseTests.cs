using Analytics.Jobs.Monitoring;
using Hangfire.InMemory;
using Hangfire.Server;

namespace Analytics.Jobs.Tests.Monitoring;

public sealed class JobsPulseTests : IDisposable
{
    private readonly InMemoryStorage _storage = new();

    public void Dispose() => _storage.Dispose();

    [Fact]
    public void Silent_IsWhoNeverSaidThatItIsThere()
    {
        Announce("here:ingest:7:a1");
        Announce("there:scan:7:b2");
        Announce("here:words:70:c3");
        Assert.Equal(["scan", "words"], Pulse(TimeSpan.Zero).Silent());
    }

    [Theory]
    [InlineData(90, 0)]
    [InlineData(125, 3)]
    public void Silent_IsWhoDidNotSaySoForTwoMinutes(int seconds, int silent)
    {
        Announce("here:ingest:7:a1");
        Announce("here:scan:7:b2");
        Announce("here:words:7:c3");
        Assert.Equal(silent, Pulse(TimeSpan.FromSeconds(seconds)).Silent().Count);
    }

    private JobsPulse Pulse(TimeSpan later) => new(
        _storage, [new ServedQueue("here:ingest:7", "ingest"), new ServedQueue("here:scan:7", "scan"), new ServedQueue("here:words:7", "words")], new Later(later));

    private void Announce(string name)
    {
        using var connection = _storage.GetConnection();
        connection.AnnounceServer(name, new ServerContext { Queues = ["any"], WorkerCount = 1 });
    }

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
