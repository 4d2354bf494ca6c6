using System.Globalization;
using System.Net;
using Analytics.Cluster.Tests.Support;
using Analytics.Samples;
using Analytics.State.Tests;
using Analytics.Warehouse;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Cluster.Tests;

/// <summary>Everything together on one machine: a proxy before two portals, two workers, a scan; each of them is killed in turn.</summary>
public sealed class ProxyTests(PostgresServer server) : IDisposable
{
    private readonly ClusterHome _home = new(server);
    private readonly Dictionary<string, RoleProcess> _running = [];

    public void Dispose()
    {
        foreach (var process in _running.Values) process.Dispose();
        _home.Dispose();
    }

    [Fact]
    public async Task Visitors_StayWithOnePortal_AndGoOnWithTheOther_WhileEverythingIsKilledInTurn()
    {
        CorpusWriter.Write(CorpusOptions.Samples with { Interviews = 80, Runs = 2 }, _home.Inbox, null);
        var addresses = new Dictionary<string, string> { ["one"] = Free(), ["two"] = Free() };
        foreach (var (name, address) in addresses) StartPortal(name, address);
        foreach (var role in new[] { "scan", "worker", "worker 2" }) Start(role);
        await using var proxy = await StickyProxy.StartAsync(addresses);
        using var first = new Visitor(proxy.Address);
        await UntilSeenAsync(first, 80);
        var its = first.Portal!;
        for (var visit = 0; visit < 5; visit++)
        {
            await UntilSeenAsync(first, 80);
            Assert.Equal(its, first.Portal);
        }

        using var second = new Visitor(proxy.Address);
        using var third = new Visitor(proxy.Address);
        await UntilSeenAsync(second, 80);
        await UntilSeenAsync(third, 80);
        Assert.NotEqual(second.Portal, third.Portal);

        // The portal of a visitor goes: the other shows the same, also what is uploaded through it while a worker and the scan are killed.
        _running[its].Kill();
        await UntilSeenAsync(first, 80);
        Assert.NotEqual(its, first.Portal);
        _running["worker"].Kill();
        await first.UploadAsync("C900_Ada_Byron.txt", TranscriptText.Of("Ada Byron"));
        await UntilSeenAsync(first, 81);
        _running["scan"].Kill();
        Start("scan");
        await first.UploadAsync("C901_Bea_Falk.txt", TranscriptText.Of("Bea Falk"));
        await UntilSeenAsync(first, 82);

        // It comes back, and the other goes.
        var other = first.Portal!;
        StartPortal(its, addresses[its]);
        using (var back = new Visitor(new Uri(addresses[its]))) await UntilSeenAsync(back, 82);
        _running[other].Kill();
        await UntilSeenAsync(first, 82);
        Assert.Equal(its, first.Portal);
        StartPortal(other, addresses[other]);
        using (var back = new Visitor(new Uri(addresses[other]))) await UntilSeenAsync(back, 82);

        foreach (var name in addresses.Keys) _running[name].Kill();
        using var one = WarehouseDatabase.Open(_home.At("one.duckdb"));
        using var two = WarehouseDatabase.Open(_home.At("two.duckdb"));
        Held.AssertSame(one, two);
        Held.AssertSame(one, await _home.FollowedAsync("anew"));
    }

    private void Start(string name)
    {
        if (_running.Remove(name, out var before)) before.Dispose();
        _running.Add(name, RoleProcess.Start(_home, name.Split(' ')[0]));
    }

    private void StartPortal(string name, string address)
    {
        if (_running.Remove(name, out var before)) before.Dispose();
        _running.Add(name, RoleProcess.Start(_home, "portal", "--urls", address, "--Warehouse:Path", _home.At($"{name}.duckdb"), "--Cluster:Name", name, "--Access:Open", "true"));
    }

    private async Task UntilSeenAsync(Visitor visitor, int interviews) =>
        await _home.UntilAsync(() => visitor.Sees(interviews), $"a visitor sees {interviews} interviews");

    private static string Free()
    {
        using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
    }

    /// <summary>Somebody with a browser of their own.</summary>
    private sealed class Visitor(Uri address) : IDisposable
    {
        private readonly HttpClient _client = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };

        /// <summary>Who answered last.</summary>
        public string? Portal { get; private set; }

        public bool Sees(int interviews)
        {
            try
            {
                using var answer = _client.GetAsync(new Uri("/api/v1/summary", UriKind.Relative)).GetAwaiter().GetResult();
                var text = answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
                Portal = answer.Headers.TryGetValues(StickyProxy.Portal, out var portals) ? portals.Single() : null;
                return answer.IsSuccessStatusCode && text.Contains(string.Create(CultureInfo.InvariantCulture, $"\"interviews\":{interviews},"), StringComparison.Ordinal);
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                return false;
            }
        }

        public async Task UploadAsync(string name, string text)
        {
            using var form = new MultipartFormDataContent { { new StringContent(text), "files", name } };
            using var answer = await _client.PostAsync(new Uri("/api/v1/ingest", UriKind.Relative), form);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }

        public void Dispose() => _client.Dispose();
    }
}
