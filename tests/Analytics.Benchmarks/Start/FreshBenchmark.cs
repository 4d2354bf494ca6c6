using System.Globalization;
using Analytics.Warehouse;

namespace Analytics.Benchmarks.Start;

/// <summary>What a warehouse costs that does not exist yet: the first one of this process, and the middle of those after it; and what opening one again costs.</summary>
internal static class FreshBenchmark
{
    public static int Run(int rounds)
    {
        using var folder = new WorkFolder();
        var first = Times.Of(() => Open(folder.FreshFile("first.duckdb")));
        var fresh = new List<Times>();
        var again = new List<Times>();
        var memory = new List<Times>();
        for (var round = 0; round < rounds; round++)
        {
            var file = folder.FreshFile("fresh.duckdb");
            fresh.Add(Times.Of(() => Open(file)));
            again.Add(Times.Of(() => Open(file)));
            memory.Add(Times.Of(() => WarehouseDatabase.InMemory().Dispose()));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"a fresh warehouse, elapsed (processor) milliseconds: the first {first}, middle of {rounds} {Times.Middle(fresh)}; opened again {Times.Middle(again)}; in memory {Times.Middle(memory)}"));
        return 0;
    }

    private static void Open(string file) => WarehouseDatabase.Open(file).Dispose();
}
