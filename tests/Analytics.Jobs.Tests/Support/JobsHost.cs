using Analytics.Jobs.Hosting;
using Analytics.Jobs.Monitoring;
using Analytics.Samples;
using Analytics.Warehouse;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Analytics.Jobs.Tests.Support;

/// <summary>A host with the jobs and their Hangfire servers running for real, over a warehouse and an inbox in a folder.</summary>
internal sealed class JobsHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly IHost _host;

    private JobsHost(IHost host) => _host = host;

    public IngestMonitor Monitor => _host.Services.GetRequiredService<IngestMonitor>();

    public WarehouseDatabase Warehouse => _host.Services.GetRequiredService<WarehouseDatabase>();

    public static async Task<JobsHost> StartAsync(TemporaryFolder folder, Dictionary<string, string?>? settings = null, Action<IServiceCollection>? replace = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Warehouse:Path"] = folder.At("warehouse/analytics.duckdb"),
            ["Inbox:Path"] = folder.At("inbox"),
            ["Inbox:Samples"] = folder.At("samples"),
            ["Inbox:ScanEvery"] = "1",
        });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Services.AddLogging();
        builder.Services.AddWarehouse(builder.Configuration);
        builder.Services.AddIngestJobs(builder.Configuration);
        replace?.Invoke(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new JobsHost(host);
    }

    /// <summary>Writes invented transcripts, dated so that they count as complete.</summary>
    public static void WriteTranscripts(string folder, int interviews, int seed = 1)
    {
        CorpusWriter.Write(
            new CorpusOptions(interviews, Runs: 1, Positions: 2, seed, [EvaluatorCharacter.Calibrated], new DateTime(2026, 9, 7, 9, 0, 0, DateTimeKind.Unspecified)) { Brief = true },
            folder,
            progress: null);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-5));
    }

    /// <summary>A service, or a class made from services as Hangfire makes a job.</summary>
    public T Get<T>() where T : notnull => ActivatorUtilities.GetServiceOrCreateInstance<T>(_host.Services);

    public long Count(string fromAndWhere)
    {
        using var connection = Warehouse.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from {fromAndWhere}";
        return (long)command.ExecuteScalar()!;
    }

    public async Task UntilAsync(Func<IngestStatus, bool> reached)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!reached(Monitor.Status))
        {
            if (patience.IsCancellationRequested) Assert.Fail($"Never reached; the jobs stand at {Describe(Monitor.Status)}.");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable) await disposable.DisposeAsync();
    }

    private static string Describe(IngestStatus status) =>
        string.Join("; ", status.Active.Concat(status.Recent).Select(batch => $"{batch.Title} {batch.Stage} {batch.Error}")) + $" last scan {status.LastScan}";
}
