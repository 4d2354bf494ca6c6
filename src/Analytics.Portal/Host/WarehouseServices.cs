using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Host;

/// <summary>The warehouse and the questions asked of it.</summary>
public static class WarehouseServices
{
    /// <summary>Registers the warehouse, and every query of its assembly by its own class.</summary>
    public static IServiceCollection AddWarehouse(this IServiceCollection services, WarehouseOptions options)
    {
        services.AddSingleton(_ => WarehouseDatabase.Open(options));
        foreach (var query in typeof(IWarehouseQuery).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IWarehouseQuery))))
            services.AddSingleton(query);
        return services;
    }

    /// <summary>Opens the warehouse now, so that what is wrong with it is said at start and not on the first page.</summary>
    /// <exception cref="StartFaultException">Another process holds the file, or it is no warehouse.</exception>
    public static void OpenWarehouse(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<WarehouseDatabase>();
        }
        catch (WarehouseUnavailableException fault)
        {
            throw new StartFaultException([fault.Message]);
        }
    }
}
