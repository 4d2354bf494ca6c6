using Analytics.Jobs.Hosting;
using Analytics.Jobs.Snapshots;
using Analytics.Retention.Erasure;
using Analytics.State;
using Hangfire;
using AllRecords = Analytics.Retention.Records;

namespace Analytics.Jobs.Keeping;

/// <summary>Erases what was ordered. What was begun and failed on the way is finished by <see cref="FinishErasuresJob"/>.</summary>
internal sealed class EraseJob(AllRecords records, KeepingDesk desk, IBackgroundJobClient jobs)
{
    [JobDisplayName("Erase what was ordered")]
    [Queue(JobQueues.Keeping)]
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public async Task RunAsync(Guid id, CancellationToken cancellationToken)
    {
        if (desk.Hand(id) is not { } order) return;
        desk.Tell(id, KeepingStage.Running);
        try
        {
            var receipt = await records.Erasure.RunAsync(order, cancellationToken);
            desk.Tell(id, KeepingStage.Done, FormattableString.Invariant($"Erased: {receipt.Subjects.Sum(subject => subject.Interviews.Count)} interviews. Receipt {receipt.Erasure} says what.{(receipt.Elsewhere is { } left ? " " + left : "")}"));
            jobs.Enqueue<RefreshSnapshotsJob>(job => job.RunAsync(CancellationToken.None));
        }
        catch (Exception refused) when (refused is ErasureRefusedException or StateUnavailableException)
        {
            desk.Tell(id, KeepingStage.Failed, refused is StateUnavailableException ? refused.Message : "It was refused since it was looked at: a hold was put on it, or it is gone. Look again.");
        }
        catch
        {
            desk.Tell(id, KeepingStage.Failed, "It failed on the way; what was begun is finished at the next start, or within the hour.");
            throw;
        }
    }
}
