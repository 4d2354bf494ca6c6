using System.Diagnostics;

namespace Analytics.Benchmarks.Ingest;

/// <summary>One way to get the corpus into a database, and the times it took.</summary>
internal sealed class Contestant(string name, Func<Task<Used>> run)
{
    private readonly List<double> _milliseconds = [];
    private readonly List<double> _processor = [];

    private double Median => Middle(_milliseconds);

    public async Task RunAsync(bool count)
    {
        // What the one before left behind is not for this one to collect.
        GC.Collect();
        var used = await run();
        if (!count) return;
        _milliseconds.Add(used.Elapsed.TotalMilliseconds);
        _processor.Add(used.Processor.TotalMilliseconds);
    }

    public string Line(ReplicatedCorpus corpus, Contestant first) =>
        $"{name,-36}{Median,10:N0} ms{Middle(_processor),10:N0} ms of processor{corpus.Files / Median * 1000,12:N0} files/s{Median / first.Median,8:N2} times the first";

    /// <summary>What some work in this process took.</summary>
    public static async Task<Used> Time(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        await work();
        process.Refresh();
        return new Used(clock.Elapsed, process.TotalProcessorTime - before);
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

/// <summary>What one run took, by the clock and of all cores together.</summary>
internal readonly record struct Used(TimeSpan Elapsed, TimeSpan Processor);
