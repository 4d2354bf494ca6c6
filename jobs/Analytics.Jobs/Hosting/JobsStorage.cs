using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
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
        var connection = configuration.GetConnectionString(ConnectionName)!;
        try
        {
            return new PostgreSqlStorage(new Hangfire.PostgreSql.Factories.NpgsqlConnectionFactory(connection, new PostgreSqlStorageOptions()), new PostgreSqlStorageOptions());
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or ArgumentException)
        {
            throw new InvalidOperationException(
                $"ConnectionStrings:{ConnectionName} leads to no usable PostgreSQL database ({failure.Message}); correct it, or remove it to keep the jobs in memory.", failure);
        }
    }
}
