using System.Collections.Concurrent;
using System.Text;
using Analytics.Portal.Tests.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Analytics.Portal.Tests.Telemetry;

/// <summary>What a collector of OpenTelemetry is sent.</summary>
public sealed class CollectorTests : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Body)> _received = [];
    private readonly WebApplication _collector;

    public CollectorTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _collector = builder.Build();
        _collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            _received.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
            context.Response.ContentType = "application/x-protobuf";
        });
    }

    public ValueTask DisposeAsync() => _collector.DisposeAsync();

    [Fact]
    public async Task Collector_GetsMetricsAndSpans_WithoutWhatWasAsked()
    {
        await _collector.StartAsync(TestContext.Current.CancellationToken);
        await using (var portal = new RunningPortal("--Telemetry:Otlp", _collector.Urls.Single(), "--Telemetry:OtlpProtocol", "Http"))
        {
            await portal.InitializeAsync();
            (await portal.Client.GetAsync("/scores?person=Zorbanoff&q=unverwechselbar", TestContext.Current.CancellationToken)).Dispose();
            (await portal.Client.GetAsync("/interviews/777123777", TestContext.Current.CancellationToken)).Dispose();
            (await portal.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).Dispose();
        }

        Assert.Equal(["/v1/metrics", "/v1/traces"], _received.Select(one => one.Path).Distinct().Order());
        var spans = string.Concat(_received.Where(one => one.Path == "/v1/traces").Select(one => one.Body));
        Assert.Contains("interview-analytics", spans, StringComparison.Ordinal);
        Assert.Contains("ScanInboxJob", spans, StringComparison.Ordinal);
        Assert.Contains("/interviews/{Id:long}", spans, StringComparison.Ordinal);
        Assert.Contains("CohortSlice", spans, StringComparison.Ordinal);
        Assert.DoesNotContain("/health", spans, StringComparison.Ordinal);
        Assert.All(_received, one => Assert.False(Says(one.Body, "Zorbanoff") || Says(one.Body, "unverwechselbar") || Says(one.Body, "777123777"), one.Path));
    }

    private static bool Says(string body, string word) => body.Contains(word, StringComparison.OrdinalIgnoreCase);
}
