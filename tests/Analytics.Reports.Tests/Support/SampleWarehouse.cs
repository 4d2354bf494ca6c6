using Analytics.Warehouse;
using Analytics.Warehouse.Loading;

namespace Analytics.Reports.Tests.Support;

/// <summary>The repository's sample corpus in a warehouse in memory, loaded once and only read.</summary>
internal static class SampleWarehouse
{
    private static readonly Lazy<Task<WarehouseDatabase>> Loaded = new(LoadAsync);

    private static readonly Lazy<Task<RowsOfViews>> ReadRows = new(async () => RowsOfViews.Read(await Loaded.Value));

    public static Task<WarehouseDatabase> GetAsync() => Loaded.Value;

    /// <summary>The rows of its public views, read once.</summary>
    public static Task<RowsOfViews> RowsAsync() => ReadRows.Value;

    private static async Task<WarehouseDatabase> LoadAsync()
    {
        var warehouse = WarehouseDatabase.InMemory();
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Analytics.sln"))) folder = folder.Parent;
        await new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([Path.Combine(folder.FullName, "data", "samples")]));
        return warehouse;
    }
}
