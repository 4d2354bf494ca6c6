using Analytics.Handouts;
using Analytics.Handouts.Folders;
using Analytics.Handouts.Mail;
using Analytics.Handouts.Printing;
using Analytics.Jobs.Reports;
using Analytics.Jobs.Tests.Support;
using Analytics.State;
using Analytics.State.Access;
using Analytics.State.Schedules;
using Analytics.State.Views;
using Analytics.Warehouse;
using Microsoft.Extensions.Options;

namespace Analytics.Jobs.Tests.Reports;

public sealed class SendReportJobTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WarehouseDatabase _warehouse = WarehouseDatabase.InMemory();
    private readonly StateFile _file;
    private readonly SavedViews _views;
    private readonly ScheduleStore _schedules;
    private readonly ScriptedPrinter _printer = new();

    public SendReportJobTests()
    {
        _file = new StateFile(_folder.At("analytics.state"));
        (_views, _schedules) = (new SavedViews(_file, TimeProvider.System), new ScheduleStore(_file, TimeProvider.System));
    }

    private SendReportJob Job => new(
        _schedules, _views, _printer, new FolderDelivery(Options.Create(new PrintOptions { Folder = _folder.At("out") })), new MailSender(Options.Create(new MailOptions())), _warehouse);

    [Fact]
    public async Task Run_PutsTheFileIntoTheFolderAndSaysSo()
    {
        var id = Schedule(folder: "team");
        await Job.RunAsync(id, isAsked: false, CancellationToken.None);
        Assert.Equal("weekly.pdf", Path.GetFileName(Assert.Single(Directory.GetFiles(_folder.At("out/team")))));
        Assert.Equal("/scores?profile=strong", _printer.Printed.Single());
        Assert.Equal(ScheduleOutcome.Sent, Assert.Single(_schedules.Runs(10)[id]).Outcome);
    }

    [Fact]
    public async Task Run_WhileTheDataIsWhatWasSent_SendsNothingUnlessSomebodyAsks()
    {
        var id = Schedule(folder: "");
        await Job.RunAsync(id, isAsked: false, CancellationToken.None);
        await Job.RunAsync(id, isAsked: false, CancellationToken.None);
        Assert.Single(_printer.Printed);
        await Job.RunAsync(id, isAsked: true, CancellationToken.None);
        Assert.Equal([ScheduleOutcome.Sent, ScheduleOutcome.Unchanged, ScheduleOutcome.Sent], _schedules.Runs(10)[id].Select(r => r.Outcome));

        await _warehouse.WriteAsync(connection =>
        {
            WarehouseVersion.Bump(connection, DateTime.UtcNow);
            return 0;
        });
        await Job.RunAsync(id, isAsked: false, CancellationToken.None);
        Assert.Equal(3, _printer.Printed.Count);
    }

    [Fact]
    public async Task Run_OfOneThatIsSentAlways_SendsTheSameDataAgain()
    {
        var id = Schedule(folder: "", onlyWhenChanged: false);
        await Job.RunAsync(id, isAsked: false, CancellationToken.None);
        await Job.RunAsync(id, isAsked: false, CancellationToken.None);
        Assert.Equal(2, _printer.Printed.Count);
    }

    [Fact]
    public async Task Run_ThatFails_SaysWhyAndIsTriedAgain()
    {
        var id = Schedule(folder: "");
        _printer.Fault = new PrintFaultException(PrintFault.NoBrowser, "A PDF is made by Chromium or Chrome.");
        await Assert.ThrowsAsync<PrintFaultException>(() => Job.RunAsync(id, isAsked: false, CancellationToken.None));
        _printer.Fault = null;
        await Job.RunAsync(id, isAsked: false, CancellationToken.None);
        Assert.Equal([(ScheduleOutcome.Sent, null), (ScheduleOutcome.Failed, "A PDF is made by Chromium or Chrome.")], _schedules.Runs(10)[id].Select(r => (r.Outcome, r.Reason)));
    }

    [Fact]
    public async Task Run_ToMailWithoutAServer_SaysWhatToSetAndLeavesTheDataUnsent()
    {
        var id = Schedule(folder: null, to: "ada@example.com");
        await Assert.ThrowsAsync<DeliveryRefusedException>(() => Job.RunAsync(id, isAsked: false, CancellationToken.None));
        Assert.Contains("Mail:Host", Assert.Single(_schedules.Runs(10)[id]).Reason, StringComparison.Ordinal);
        Assert.Null(_schedules.Find(id)!.LastData);
    }

    [Fact]
    public async Task Run_ThatFailsUnexpectedly_TellsNoStackTrace()
    {
        var id = Schedule(folder: "");
        _printer.Fault = new InvalidOperationException("secret detail");
        await Assert.ThrowsAsync<InvalidOperationException>(() => Job.RunAsync(id, isAsked: false, CancellationToken.None));
        Assert.DoesNotContain("secret", Assert.Single(_schedules.Runs(10)[id]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OfOneThatIsDeleted_DoesNothing()
    {
        var id = Schedule(folder: "");
        _schedules.Delete(id);
        await Job.RunAsync(id, isAsked: true, CancellationToken.None);
        Assert.Empty(_printer.Printed);
    }

    [Fact]
    public async Task Run_PrintsAsWhoMadeIt_WithTheirRightsAsTheyAreNow()
    {
        var ines = new ScheduleOwner("Ines", new Rights(Role.Engineer, null));
        var id = _schedules.Add(new ScheduleWish(
            _views.Save("Own", "/scores", isPinned: false).Id, new ScheduleTime(Every.Monday, new TimeOnly(7, 0), TimeZoneInfo.Utc), [], "", OnlyWhenChanged: false, ines));
        _schedules.Follow(ines with { Rights = new Rights(Role.Analyst, ["Clerk"]) });
        await Job.RunAsync(id, isAsked: true, CancellationToken.None);

        Assert.Equal(("Ines", "analyst"), (_printer.Reader!.Name, _printer.Reader.Role));
        Assert.Equal(["Clerk"], _printer.Reader.Positions!);
    }

    public void Dispose()
    {
        _file.Dispose();
        _warehouse.Dispose();
        _folder.Dispose();
    }

    private long Schedule(string? folder, string? to = null, bool onlyWhenChanged = true) => _schedules.Add(new ScheduleWish(
        _views.Save("Weekly", "/scores?profile=strong", isPinned: false).Id, new ScheduleTime(Every.Monday, new TimeOnly(7, 0), TimeZoneInfo.Utc), to is null ? [] : [to], folder, onlyWhenChanged));

    private sealed class ScriptedPrinter : IPagePrinter
    {
        public List<string> Printed { get; } = [];

        public PrintReader? Reader { get; private set; }

        public Exception? Fault { get; set; }

        public Task<Handout> PrintViewAsync(string name, long viewId, string address, PrintReader? reader, CancellationToken cancellationToken)
        {
            if (Fault is not null) throw Fault;
            Printed.Add(address);
            Reader = reader;
            return Task.FromResult(new Handout(name, "weekly.pdf", [37, 80, 68, 70], "Scores: strong", "version 1", new Uri("http://127.0.0.1/views/1")));
        }
    }
}
