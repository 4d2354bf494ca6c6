using Analytics.State;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Analytics.Jobs.Reports;

/// <summary>Keeps the job server's schedules those of the state file, from the start on and whenever they drift apart. A file that cannot be read is said once, and asked again later.</summary>
internal sealed partial class ReportKeeper(ReportJobs reports, TimeProvider clock, ILogger<ReportKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);
    private string? _said;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start does not wait for it.
        await Task.Yield();
        Keep();
        using var timer = new PeriodicTimer(Between, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) Keep();
    }

    private void Keep()
    {
        try
        {
            reports.Keep();
            _said = null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var why = fault is StateUnavailableException ? fault.Message : fault.GetBaseException().Message.ReplaceLineEndings(" ");
            if (why != _said) SchedulesAreAway(log, why);
            _said = why;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Schedules cannot be kept: {Why}")]
    private static partial void SchedulesAreAway(ILogger log, string why);
}
