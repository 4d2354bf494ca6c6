using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Analytics.Portal.Tests.Host;

/// <summary>Uploads made by hand, as no browser makes them.</summary>
public sealed class UploadProtocolTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string File = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nhello\r\n--b--\r\n";

    [Theory]
    [InlineData("/api/v1/ingest", "multipart/form-data", File)]
    [InlineData("/api/v1/ingest", "multipart/form-data; boundary=\"\"", File)]
    [InlineData("/api/v1/ingest", "multipart/form-data; boundary=other", File)]
    [InlineData("/api/v1/ingest", "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nhel")]
    [InlineData("/api/v1/ingest", "multipart/form-data; boundary=b", "--b\r\nX: y\r\n\r\nhello\r\n--b--\r\n")]
    [InlineData("/data/upload", "multipart/form-data", File)]
    [InlineData("/data/upload", "multipart/form-data; boundary=other", File)]
    public async Task Post_FormThatIsNone_IsABadRequest(string address, string type, string body)
    {
        using var content = new StringContent(body);
        Assert.True(content.Headers.Remove("Content-Type") && content.Headers.TryAddWithoutValidation("Content-Type", type));
        using var answer = await portal.Client.PostAsync(address, content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/ingest")]
    [InlineData("/data/upload")]
    public async Task Post_ChunkedBodyBeyondTheLimit_IsTooLarge(string address)
    {
        await using var small = new RunningPortal("--Inbox:MaxUploadBytes", "1000000");
        await small.InitializeAsync();
        var head = $"--b\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{await small.TokenAsync()}\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n";
        using var content = new StreamContent(new MemoryStream([.. Encoding.ASCII.GetBytes(head), .. new byte[2_100_000]]));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await small.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Post_WithoutTheToken_IsRefusedBeforeTheFileIsSent()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, portal.Client.BaseAddress!.Port);
        await using var stream = client.GetStream();
        var start = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nthe beginning";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /data/upload HTTP/1.1\r\nHost: {portal.Client.BaseAddress.Authority}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n{start}"));

        var buffer = new byte[64];
        var length = await stream.ReadAsync(buffer).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.StartsWith("HTTP/1.1 400", Encoding.ASCII.GetString(buffer, 0, length), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_OfAChart_AnswersAsGetWithoutThePicture()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/charts/scores.svg");
        using var answer = await portal.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/", "br")]
    [InlineData("/api/v1/summary", "gzip")]
    [InlineData("/charts/scores.svg", "br")]
    public async Task Get_ByAClientThatUnpacks_IsPacked(string address, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        using var answer = await portal.Client.SendAsync(request);
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
    }
}
