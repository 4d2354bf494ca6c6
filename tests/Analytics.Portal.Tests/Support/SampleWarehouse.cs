using Analytics.Warehouse;
using Analytics.Warehouse.Loading;

namespace Analytics.Portal.Tests.Support;

/// <summary>A warehouse in memory with the repository's sample corpus, loaded once and only read.</summary>
internal static class SampleWarehouse
{
    private static readonly Lazy<Task<WarehouseDatabase>> Loaded = new(LoadAsync);

    public static Task<WarehouseDatabase> GetAsync() => Loaded.Value;

    private static async Task<WarehouseDatabase> LoadAsync()
    {
        var warehouse = WarehouseDatabase.InMemory();
        await new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([Samples.Folder]));
        return warehouse;
    }
}
