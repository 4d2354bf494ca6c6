using Analytics.Jobs.Hosting;
using Analytics.Warehouse;
using Hangfire;

namespace Analytics.Jobs.Search;

/// <summary>
/// Adds to the index of words what is loaded and not in it yet. Enqueued after every load and at start, and asked for now and then for an index that had to
/// be given up; usually there is nothing to do. Until it is done, searches read what is missing.
/// </summary>
internal sealed class FillWordsJob(WarehouseDatabase warehouse)
{
    [JobDisplayName("Put what was said into the index of words")]
    [Queue(JobQueues.Words)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [5, 30, 120])]
    [ShortHistory]
    public Task RunAsync(CancellationToken cancellationToken) => warehouse.Words.FillAsync(cancellationToken);
}
