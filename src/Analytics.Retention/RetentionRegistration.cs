using Analytics.Retention.Erasure;
using Analytics.State;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Retention;

/// <summary>Registers erasure, retention and backup with a host.</summary>
public static class RetentionRegistration
{
    /// <summary>Adds <see cref="RetentionOptions"/> and <see cref="Records"/>. The host adds the warehouse and the state.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => RetentionOptions.Read(configuration))
        .AddSingleton(all => new Records(
            all.GetRequiredService<WarehouseDatabase>(), all.GetRequiredService<StateFile>(), all.GetRequiredService<IngestLimits>(), all.GetRequiredService<RetentionOptions>(),
            all.GetRequiredService<TimeProvider>(), all.GetService<IErasureTold>()));
}
