using Analytics.Warehouse;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Analytics.SqlConsole;

/// <summary>Registers the console with a host.</summary>
public static class SqlConsoleRegistration
{
    // Beside the warehouse, so that what holds its words lies in one place.
    private const string Ending = ".console";

    /// <summary>Adds <see cref="SqlRuns"/> and what they read; section <c>SqlConsole</c>.</summary>
    public static IServiceCollection AddSqlConsole(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SqlConsoleOptions>().Bind(configuration.GetSection(SqlConsoleOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SqlConsoleOptions>, SqlConsoleOptionsCheck>();
        services.AddSingleton(provider => Copies(provider.GetRequiredService<WarehouseDatabase>()));
        return services.AddSingleton<SqlRuns>();
    }

    private static ViewCopies Copies(WarehouseDatabase warehouse) =>
        new(warehouse, warehouse.FilePath is { } file ? Path.ChangeExtension(file, Ending) : Path.Combine(Path.GetTempPath(), $"analytics-{Environment.ProcessId}{Ending}"));
}
