using System.Data.Common;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.Extensions.Configuration;

namespace Analytics.Jobs.Hosting;

/// <summary>
/// Where Hangfire keeps its queue: in memory unless <c>ConnectionStrings:Hangfire</c> names a PostgreSQL database.
/// Nothing is lost with the memory, for the ledger and the inbox say what is left to do.
/// </summary>
internal static class JobsStorage
{
    private const string ConnectionName = "Hangfire";

    public static bool IsInMemory(IConfiguration configuration) => string.IsNullOrWhiteSpace(configuration.GetConnectionString(ConnectionName));

    public static JobStorage Open(IConfiguration configuration)
    {
        if (IsInMemory(configuration)) return new InMemoryStorage();
        try
        {
            var options = Options();
            return new PostgreSqlStorage(new NpgsqlConnectionFactory(configuration.GetConnectionString(ConnectionName)!, options), options);
        }
        catch (Exception failure) when (failure is DbException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidOperationException(
                $"ConnectionStrings:{ConnectionName} leads to no usable PostgreSQL database ({failure.GetBaseException().Message}); correct it, or remove it to keep the jobs in memory.",
                failure);
        }
    }

    // A database that starts together with the portal gets some seconds; one that is not there is said, instead of running without a queue.
    internal static PostgreSqlStorageOptions Options() => new()
    {
        UseSlidingInvisibilityTimeout = true,
        // A worker that was killed gives its job back this soon.
        InvisibilityTimeout = TimeSpan.FromMinutes(2),
        AllowDegradedModeWithoutStorage = false,
        StartupConnectionMaxRetries = 2,
        StartupConnectionBaseDelay = TimeSpan.FromSeconds(1),
        StartupConnectionMaxDelay = TimeSpan.FromSeconds(3),
    };
}
