using System.Net;
using System.Text;
using System.Text.Json;
using Analytics.Portal.Tests.Host;

namespace Analytics.Portal.Tests.Api;

public sealed class IngestApiTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task Upload_IsTakenAndCanBeFollowedToItsFate()
    {
        using var answer = await UploadAsync(("C901_Bad.txt", "hello"), ("notes.pdf", "x"));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var taken = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("C901_Bad.txt", Assert.Single(taken.List("accepted")).Text("file"));
        Assert.Equal("notes.pdf", Assert.Single(taken.List("refused")).Text("file"));
        Assert.Equal(answer.Headers.Location!.OriginalString, taken.Text("follow"));

        var fate = await FollowAsync(taken.Text("follow")!);
        Assert.Equal("quarantined", fate.Text("stage"));
        Assert.StartsWith("Line 1:", fate.Text("sentence"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Upload_ThatABrowserSendsForAnotherSite_IsRefused(string header, string value)
    {
        using var answer = await UploadAsync([("C902_Bad.txt", "hello")], header, value);
        Assert.Equal((HttpStatusCode.Forbidden, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Upload_FromAPageOfThePortal_IsTaken()
    {
        using var answer = await UploadAsync([("C903_Bad.txt", "hello")], "Sec-Fetch-Site", "same-origin");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Fact]
    public async Task Upload_OfNothingThatCanBeTaken_SaysWhy()
    {
        using var answer = await UploadAsync(("notes.pdf", "x"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Only .txt, .jsonl, .json, .vtt, .srt, .csv, .zip, .tar.gz or .tgz files are taken.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var json = await portal.Client.PostAsync("/api/v1/ingest", new StringContent("{}", Encoding.UTF8, "application/json"));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "application/problem+json"), (json.StatusCode, json.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Status_IsNeverKept()
    {
        using var answer = await portal.Client.GetAsync("/api/v1/ingest");
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        using var unknown = await portal.Client.GetAsync("/api/v1/ingest?upload=none");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private async Task<JsonElement> FollowAsync(string address)
    {
        for (var tries = 0; ; tries++)
        {
            var file = JsonDocument.Parse(await portal.Client.GetStringAsync(address)).RootElement.List("upload")[0];
            // The ledger knows a file's fate a moment before the batch it went in has told why.
            var told = file.Text("stage") is "loaded" || (file.Text("stage") is "quarantined" && file.Text("sentence")!.StartsWith("Line", StringComparison.Ordinal));
            if (told || tries == 300) return file;
            await Task.Delay(100);
        }
    }

    private Task<HttpResponseMessage> UploadAsync(params (string Name, string Text)[] files) => UploadAsync(files, "User-Agent", "a-program/1.0");

    private async Task<HttpResponseMessage> UploadAsync((string Name, string Text)[] files, string header, string value)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, text) in files) form.Add(new StringContent(text), "files", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/ingest") { Content = form };
        request.Headers.Add(header, value);
        return await portal.Client.SendAsync(request);
    }
}
