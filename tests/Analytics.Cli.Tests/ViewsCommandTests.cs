using System.Net;
using System.Text;
using Analytics.Cli.Tests.Support;
using Analytics.State;
using Analytics.State.Views;

namespace Analytics.Cli.Tests;

public sealed class ViewsCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Views_WithoutAFile_AreNoneAndNoneIsMade()
    {
        var outcome = await _line.RunAsync(["views", "-w", "w.duckdb"]);
        Assert.Equal((0, ""), (outcome.Exit, outcome.Out));
        Assert.False(File.Exists(_line.At("w.state")));
    }

    [Fact]
    public async Task Views_OfAFile_AreListedAndAsJson()
    {
        Save("Weekly", "/scores?profile=strong", pinned: true);
        var outcome = await _line.RunAsync(["views", "-w", "w.duckdb"]);
        Assert.Equal($"     1 * Weekly  /scores?profile=strong{Environment.NewLine}", outcome.Out);
        Assert.Equal("Weekly", (await _line.RunAsync(["views", "-w", "w.duckdb", "--json"])).Json[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Views_OfADamagedFile_SaySo()
    {
        _line.Write("w.state", new string('x', 4000));
        Assert.Contains("is damaged", (await _line.RunAsync(["views", "-w", "w.duckdb"])).FailedWithOneSentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Views_OfAFileNamedThatIsNotThere_SaySo() =>
        Assert.Contains("There is no state file", (await _line.RunAsync(["views", "--state", "no.state"])).FailedWithOneSentence(), StringComparison.Ordinal);

    [Theory]
    [InlineData("weekly", "/views/3.pdf")]
    [InlineData("3", "/views/3.pdf")]
    [InlineData("/scores?profile=strong", "/pdf/scores?profile=strong")]
    public async Task Report_OfAView_IsTheFileThePortalPrints(string view, string asked)
    {
        using var portal = new StandIn(request => request == "/api/v1/views" ? Json("""{"views":[{"id":3,"name":"Weekly","pdf":"/views/3.pdf"}]}""")
            : request == asked ? (200, "application/pdf", "%PDF-1.4 printed") : (404, "application/problem+json", "{}"));
        var outcome = await _line.RunAsync(["report", view, "--pdf", "out/weekly.pdf", "--url", portal.Url]);
        Assert.Equal((0, _line.At(Path.Combine("out", "weekly.pdf")) + Environment.NewLine), (outcome.Exit, outcome.Out));
        Assert.Equal("%PDF-1.4 printed", await File.ReadAllTextAsync(_line.At("out/weekly.pdf")));
    }

    [Fact]
    public async Task Report_WhereThePortalCannotPrint_SaysWhatThePortalSays()
    {
        using var portal = new StandIn(_ => (503, "application/problem+json", """{"detail":"A PDF is made by Chromium or Chrome."}"""));
        Assert.Equal("A PDF is made by Chromium or Chrome.", (await _line.RunAsync(["report", "/scores", "--pdf", "a.pdf", "--url", portal.Url])).FailedWithOneSentence());
        Assert.False(File.Exists(_line.At("a.pdf")));
    }

    [Theory]
    [InlineData("Monthly", "No view is called \"Monthly\"; there are 3 \"Weekly\".")]
    [InlineData("4", "No view is called \"4\"; there are 3 \"Weekly\".")]
    public async Task Report_OfAnUnknownView_NamesThoseThereAre(string view, string sentence)
    {
        using var portal = new StandIn(_ => Json("""{"views":[{"id":3,"name":"Weekly","pdf":"/views/3.pdf"}]}"""));
        Assert.Equal(sentence, (await _line.RunAsync(["report", view, "--pdf", "a.pdf", "--url", portal.Url])).FailedWithOneSentence());
    }

    [Fact]
    public async Task Report_FromWhatIsNoPortal_SaysSo()
    {
        using var other = new StandIn(_ => (200, "text/html", "<p>hello</p>"));
        Assert.Contains("is no portal of this program", (await _line.RunAsync(["report", "/scores", "--pdf", "a.pdf", "--url", other.Url])).FailedWithOneSentence(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", "No portal answers at http://127.0.0.1:1")]
    [InlineData("portal", "is no address of a portal")]
    public async Task Report_WithoutAPortal_SaysHowToStartOne(string url, string says) =>
        Assert.Contains(says, (await _line.RunAsync(["report", "/scores", "--pdf", "a.pdf", "--url", url])).FailedWithOneSentence(), StringComparison.Ordinal);

    private static (int, string, string) Json(string json) => (200, "application/json", json);

    private void Save(string name, string address, bool pinned)
    {
        using var file = new StateFile(_line.At("w.state"));
        new SavedViews(file, TimeProvider.System).Save(name, address, pinned);
    }

    /// <summary>What answers where a portal should.</summary>
    private sealed class StandIn : IDisposable
    {
        private readonly HttpListener _listener = new();

        public StandIn(Func<string, (int Status, string Type, string Body)> answer)
        {
            for (var port = Random.Shared.Next(20_000, 50_000); !_listener.IsListening; port++)
            {
                _listener.Prefixes.Clear();
                _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
                try
                {
                    _listener.Start();
                }
                catch (HttpListenerException)
                {
                    // Taken; the next one.
                }
            }

            _ = Task.Run(() => ServeAsync(answer));
        }

        public string Url => _listener.Prefixes.Single();

        public void Dispose() => _listener.Close();

        private async Task ServeAsync(Func<string, (int Status, string Type, string Body)> answer)
        {
            while (_listener.IsListening)
            {
                try
                {
                    var context = await _listener.GetContextAsync();
                    var (status, type, body) = answer(context.Request.RawUrl!);
                    (context.Response.StatusCode, context.Response.ContentType) = (status, type);
                    await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                    context.Response.Close();
                }
                catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
