using Analytics.Jobs.Inbox;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Upload;
using Analytics.Portal.Components.Ingest;
using Analytics.Portal.Ingest;
using Analytics.Portal.Pages.Data;
using Analytics.Portal.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Portal.Tests.Data;

public sealed class UploadFormTests : PortalContext
{
    public UploadFormTests()
    {
        Services.AddSingleton(new InboxOptions { Path = "/inbox", Samples = null, ScanEvery = ScanSchedule.EverySeconds(10), MaxUploadBytes = 10 * 1024 * 1024 });
        Services.AddSingleton(new IngestMonitor(TimeProvider.System, NullLogger<IngestMonitor>.Instance));
        Services.AddSingleton<UploadFates>();
        Services.AddSingleton<AntiforgeryStateProvider, NoToken>();
    }

    [Fact]
    public void UploadForm_PostsSeveralFilesAndSaysTheLimit()
    {
        var form = Render<UploadForm>();
        Assert.Equal(("post", "/data/upload", "multipart/form-data"),
            (form.Find("form").GetAttribute("method"), form.Find("form").GetAttribute("action"), form.Find("form").GetAttribute("enctype")));
        Assert.NotNull(form.Find("input[type=file][name=files][multiple]"));
        Assert.Equal("Transcripts or archives", form.Find("label[for=upload-files]").TextContent);
        Assert.Contains("up to 10 MB together", form.Markup, StringComparison.Ordinal);
        Assert.Empty(form.FindAll("[role=status]"));
    }

    [Fact]
    public void UploadForm_WithARefusal_SaysWhy() => Assert.Contains(
        "No file was chosen.", Form(new UploadOutcome(null, "No file was chosen.")).Find("[role=status]").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task UploadForm_WithAReceipt_SaysFileByFileWhatHappenedAndLeadsOn()
    {
        await Warehouse.AddRunAsync("20260907_090000", "2026-09-07 09:00:00", "kestrel");
        await Warehouse.AddFileAsync("20260907_090000", "C001.txt", "/inbox/uploads/u/C001.txt", "loaded");
        var receipt = new UploadReceipt("u", [new AcceptedFile("C001.txt", "/inbox/uploads/u/C001.txt", 9)], [new RefusedFile("a.pdf", "Only .txt files are taken.")]);
        var items = Form(new UploadOutcome(receipt, null)).FindAll("[role=status] li");
        Assert.Equal("Loaded", items[0].QuerySelector(".badge")!.TextContent);
        Assert.Equal("Open the interview", items[0].QuerySelector("a[href='/interviews/1']")!.TextContent);
        Assert.Contains("Only .txt files are taken.", items[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void IngestPanel_BeforeAnything_ShowsTheStateOfTheMonitor()
    {
        var panel = Render<IngestPanel>();
        Assert.Equal("Nothing is waiting to be loaded.", panel.Find("[role=status]").TextContent);
        Assert.Contains("The inbox has not been looked at yet.", panel.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<UploadForm> Form(UploadOutcome outcome) => Render<UploadForm>(p => p.Add(c => c.Outcome, outcome));

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
