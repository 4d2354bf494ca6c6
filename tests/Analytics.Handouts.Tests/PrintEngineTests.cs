using System.Text;
using Analytics.Handouts.Printing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using UglyToad.PdfPig;

namespace Analytics.Handouts.Tests;

public sealed class PrintEngineTests : IDisposable
{
    private readonly string _profiles = Directory.CreateTempSubdirectory("analytics-profiles-").FullName;

    private const string TwoSheets = """<html lang="en"><head><title>Scores</title></head><body><h1>How scores are spread</h1><p>First</p><h2 style="break-before: page">More</h2><p>Second</p><script>document.body.append("written by a script")</script></body></html>""";

    [Fact]
    public async Task Print_APage_IsTaggedNumberedAndSearchable()
    {
        RequireBrowser();
        using var server = new PageServer(_ => (200, TwoSheets));
        using var engine = Engine(new PrintOptions());
        var pdf = await engine.PrintAsync(server.Address, "warehouse version 12", null, TestContext.Current.CancellationToken);

        using var document = PdfDocument.Open(pdf);
        Assert.Equal(2, document.NumberOfPages);
        var text = document.GetPages().Select(p => string.Join(' ', p.GetWords().Select(w => w.Text))).ToList();
        Assert.Contains("How scores are spread", text[0], StringComparison.Ordinal);
        Assert.Contains("Page 1 of 2", text[0], StringComparison.Ordinal);
        Assert.Contains("Page 2 of 2", text[1], StringComparison.Ordinal);
        Assert.All(text, sheet => Assert.Contains("warehouse version 12", sheet, StringComparison.Ordinal));
        Assert.DoesNotContain("script", string.Concat(text), StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_Ends_WithNoProfileLeftBehind()
    {
        RequireBrowser();
        using var server = new PageServer(_ => (200, TwoSheets));
        using var engine = Engine(new PrintOptions());
        await engine.PrintAsync(server.Address, "", null, TestContext.Current.CancellationToken);
        Assert.Empty(Directory.GetFileSystemEntries(_profiles));
    }

    [Fact]
    public async Task Print_APageThatIsNotThere_SaysSo()
    {
        RequireBrowser();
        using var server = new PageServer(_ => (404, "<p>Not here</p>"));
        using var engine = Engine(new PrintOptions());
        var fault = await Assert.ThrowsAsync<PrintFaultException>(() => engine.PrintAsync(server.Address, "", null, TestContext.Current.CancellationToken));
        Assert.Equal(PrintFault.NoPage, fault.Fault);
        Assert.Contains("404", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_APageThatNeverComes_IsEndedInTime()
    {
        RequireBrowser();
        using var held = new ManualResetEventSlim();
        using var server = new PageServer(_ =>
        {
            held.Wait();
            return (200, "late");
        });
        using var engine = Engine(new PrintOptions { TimeoutSeconds = 5 });
        Assert.Equal(PrintFault.TimedOut, (await Assert.ThrowsAsync<PrintFaultException>(() => engine.PrintAsync(server.Address, "", null, TestContext.Current.CancellationToken))).Fault);
        held.Set();
        Assert.Empty(Directory.GetFileSystemEntries(_profiles));
    }

    [Fact]
    public async Task Print_WithWhatIsNoBrowser_SaysWhatToInstall()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("A program that ends at once is made by a shell script.");
            return;
        }

        var program = Path.GetTempFileName();
        await File.WriteAllTextAsync(program, "#!/bin/sh\nexit 3\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var engine = Engine(new PrintOptions { Browser = program });
        var fault = await Assert.ThrowsAsync<PrintFaultException>(() => engine.PrintAsync(new Uri("http://127.0.0.1:1/"), "", null, TestContext.Current.CancellationToken));
        File.Delete(program);
        Assert.Equal(PrintFault.NoBrowser, fault.Fault);
        Assert.Contains("apt-get install chromium", fault.Message, StringComparison.Ordinal);
        Assert.Contains("print it from your own browser", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_APageOfAnotherMachine_IsRefused()
    {
        using var engine = Engine(new PrintOptions());
        await Assert.ThrowsAsync<ArgumentException>(() => engine.PrintAsync(new Uri("http://portal.example/"), "", null, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(4, 2, "Reports:TimeoutSeconds")]
    [InlineData(5, 1, null)]
    [InlineData(600, 8, null)]
    [InlineData(601, 2, "Reports:TimeoutSeconds")]
    [InlineData(60, 0, "Reports:AtOnce")]
    [InlineData(60, 9, "Reports:AtOnce")]
    public void Options_OutsideOfWhatIsAllowed_AreNamed(int seconds, int atOnce, string? named)
    {
        var check = new PrintOptionsCheck().Validate(null, new PrintOptions { TimeoutSeconds = seconds, AtOnce = atOnce });
        Assert.Equal(named is null, check.Succeeded);
        if (named is not null) Assert.Contains(named, check.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_WithABrowserThatIsNotThere_NameIt() =>
        Assert.Contains("/nowhere/chromium", new PrintOptionsCheck().Validate(null, new PrintOptions { Browser = "/nowhere/chromium" }).FailureMessage, StringComparison.Ordinal);

    public void Dispose() => TestFolder.Delete(_profiles);

    private PrintEngine Engine(PrintOptions options) => new(Options.Create(options), NullLogger<PrintEngine>.Instance) { ProfilesIn = _profiles };

    private static void RequireBrowser() => Assert.SkipWhen(InstalledBrowser.Find() is null, "No Chromium or Chrome on this machine.");
}
