using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Analytics.Warehouse.Tests;

public class RegistrationTests
{
    [Fact]
    public async Task AddWarehouse_GoodValues_OpensTheWarehouseOnce()
    {
        using var folder = new TempFolder();
        var path = folder.At("analytics.duckdb");
        using var host = Build(("Warehouse:Path", path), ("Warehouse:MemoryLimitMegabytes", "200"), ("Ingest:BatchFiles", "7"));
        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Same(host.Services.GetRequiredService<WarehouseDatabase>(), host.Services.GetRequiredService<WarehouseDatabase>());
        Assert.NotNull(host.Services.GetRequiredService<IngestPipeline>());
        Assert.Equal(7, host.Services.GetRequiredService<IngestLimits>().BatchFiles);
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task AddWarehouse_BadValues_StopsTheHostWithASentenceEach()
    {
        using var host = Build(("Warehouse:Path", ""), ("Warehouse:MemoryLimitMegabytes", "5"), ("Warehouse:Threads", "-1"));

        var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(3, stopped.Failures.Count());
        Assert.Contains("Warehouse:MemoryLimitMegabytes is \"5\"; allowed are 100 to 1000000.", stopped.Failures);
    }

    [Theory]
    [InlineData("MaxFileBytes", "0")]
    [InlineData("MaxArchiveBytes", "-1")]
    [InlineData("MaxCompressionRatio", "1")]
    [InlineData("MaxArchiveEntries", "0")]
    [InlineData("BatchFiles", "0")]
    [InlineData("BatchBytes", "1")]
    [InlineData("MaxExportBytes", "1")]
    [InlineData("Recommendations:weiter", "perhaps")]
    public async Task AddWarehouse_LimitOutOfRange_NamesKeyAndValue(string key, string value)
    {
        using var host = Build(($"Ingest:{key}", value));

        var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains($"Ingest:{key} is \"{value}\"; allowed are", Assert.Single(stopped.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddWarehouse_WordsOfARecommendation_AreReadAsWritten()
    {
        using var folder = new TempFolder();
        using var host = Build(("Warehouse:Path", folder.At("analytics.duckdb")), ("Ingest:Recommendations:Klar Ja", "proceed"));
        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal("proceed", host.Services.GetRequiredService<IngestLimits>().Recommendations["Klar Ja"]);
    }

    private static IHost Build(params (string Key, string Value)[] values)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(values.ToDictionary(pair => pair.Key, string? (pair) => pair.Value));
        builder.Services.AddWarehouse(builder.Configuration);
        return builder.Build();
    }
}
