using System.Data.Common;
using Analytics.Cluster;
using Analytics.Jobs.Hosting;
using Hangfire;
using Hangfire.PostgreSql;

namespace Analytics.Jobs.Cluster;

/// <summary>The queue of batches that all machines share, in the cluster's database. It may forget a job or hand it out twice: the catalogue says what is left to do, and what is done.</summary>
internal sealed class ClusterQueue(ClusterSettings settings)
{
    /// <summary>The one queue.</summary>
    public const string Batches = "batches";

    private readonly Lock _opening = new();
    private JobStorage? _storage;

    /// <summary>Where Hangfire keeps it. A database that is away at the first use is asked again at the next.</summary>
    /// <exception cref="ClusterUnavailableException">The database cannot be used.</exception>
    public JobStorage Storage
    {
        get
        {
            lock (_opening) return _storage ??= Open(settings);
        }
    }

    /// <summary>Whether no job waits in it.</summary>
    public bool IsEmpty => Storage.GetMonitoringApi().EnqueuedCount(Batches) == 0;

    /// <summary>Has a batch read by whoever comes first.</summary>
    public void Enqueue(long position) => new BackgroundJobClient(Storage).Enqueue<ReadBatchJob>(job => job.RunAsync(position, CancellationToken.None));

    private static PostgreSqlStorage Open(ClusterSettings settings)
    {
        var options = JobsStorage.Options();
        options.SchemaName = settings.Options.Schema + "_queue";
        options.InvisibilityTimeout = TimeSpan.FromSeconds(settings.Options.GiveUpSeconds);
        // A lock on a job is a row, which somebody killed while changing the job's state leaves there: whoever takes the job next would wait for it, for ten minutes if nothing is said.
        options.DistributedLockTimeout = TimeSpan.FromSeconds(settings.Options.GiveUpSeconds);
        options.QueuePollInterval = TimeSpan.FromSeconds(1);
        try
        {
            return JobsStorage.OnPostgreSql(settings.Connection, options);
        }
        catch (Exception failure) when (failure is DbException or ArgumentException or InvalidOperationException)
        {
            throw new ClusterUnavailableException($"ConnectionStrings:Cluster leads to no usable PostgreSQL database ({failure.GetBaseException().Message.ReplaceLineEndings(" ")}).", failure);
        }
    }
}
