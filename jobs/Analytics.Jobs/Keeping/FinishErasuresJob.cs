using Analytics.Jobs.Hosting;
using Hangfire;
using AllRecords = Analytics.Retention.Records;

namespace Analytics.Jobs.Keeping;

/// <summary>Finishes erasures that were begun and cut short. Asked for at every start and every hour; usually there are none.</summary>
internal sealed class FinishErasuresJob(AllRecords records)
{
    [JobDisplayName("Finish erasures that were cut short")]
    [Queue(JobQueues.Keeping)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [5, 30, 120])]
    [ShortHistory]
    public Task RunAsync(CancellationToken cancellationToken) => records.Erasure.ResumeAsync("portal", cancellationToken);
}
