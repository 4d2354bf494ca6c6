using System.Collections.Concurrent;
using Analytics.Cluster.Tests.Support;
using Analytics.Jobs.Cluster;
using Analytics.State.Tests;
using Hangfire.Logging;

namespace Analytics.Cluster.Tests;

/// <summary>The queue of batches, whose tables are made by whoever comes first.</summary>
public sealed class QueueTests(PostgresServer server)
{
    [Fact]
    public async Task Open_ByProcessesThatBeginAtOnce_MakesItsTablesOnce()
    {
        using var errors = new InstallErrors();
        for (var round = 0; round < 3; round++)
        {
            using var home = new ClusterHome(server);
            var settings = new ClusterSettings(ClusterRoles.Worker, new ClusterOptions { Segments = home.Segments, Schema = home.Schema }, home.Connection);
            var all = Enumerable.Range(0, 6).Select(_ => Task.Factory.StartNew(
                () => new ClusterQueue(settings).IsEmpty, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default));

            Assert.All(await Task.WhenAll(all), Assert.True);
        }

        Assert.Empty(errors.Told);
    }

    // Hangfire says what went wrong and tries again.
    private sealed class InstallErrors : ILogProvider, ILog, IDisposable
    {
        public InstallErrors() => LogProvider.SetCurrentLogProvider(this);

        public ConcurrentQueue<string> Told { get; } = [];

        public ILog GetLogger(string name) => this;

        public bool Log(LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null)
        {
            if (logLevel >= LogLevel.Error && messageFunc?.Invoke() is { } message && message.Contains("install", StringComparison.Ordinal)) Told.Enqueue($"{message}: {exception?.Message}");
            return true;
        }

        public void Dispose() => LogProvider.SetCurrentLogProvider(null);
    }
}
