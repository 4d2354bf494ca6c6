using System.Collections.Concurrent;
using System.Text;
using Analytics.Cluster.Tests.Support;
using Analytics.Portal.Host;
using Analytics.State.Tests;
using Analytics.Warehouse.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Analytics.Cluster.Tests;

/// <summary>What a worker tells a collector of OpenTelemetry: files are counted where they are read.</summary>
public sealed class TelemetryTests : IAsyncDisposable
{
    private readonly ClusterHome _home;
    private readonly ConcurrentQueue<string> _received = [];
    private readonly WebApplication _collector;

    public TelemetryTests(PostgresServer server)
    {
        _home = new ClusterHome(server);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _collector = builder.Build();
        _collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            _received.Enqueue(Encoding.Latin1.GetString(body.ToArray()));
            context.Response.ContentType = "application/x-protobuf";
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _collector.DisposeAsync();
        _home.Dispose();
    }

    [Fact]
    public async Task Worker_SendsWhatItReads_AndNoNames()
    {
        await _collector.StartAsync(TestContext.Current.CancellationToken);
        _home.Catalogue.Id();
        _home.Put("a/C001_Ada_Zorbanoff.txt", TranscriptText.Of("Ada Zorbanoff"));
        using (var host = ClusterHost.Build(Arguments("--Telemetry:Otlp", _collector.Urls.Single(), "--Telemetry:OtlpProtocol", "Http", "--Telemetry:Metrics", "true", "--OTEL_METRIC_EXPORT_INTERVAL", "500")))
        {
            await host.StartAsync(TestContext.Current.CancellationToken);
            await _home.UntilAsync(() => _home.Sql<bool>("select count(*) > 0 and bool_and(published_at is not null) from entry"), "the batch is published");
            await _home.UntilAsync(() => _received.Any(body => body.Contains("analytics.job.servers", StringComparison.Ordinal)), "the queue's servers are told of");
            await host.StopAsync(TestContext.Current.CancellationToken);
        }

        var all = string.Concat(_received);
        foreach (var told in new[] { "analytics.ingest.files", "analytics.job.duration", "ReadBatchJob" }) Assert.Contains(told, all, StringComparison.Ordinal);
        Assert.DoesNotContain("Zorbanoff", all, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Worker_WithACollectorThatIsNone_SaysSo() =>
        Assert.StartsWith("Telemetry:Otlp is", Assert.Single(Assert.Throws<StartFaultException>(() => ClusterHost.Build(Arguments("--Telemetry:Otlp", "collector:4317"))).Sentences), StringComparison.Ordinal);

    private string[] Arguments(params string[] more) =>
    [
        "--role", "worker,scan", "--ConnectionStrings:Cluster", _home.Connection, "--ConnectionStrings:State", _home.StateConnection, "--Cluster:Schema", _home.Schema, "--Cluster:Segments", _home.Segments,
        "--Inbox:Path", _home.Inbox, "--Inbox:Samples", "", "--Inbox:ScanEvery", "1", "--Inbox:SettleSeconds", "0", "--Warehouse:Path", _home.At("w.duckdb"), .. more,
    ];
}
