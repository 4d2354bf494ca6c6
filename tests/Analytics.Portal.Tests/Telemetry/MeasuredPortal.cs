using System.Net;
using Analytics.Portal.Tests.Host;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using DuckDB.NET.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Telemetry;

/// <summary>A portal that is measured, through a load, pages, a search and, at last, a fault of a page and one of a load.</summary>
public sealed class MeasuredPortal : IAsyncLifetime
{
    public const string Searched = "zweckentfremdet";

    public RunningPortal Portal { get; } = new("--Telemetry:Metrics", "true", "--Telemetry:SlowStatement", "1");

    /// <summary>What Prometheus was answered.</summary>
    public string Scrape { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Portal.InitializeAsync();
        var pipeline = Portal.Services.GetRequiredService<IngestPipeline>();
        await pipeline.IngestAsync(new IngestRequest([Samples.Folder]));
        foreach (var address in new[] { "/", "/scores", "/scores", $"/interviews?q={Searched}", "/charts/score-distribution.svg" })
            using (var answer = await Portal.Client.GetAsync(address)) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using (var live = await Portal.Client.GetAsync("/_blazor/initializers/")) Assert.True(live.IsSuccessStatusCode);
        var warehouse = Portal.Services.GetRequiredService<WarehouseDatabase>();
        await warehouse.ExecuteAsync("drop table store.stratum");
        using (var failed = await Portal.Client.GetAsync("/scores?score=5")) Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        var any = await AnyAsync();
        await Assert.ThrowsAnyAsync<DuckDBException>(() => pipeline.IngestAsync([new TranscriptInMemory("transcripts_20260301_080000", "C900_Nobody.txt", null, any)], "a test"));
        Scrape = await Portal.Client.GetStringAsync("/metrics");
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    private static async Task<string> AnyAsync() => await File.ReadAllTextAsync(Directory.EnumerateFiles(Samples.Folder, "*.txt", SearchOption.AllDirectories).First());
}
