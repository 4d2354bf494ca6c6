using System.Net;
using Analytics.Handouts.Printing;
using Analytics.Portal.Tests.Api;
using Analytics.Portal.Tests.Host;
using UglyToad.PdfPig;

namespace Analytics.Portal.Tests.Reports;

public sealed class PdfEndpointTests(SampledPortal portal)
{
    [Theory]
    [InlineData("/pdf/", "overview_", "Interviews: all interviews", "Mean score: mean of")]
    [InlineData("/pdf/scores?profile=strong&back=%2F", "scores_", "Interviews: strong", "Item scores: every scored item")]
    [InlineData("/pdf/cut-score?cut=4", "cut-score_", "Interviews: all interviews", "An interview passes when")]
    [InlineData("/pdf/cohorts?profile=weak&vs.profile=strong", "cohorts_", "Interviews: weak, against strong", "Differences are at the same mix")]
    public async Task Get_APage_IsAPdfThatSaysWhatItShows(string address, string file, string interviews, string definition)
    {
        Assert.SkipWhen(InstalledBrowser.Find() is null, "No Chromium or Chrome on this machine.");
        using var answer = await portal.Client.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith(file, answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        using var document = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());
        var text = string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.Contains(interviews, text, StringComparison.Ordinal);
        Assert.Contains(definition, text, StringComparison.Ordinal);
        Assert.Contains("Warehouse version", text, StringComparison.Ordinal);
        Assert.Contains($"Page 1 of {document.NumberOfPages}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Save view", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pdf/jobs", HttpStatusCode.NotFound)]
    [InlineData("/pdf//evil.example/", HttpStatusCode.NotFound)]
    [InlineData("/pdf/reports", HttpStatusCode.NotFound)]
    [InlineData("/views/999.pdf", HttpStatusCode.NotFound)]
    public async Task Get_WhatIsNoPage_SaysSo(string address, HttpStatusCode expected) => await portal.ProblemAsync(address, expected);

    [Fact]
    public async Task Get_FromAPageOfAnotherSite_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/pdf/scores") { Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        using var answer = await portal.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Page_OffersItselfAsPdf()
    {
        var page = WebUtility.HtmlDecode(await portal.Client.GetStringAsync("/scores?profile=strong&back=%2F"));
        Assert.Contains("href=\"/pdf/scores?profile=strong\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/pdf/\"", await portal.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }
}

/// <summary>A machine whose browser does not start.</summary>
public sealed class PdfWithoutBrowserTests
{
    [Fact]
    public async Task Get_APage_SaysWhatToInstallAndWhatToDoMeanwhile()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("A program that ends at once is made by a shell script.");
            return;
        }

        var program = Path.GetTempFileName();
        await File.WriteAllTextAsync(program, "#!/bin/sh\nexit 3\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using var portal = new RunningPortal("--Reports:Browser", program);
        await portal.InitializeAsync();
        using var answer = await portal.Client.GetAsync("/pdf/scores");
        File.Delete(program);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.Contains("apt-get install chromium", said, StringComparison.Ordinal);
        Assert.Contains("print it from your own browser", said, StringComparison.Ordinal);
    }
}
