using System.Globalization;
using Analytics.Handouts;
using Analytics.Handouts.Folders;
using Analytics.Handouts.Mail;
using Analytics.Handouts.Printing;
using Analytics.Jobs.Hosting;
using Analytics.State;
using Analytics.State.Schedules;
using Analytics.State.Views;
using Analytics.Transcripts;
using Analytics.Warehouse;
using Hangfire;

namespace Analytics.Jobs.Reports;

/// <summary>
/// Prints a saved view and delivers it. Each try is in the schedule's history; what failed for a reason that may pass is tried again. Carried out twice (Hangfire delivers at least once), the
/// file replaces itself, and the second message has the id of the first.
/// </summary>
internal sealed class SendReportJob(
    ScheduleStore schedules, SavedViews views, IPagePrinter printer, FolderDelivery folder, MailSender mail, WarehouseDatabase warehouse)
{
    /// <param name="scheduleId">The schedule.</param>
    /// <param name="isAsked">Somebody asked for it now: it is sent whether the data changed or not.</param>
    /// <param name="cancellationToken">The host stops.</param>
    [JobDisplayName("Send report {0}")]
    [Queue(JobQueues.Reports)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [60, 300, 900], ExceptOn = [typeof(DeliveryRefusedException)])]
    public async Task RunAsync(long scheduleId, bool isAsked, CancellationToken cancellationToken)
    {
        // Deleted since it was queued: nobody wants it any more.
        if (schedules.Find(scheduleId) is not { } schedule || views.Find(schedule.ViewId) is not { } view) return;
        var data = string.Create(CultureInfo.InvariantCulture, $"{warehouse.Version}/{warehouse.ChangedAt:yyyyMMddHHmmss}");
        var run = schedules.Begin(scheduleId);
        if (schedule.OnlyWhenChanged && !isAsked && schedule.LastData == data)
        {
            schedules.Finish(run, ScheduleOutcome.Unchanged);
            return;
        }

        try
        {
            await DeliverAsync(schedule, view, data, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            schedules.Finish(run, ScheduleOutcome.Failed, fault is PrintFaultException or DeliveryRefusedException or DeliveryFailedException ? fault.Message : $"It failed unexpectedly: {fault.GetType().Name}. The portal's log says where.");
            throw;
        }

        schedules.Finish(run, ScheduleOutcome.Sent, data: data);
    }

    // The folder first: a message cannot be taken back when writing fails.
    private async Task DeliverAsync(Schedule schedule, SavedView view, string data, CancellationToken cancellationToken)
    {
        var handout = await printer.PrintViewAsync(view.Name, view.Id, view.Address, ReaderOf(schedule), cancellationToken);
        if (schedule.Folder is { } below) await folder.WriteAsync(handout, below, cancellationToken);
        if (schedule.Recipients.Count == 0) return;
        await mail.SendAsync(handout, schedule.Recipients, $"report-{schedule.Id}-{data.Replace('/', '-')}-{DateTime.UtcNow:yyyyMMdd}", cancellationToken);
    }

    private static PrintReader? ReaderOf(Schedule schedule) => schedule.Owner is { } owner ? new PrintReader(owner.Name, SnakeCase.Of(owner.Rights.Role), owner.Rights.Positions) : null;
}
