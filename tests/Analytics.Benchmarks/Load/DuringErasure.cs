using System.Diagnostics;
using System.Globalization;
using Analytics.Benchmarks.Pages;
using Analytics.Retention;
using Analytics.Retention.Erasure;
using Analytics.State.Access;

namespace Analytics.Benchmarks.Load;

/// <summary>How long pages take while a candidate is erased and the file written anew, held against before. Works on a copy of the warehouse.</summary>
internal static class DuringErasure
{
    private const int Before = 60;
    private const int Seed = 43;

    public static async Task RunAsync(string warehouse)
    {
        using var work = new WorkFolder();
        File.Copy(warehouse, work.At("w.duckdb"));
        await using var portal = await PortalUnderTest.StartAsync(work.At("w.duckdb"), Directory.CreateDirectory(work.At("inbox")).FullName, "--State:Path", work.At("s.state"), "--Access:Open", "false", "--Access:RequestsPerSecond", "0");
        using var reader = portal.As("reader", Role.Analyst);
        var addresses = new VariedAddresses(portal, Seed);
        var before = await AskAsync(reader, addresses, count => count < Before);

        var clock = Stopwatch.StartNew();
        var erasure = Task.Run(() => portal.Service<Records>().Erasure.RunAsync(new ErasureOrder(portal.SomeCandidate, null, null, Everyone: true, DeleteFiles: false, "benchmark")));
        var during = await AskAsync(reader, addresses, _ => !erasure.IsCompleted);
        await erasure;

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"erasing with compaction took {clock.Elapsed.TotalSeconds:N1} s over {portal.Interviews:N0} interviews"));
        foreach (var (name, times) in new[] { ("before", before), ("meanwhile", during) })
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {times.Count} requests, p50 {AddressTimes.Quantile(times, 0.5):N0} ms, p95 {AddressTimes.Quantile(times, 0.95):N0} ms, longest {times.Max():N0} ms"));
    }

    private static async Task<List<double>> AskAsync(HttpClient client, VariedAddresses addresses, Func<int, bool> goesOn)
    {
        var times = new List<double>();
        while (goesOn(times.Count))
        {
            var clock = Stopwatch.StartNew();
            using var answer = await client.GetAsync(new Uri(addresses.Next(), UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return times;
    }
}
