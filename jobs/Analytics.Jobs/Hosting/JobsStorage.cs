using System.Data.Common;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.Extensions.Configuration;
using Npgsql;

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
            return OnPostgreSql(configuration.GetConnectionString(ConnectionName)!, Options());
        }
        catch (Exception failure) when (failure is DbException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidOperationException(
                $"ConnectionStrings:{ConnectionName} leads to no usable PostgreSQL database ({failure.GetBaseException().Message}); correct it, or remove it to keep the jobs in memory.",
                failure);
        }
    }

    /// <summary>
    /// Opens a queue, and makes its tables where there are none. Hangfire makes them without a lock, so that processes which begin at once would fail in each other's: one of them at a time does.
    /// </summary>
    internal static PostgreSqlStorage OnPostgreSql(string connection, PostgreSqlStorageOptions options)
    {
        // Its own, and closed with it: a pool would keep the lock. A database that is not there yet is waited for by Hangfire.
        using var turn = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        TakeTurn(turn, options.SchemaName);
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connection, options), options);
    }

    private static void TakeTurn(NpgsqlConnection connection, string schema)
    {
        try
        {
            connection.Open();
        }
        catch (NpgsqlException)
        {
            return;
        }

        // "IAcq", and which queue.
        using var command = new NpgsqlCommand("select pg_advisory_lock(1229022065, hashtext(@schema))", connection) { Parameters = { new("schema", schema) } };
        command.ExecuteNonQuery();
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
