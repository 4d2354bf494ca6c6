using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Exports.Tests.Support;

/// <summary>The repository's sample corpus in a warehouse in memory, loaded once and only read, and an exporter on it.</summary>
internal static class SampleExports
{
    private static readonly Lazy<Task<WarehouseDatabase>> Loaded = new(LoadAsync);

    public static async Task<ServiceProvider> GetAsync() => Services(await Loaded.Value);

    public static ServiceProvider Services(WarehouseDatabase warehouse) =>
        new ServiceCollection().AddSingleton(warehouse).AddExports().BuildServiceProvider();

    public static Exporter Exporter(this ServiceProvider services) => services.GetRequiredService<Exporter>();

    public static T Query<T>(this ServiceProvider services) where T : class, IWarehouseQuery => services.GetRequiredService<T>();

    private static async Task<WarehouseDatabase> LoadAsync()
    {
        var warehouse = WarehouseDatabase.InMemory();
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Analytics.sln"))) folder = folder.Parent;
        await new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([Path.Combine(folder.FullName, "data", "samples")]));
        return warehouse;
    }
}
