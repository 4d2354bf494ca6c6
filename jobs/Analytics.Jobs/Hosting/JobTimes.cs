using System.Diagnostics;
using Analytics.Jobs.Monitoring;
using Hangfire.Common;
using Hangfire.Server;

namespace Analytics.Jobs.Hosting;

/// <summary>Times every try of a job, and gives it an id of its own that stands in each line of the log it writes.</summary>
internal sealed class JobTimes : IServerFilter, IJobFilterProvider
{
    private const string Begun = "begun";
    private const string Span = "span";

    public IEnumerable<JobFilter> GetFilters(Job? job) => [new JobFilter(this, JobFilterScope.Global, order: null)];

    public void OnPerforming(PerformingContext context)
    {
        var name = Name(context);
        context.Items[Begun] = Stopwatch.GetTimestamp();
        // Made whether or not somebody listens: its id is that of the log's lines.
        context.Items[Span] = JobInstruments.Spans.StartActivity(name, ActivityKind.Consumer) ?? new Activity(name).Start();
    }

    public void OnPerformed(PerformedContext context)
    {
        var fault = context.Exception?.InnerException ?? context.Exception;
        JobInstruments.Done(Name(context), Stopwatch.GetElapsedTime((long)context.Items[Begun]), fault);
        using var span = (Activity)context.Items[Span];
        if (fault is not null) span.SetStatus(ActivityStatusCode.Error, fault.GetType().FullName);
    }

    private static string Name(PerformContext context) => context.BackgroundJob.Job.Type.Name;
}
