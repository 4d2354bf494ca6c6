using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Microsoft.Extensions.Options;

namespace Analytics.SqlConsole.Tests;

/// <summary>A console over a small part of the sample corpus.</summary>
public sealed class ConsoleFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("console-").FullName;

    public WarehouseDatabase Warehouse { get; } = WarehouseDatabase.InMemory();

    public string Copies => Path.Combine(_folder, "copies");

    public SqlRuns Console(Func<SqlConsoleOptions, SqlConsoleOptions>? change = null) =>
        new(new ViewCopies(Warehouse, Copies), Options.Create((change ?? (o => o))(new SqlConsoleOptions())), TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        var samples = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(samples!.FullName, "Analytics.sln"))) samples = samples.Parent;
        var run = Directory.EnumerateDirectories(Path.Combine(samples.FullName, "data", "samples")).Order(StringComparer.Ordinal).First();
        await new IngestPipeline(Warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([run]));
    }

    public ValueTask DisposeAsync()
    {
        Warehouse.Dispose();
        TestFolder.Delete(_folder);
        return ValueTask.CompletedTask;
    }
}
