using Analytics.State.Alerts;
using Hangfire;

namespace Analytics.Jobs.Alerts;

/// <summary>What a page can ask of the jobs about alerts.</summary>
public sealed class AlertJobs
{
    private readonly AlertOutbox _outbox;
    private readonly IBackgroundJobClient _jobs;

    internal AlertJobs(AlertOutbox outbox, IBackgroundJobClient jobs) => (_outbox, _jobs) = (outbox, jobs);

    /// <summary>Has rules look now, without waiting for a load.</summary>
    public void LookNow() => _jobs.Enqueue<WatchAlertsJob>(job => job.RunAsync(false, CancellationToken.None));

    /// <summary>Sends once more what was given up.</summary>
    /// <param name="deliveryId">The row of the outbox.</param>
    /// <exception cref="Analytics.State.StateRefusedException">There is none that was given up.</exception>
    public void SendAgain(long deliveryId)
    {
        _outbox.Again(deliveryId);
        _jobs.Enqueue<SendAlertJob>(job => job.RunAsync(deliveryId, CancellationToken.None));
    }
}
