using Analytics.Warehouse;
using Analytics.Warehouse.Queries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Analytics.SqlConsole;

/// <summary>Registers the console with a host.</summary>
public static class SqlConsoleRegistration
{
    /// <summary>Adds <see cref="SqlRuns"/> and what they read; section <c>SqlConsole</c>.</summary>
    public static IServiceCollection AddSqlConsole(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SqlConsoleOptions>().Bind(configuration.GetSection(SqlConsoleOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SqlConsoleOptions>, SqlConsoleOptionsCheck>();
        services.AddSingleton(provider => Copies(provider.GetRequiredService<WarehouseDatabase>()));
        return services.AddSingleton<SqlRuns>();
    }

    private static ViewCopies Copies(WarehouseDatabase warehouse) =>
        new(warehouse, PublicViewCopy.FolderOf(warehouse) ?? Path.Combine(Path.GetTempPath(), $"analytics-{Environment.ProcessId}.console"));
}
