using Analytics.Jobs.Hosting;
using Analytics.Warehouse.Loading;
using Hangfire;

namespace Analytics.Jobs.Loading;

/// <summary>Counts what a load that was killed had loaded and not counted. Asked for at every start; usually there is nothing to do.</summary>
internal sealed class MakeGoodJob(IngestPipeline pipeline)
{
    [JobDisplayName("Count what is loaded and not counted yet")]
    [Queue(JobQueues.Ingest)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [5, 30, 120])]
    [ShortHistory]
    public Task RunAsync(CancellationToken cancellationToken) => pipeline.MakeGoodAsync(cancellationToken);
}
