using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

/// <summary>DuckDB's lock is between processes, so these tests start this assembly again as the one that holds the file.</summary>
public class LockTests
{
    /// <summary>Names the file the second process is to hold; set by the tests for it alone.</summary>
    public const string HoldVariable = "WAREHOUSE_TESTS_HOLD";

    [Fact]
    public void Open_FileHeldByAnotherProcess_NamesFileAndProcessAndWhatToDo()
    {
        using var folder = new TempFolder();
        var path = folder.At("analytics.duckdb");
        using var holder = Hold(path);
        try
        {
            var refused = Assert.Throws<WarehouseUnavailableException>(() => WarehouseDatabase.Open(path));
            var refusedToRead = Assert.Throws<WarehouseUnavailableException>(() => ReadOnlySql.Open(path));

            foreach (var message in new[] { refused.Message, refusedToRead.Message })
            {
                Assert.Contains(path, message, StringComparison.Ordinal);
                Assert.Contains(holder.Id.ToString(CultureInfo.InvariantCulture), message, StringComparison.Ordinal);
                Assert.Contains("Stop the portal", message, StringComparison.Ordinal);
            }
        }
        finally
        {
            holder.Kill();
            holder.WaitForExit();
        }
    }

    [Fact]
    public void Open_FileHeldByAnotherProcess_LeavesAloneWhatThatProcessWritesAnew()
    {
        using var folder = new TempFolder();
        var path = folder.At("analytics.duckdb");
        using var holder = Hold(path);
        try
        {
            File.WriteAllText(Replacement.Of(path), "under way");
            Assert.Throws<WarehouseUnavailableException>(() => WarehouseDatabase.Open(path));
            Assert.True(File.Exists(Replacement.Of(path)));
        }
        finally
        {
            holder.Kill();
            holder.WaitForExit();
        }
    }

    [Fact]
    public void Open_AfterItsHolderWasKilled_HasWhatWasCommitted()
    {
        using var folder = new TempFolder();
        var path = folder.At("analytics.duckdb");
        using (var holder = Hold(path))
        {
            holder.Kill();
            holder.WaitForExit();
        }

        using (var readOnly = ReadOnlySql.Open(path)) Assert.Equal(1L, readOnly.Query("select count(*) from store.skill", reader => reader.Read() ? reader.GetInt64(0) : -1));
        using var warehouse = WarehouseDatabase.Open(path);
        Assert.Equal(1, warehouse.Version);
    }

    private static Process Hold(string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        start.Environment[HoldVariable] = path;
        var process = Process.Start(start)!;
        for (var line = process.StandardOutput.ReadLine(); line != "held"; line = process.StandardOutput.ReadLine())
        {
            Assert.True(line is not null, "The second process ended without holding the file.");
        }

        return process;
    }
}
