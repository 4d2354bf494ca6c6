using Hangfire;
using Hangfire.Common;
using Hangfire.States;

namespace Analytics.Jobs.Tests.Support;

/// <summary>Remembers what was enqueued and runs nothing.</summary>
internal sealed class RecordingClient : IBackgroundJobClient
{
    public List<Job> Enqueued { get; } = [];

    public Exception? Refuses { get; set; }

    public string Create(Job job, IState state)
    {
        if (Refuses is not null) throw Refuses;
        Enqueued.Add(job);
        return Enqueued.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    public bool ChangeState(string jobId, IState state, string expectedState) => true;
}
