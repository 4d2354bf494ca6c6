using System.Runtime.CompilerServices;
using Dapper;

namespace Analytics.Warehouse.Tests.Support;

/// <summary>What this assembly does instead of testing when a test starts it as the process that holds a warehouse.</summary>
internal static class Holder
{
#pragma warning disable CA2255 // The test platform owns Main; before it is the only place left.
    [ModuleInitializer]
#pragma warning restore CA2255
    public static void HoldWhenAsked()
    {
        if (Environment.GetEnvironmentVariable(LockTests.HoldVariable) is not { } path) return;

        using var warehouse = WarehouseDatabase.Open(path);
        warehouse.WriteAsync(connection =>
        {
            WarehouseVersion.Bump(connection, DateTime.UtcNow);
            return connection.Execute("insert into store.skill values (1, 'holding')");
        }).GetAwaiter().GetResult();
        Console.WriteLine("held");
        Console.In.ReadLine();
        Environment.Exit(0);
    }
}
