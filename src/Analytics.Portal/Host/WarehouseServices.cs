using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Host;

/// <summary>The warehouse and the questions asked of it.</summary>
public static class WarehouseServices
{
    /// <summary>Registers the warehouse, and every query of its assembly by its own class.</summary>
    public static IServiceCollection AddWarehouse(this IServiceCollection services, DataOptions data)
    {
        services.AddSingleton(_ => WarehouseDatabase.Open(data.Warehouse));
        foreach (var query in typeof(IWarehouseQuery).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IWarehouseQuery))))
            services.AddSingleton(query);
        return services;
    }
}
