using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Analytics.Cluster.Tests.Support;
using Analytics.Samples;
using Analytics.State.Tests;
using Analytics.Warehouse;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Cluster.Tests;

/// <summary>The whole program: two portals, two workers and a scan, some of them killed; an upload through one portal.</summary>
public sealed class PortalTests(PostgresServer server) : IDisposable
{
    private readonly ClusterHome _home = new(server);

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Portals_FollowWhatWorkersRead_ThroughKills()
    {
        CorpusWriter.Write(CorpusOptions.Samples with { Interviews = 80, Runs = 2 }, _home.Inbox, null);
        var (one, two) = (FreePort(), FreePort());
        using var scan = RoleProcess.Start(_home, "scan");
        using var worker = RoleProcess.Start(_home, "worker");
        using var portal = Portal("one", one);
        await UntilCountedAsync(one, 80);

        portal.Kill();
        worker.Kill();
        using var other = RoleProcess.Start(_home, "worker");
        using var again = Portal("one", one);
        using var second = Portal("two", two);
        await UntilCountedAsync(two, 80);

        // Uploaded at one, seen at both.
        using var client = new HttpClient();
        using var form = new MultipartFormDataContent { { new StringContent(TranscriptText.Of("Ada Byron")), "files", "C900_Ada_Byron.txt" } };
        var answer = await client.PostAsync(new Uri($"http://127.0.0.1:{one}/api/v1/ingest"), form);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await UntilCountedAsync(one, 81);
        await UntilCountedAsync(two, 81);

        again.Kill();
        second.Kill();
        using var first = WarehouseDatabase.Open(_home.At("one.duckdb"));
        using var last = WarehouseDatabase.Open(_home.At("two.duckdb"));
        Held.AssertSame(first, last);
        Held.AssertSame(first, await _home.FollowedAsync("anew"));
    }

    [Fact]
    public async Task Portal_IsReadyOnceItHasCaughtUp_AndNotWhileTheCatalogueIsAwayForLong()
    {
        CorpusWriter.Write(CorpusOptions.Samples with { Interviews = 40, Runs = 2 }, _home.Inbox, null);
        await _home.TakeInAsync();
        using var relay = new Relay(_home.Connection);
        relay.Cut();
        var port = FreePort();
        using var portal = Portal("one", port, "--ConnectionStrings:Cluster", relay.Connection, "--Cluster:UnreadyLagSeconds", "3", "--Cluster:ShowLagSeconds", "2");
        await UntilAnsweredAsync(port, "/health/ready", HttpStatusCode.ServiceUnavailable, "\"replica\",\"status\":\"unhealthy\"", "was not asked yet what there is");

        relay.Mend();
        await UntilAnsweredAsync(port, "/health/ready", HttpStatusCode.OK, "\"replica\",\"status\":\"healthy\"");
        await UntilCountedAsync(port, 40);

        relay.Cut();
        await UntilAnsweredAsync(port, "/health/ready", HttpStatusCode.ServiceUnavailable, "\"replica\",\"status\":\"unhealthy\"", "more than Cluster:UnreadyLagSeconds allows", "cannot be reached");
        // It lives, and shows what it holds and how old that is.
        await UntilAnsweredAsync(port, "/health/live", HttpStatusCode.OK);
        await UntilAnsweredAsync(port, "/data", HttpStatusCode.OK, "old: the cluster cannot be asked, reading goes on without it.");
        await UntilCountedAsync(port, 40);

        relay.Mend();
        await UntilAnsweredAsync(port, "/health/ready", HttpStatusCode.OK);
    }

    private RoleProcess Portal(string name, int port, params string[] more) => RoleProcess.Start(
        _home, "portal",
        ["--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"), "--Warehouse:Path", _home.At($"{name}.duckdb"), "--Cluster:Name", name, "--Access:Open", "true", .. more]);

    private async Task UntilAnsweredAsync(int port, string path, HttpStatusCode status, params string[] words)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        var said = "";
        await _home.UntilAsync(() => IsAnswered(client, new Uri($"http://127.0.0.1:{port}{path}"), status, words, out said), $"{path} at {port} answers {status} with {string.Join(", ", words)}; it said {said}");
    }

    private static bool IsAnswered(HttpClient client, Uri address, HttpStatusCode status, string[] words, out string said)
    {
        try
        {
            using var answer = client.GetAsync(address).GetAwaiter().GetResult();
            var text = said = answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
            return answer.StatusCode == status && words.All(word => text.Contains(word, StringComparison.Ordinal));
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            said = fault.Message;
            return false;
        }
    }

    private async Task UntilCountedAsync(int port, int interviews)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var said = "";
        await _home.UntilAsync(() => IsCounted(client, port, interviews, out said), $"{interviews} interviews at {port}, which said {said}");
    }

    private static bool IsCounted(HttpClient client, int port, int interviews, out string said)
    {
        try
        {
            said = client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/api/v1/summary")).GetAwaiter().GetResult();
            return said.Contains(string.Create(CultureInfo.InvariantCulture, $"\"interviews\":{interviews},"), StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            said = fault.Message;
            return false;
        }
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }
}
