namespace Analytics.Cluster.Tests.Support;

/// <summary>The time as it is, and timers that do not let anybody wait.</summary>
internal sealed class QuickClock : TimeProvider
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : Soon, period == Timeout.InfiniteTimeSpan ? period : Soon);
}
