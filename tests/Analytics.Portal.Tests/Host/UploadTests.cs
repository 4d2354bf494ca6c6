using System.Net;
using System.Net.Http.Headers;

namespace Analytics.Portal.Tests.Host;

public sealed class UploadTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Theory]
    [InlineData("/data/upload")]
    [InlineData("/data/scan")]
    public async Task Post_WithoutTheFormsToken_IsRefused(string address)
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "files", "a.txt" } };
        using var answer = await portal.Client.PostAsync(address, form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Open the Data page again", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfGoodAndBadFiles_SaysFileByFileWhatHappened()
    {
        var page = await UploadAsync(("notes.pdf", "x"), ("C901_Bad.txt", "hello"));
        Assert.Contains("Only .txt, .jsonl, .json, .vtt, .srt, .csv, .zip, .tar.gz or .tgz files are taken.", page, StringComparison.Ordinal);
        Assert.Contains("C901_Bad.txt", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfNoFile_SaysWhatToChoose() =>
        Assert.Contains("No file was chosen", await UploadAsync(), StringComparison.Ordinal);

    private async Task<string> UploadAsync(params (string Name, string Text)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await portal.TokenAsync()), "__RequestVerificationToken" } };
        foreach (var (name, text) in files)
        {
            var content = new StringContent(text);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(content, "files", name);
        }

        using var answer = await portal.Client.PostAsync("/data/upload", form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return WebUtility.HtmlDecode(await portal.Client.GetStringAsync(answer.Headers.Location));
    }
}
