using System.Globalization;
using Analytics.Benchmarks;
using Analytics.Benchmarks.Cluster;
using Analytics.Benchmarks.Coverage;
using Analytics.Benchmarks.Ingest;
using Analytics.Benchmarks.Load;
using Analytics.Benchmarks.Pages;
using Analytics.Benchmarks.Search;
using Analytics.Benchmarks.Start;

// Usage: dotnet run -c Release --project tests/Analytics.Benchmarks -- ingest [files] [rounds]
//        dotnet run -c Release --project tests/Analytics.Benchmarks -- fresh [rounds]
//        dotnet run -c Release --project tests/Analytics.Benchmarks -- search WAREHOUSE [rounds]
//        dotnet run -c Release --project tests/Analytics.Benchmarks -- pages (--make FOLDER [--sizes N,N] [--runs N,N] | WAREHOUSE...) [--requests N] [--only TEXT]
//        dotnet run -c Release --project tests/Analytics.Benchmarks -- ingesting (--make FOLDER [--sizes N,N] [--runs N,N] | WAREHOUSE...) [--files N] [--requests N] [--only TEXT]
//        dotnet run -c Release --project tests/Analytics.Benchmarks -- load WAREHOUSE [seconds]
//        dotnet run -c Release --project tests/Analytics.Benchmarks -- memory WAREHOUSE [requests]
//        dotnet run -c Release --project tests/Analytics.Benchmarks -- erasure WAREHOUSE
//        dotnet run -c Release --project tests/Analytics.Benchmarks -- cluster CONNECTION [days] [files a day]
//        dotnet run -c Release --project tests/Analytics.Benchmarks -- coverage [corpora] [seed]
//        dotnet run -c Release --project tests/Analytics.Benchmarks -- coverage people [corpora] [seed]
switch (args)
{
    case ["pages", .. var rest]:
        return await PageBenchmark.RunAsync(PageOptions.Read(rest));
    case ["ingesting", .. var rest]:
        return await IngestingBenchmark.RunAsync(PageOptions.Read(rest));
    case ["ingest", .. var rest]:
        return await IngestBenchmark.RunAsync(Number(rest, 0, 4_000), Number(rest, 1, 5));
    case ["coverage", "people", .. var rest]:
        return PeopleCoverageBenchmark.Run(Number(rest, 0, 1_000), Number(rest, 1, 1_000));
    case ["coverage", .. var rest]:
        return CoverageBenchmark.Run(Number(rest, 0, 1_000), Number(rest, 1, 1_000));
    case ["cluster", var connection, .. var rest]:
        return await ClusterBenchmark.RunAsync(connection, Number(rest, 0, 365), Number(rest, 1, 60));
    case ["fresh", .. var rest]:
        return FreshBenchmark.Run(Number(rest, 0, 9));
    case ["load", var file, .. var rest]:
        await TwoPeople.RunAsync(file, Number(rest, 0, 60));
        return 0;
    case ["memory", var file, .. var rest]:
        await MemoryOverRequests.RunAsync(file, Number(rest, 0, 5_000));
        return 0;
    case ["erasure", var file]:
        await DuringErasure.RunAsync(file);
        return 0;
    case ["search", var file, .. var rest]:
        return await SearchBenchmark.RunAsync(file, Number(rest, 0, 5));
    default:
        Console.Error.WriteLine(
            "Say what to measure: \"ingest [files] [rounds]\", \"search WAREHOUSE [rounds]\", \"fresh [rounds]\", \"load WAREHOUSE [seconds]\", \"memory WAREHOUSE [requests]\", \"erasure WAREHOUSE\", \"cluster CONNECTION [days] [files a day]\", \"pages (--make FOLDER [--sizes N,N] [--runs N,N] | WAREHOUSE...) [--requests N] [--only TEXT]\", "
            + "\"ingesting\" (likewise, with [--files N]) "
            + "(docs/performance.md) or \"coverage [people] [corpora] [seed]\" (docs/coverage.md).");
        return 1;
}

static int Number(string[] values, int at, int usual) => values.Length > at ? int.Parse(values[at], CultureInfo.InvariantCulture) : usual;
