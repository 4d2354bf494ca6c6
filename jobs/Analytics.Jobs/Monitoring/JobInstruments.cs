using System.Diagnostics;
using System.Diagnostics.Metrics;
using Analytics.Cluster;
using Hangfire;
using Hangfire.Storage;

namespace Analytics.Jobs.Monitoring;

/// <summary>
/// Everything that the jobs measure, defined here and nowhere else; <c>docs/operations.md</c> lists it. Attributes hold names of queues and of classes, never what a job is about. What has to be
/// asked of the queue's storage is asked when somebody reads it; nothing is measured while nobody listens.
/// </summary>
public sealed class JobInstruments
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "Analytics.Jobs";

    private const string Job = "analytics.job.name";
    private const string Queue = "analytics.job.queue";
    private const string ErrorType = "error.type";

    private static readonly Meter Meter = new(Name);
    private static readonly InstrumentAdvice<double> OfJobs = new() { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 900] };
    private static readonly Histogram<double> Duration = Meter.CreateHistogram("analytics.job.duration", "s", "Time a try of a job took, by the job's name.", advice: OfJobs);

    private readonly Func<JobStorage> _storage;

    /// <summary>Has the queue's figures measured from now on.</summary>
    /// <param name="storage">The queue's storage, asked for when somebody reads.</param>
    /// <param name="meters">Makes the meter, which ends with the host.</param>
    public JobInstruments(Func<JobStorage> storage, IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _storage = storage;
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("analytics.job.queue.length", () => Asked(Lengths), "{job}", "Jobs that wait, by queue.");
        meter.CreateObservableGauge("analytics.job.failed", () => Asked(all => [new Measurement<long>(all.GetStatistics().Failed)]), "{job}", "Jobs that failed for good and wait for somebody to look.");
        meter.CreateObservableGauge("analytics.job.servers", () => Asked(all => [new Measurement<long>(all.Servers().Count)]), "{server}", "Servers that take jobs, one a queue and process.");
    }

    internal static ActivitySource Spans { get; } = new(Name);

    /// <summary>Tells of one try of a job.</summary>
    internal static void Done(string job, TimeSpan took, Exception? fault)
    {
        if (fault is null) Duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>(Job, job));
        else Duration.Record(took.TotalSeconds, new(Job, job), new(ErrorType, fault.GetType().FullName));
    }

    private static List<Measurement<long>> Lengths(IMonitoringApi all) => [.. all.Queues().Select(queue => new Measurement<long>(queue.Length, new KeyValuePair<string, object?>(Queue, queue.Name)))];

    // While the storage is away there is no figure; a 0 would say that nothing waits.
    private List<Measurement<long>> Asked(Func<IMonitoringApi, List<Measurement<long>>> ask)
    {
        try
        {
            return ask(_storage().GetMonitoringApi());
        }
        catch (Exception away) when (away is System.Data.Common.DbException or InvalidOperationException or TimeoutException or ClusterUnavailableException)
        {
            return [];
        }
    }
}
