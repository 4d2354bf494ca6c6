using Analytics.Formats;
using Analytics.Warehouse.Erasure;
using Analytics.Warehouse.Loading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Analytics.Warehouse;

/// <summary>Registers the warehouse with a host.</summary>
public static class WarehouseRegistration
{
    /// <summary>
    /// Adds the one <see cref="WarehouseDatabase"/>, opened when first asked for, and the <see cref="IngestPipeline"/>.
    /// Reads the sections <c>Warehouse</c> and <c>Ingest</c>; a value that is not allowed stops the host at start with one sentence per fault.
    /// </summary>
    public static IServiceCollection AddWarehouse(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<WarehouseOptions>().Bind(configuration.GetSection(WarehouseOptions.Section)).ValidateOnStart();
        services.AddOptions<IngestLimits>().Bind(configuration.GetSection(IngestLimits.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WarehouseOptions>, WarehouseOptionsCheck>();
        services.AddSingleton<IValidateOptions<IngestLimits>, IngestLimitsCheck>();
        services.AddSingleton(provider =>
        {
            var warehouse = WarehouseDatabase.Open(provider.GetRequiredService<IOptions<WarehouseOptions>>().Value, provider.GetService<ILogger<WarehouseDatabase>>());
            warehouse.Erased = provider.GetService<IErasedMarks>();
            return warehouse;
        });
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<IngestLimits>>().Value);
        services.AddSingleton(provider => new IngestPipeline(
            provider.GetRequiredService<WarehouseDatabase>(), provider.GetRequiredService<IngestLimits>(), provider.GetRequiredService<TimeProvider>())
        {
            InBackground = true,
            Formats = provider.GetService<InterviewFormats>() ?? InterviewFormats.Open,
        });
        return services.AddSingleton(provider => new KeptOutFiles(provider.GetRequiredService<WarehouseDatabase>(), provider.GetRequiredService<TimeProvider>())
        {
            Told = provider.GetService<IKeptOutTold>(),
        });
    }
}
