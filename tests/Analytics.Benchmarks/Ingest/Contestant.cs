using System.Diagnostics;

namespace Analytics.Benchmarks.Ingest;

/// <summary>One way to get the corpus into a database, and the times it took.</summary>
internal sealed class Contestant(string name, Func<Task<TimeSpan>> run)
{
    private readonly List<double> _milliseconds = [];

    private double Median => _milliseconds.Order().ElementAt(_milliseconds.Count / 2);

    public async Task RunAsync(bool count)
    {
        // What the one before left behind is not for this one to collect.
        GC.Collect();
        var time = await run();
        if (count) _milliseconds.Add(time.TotalMilliseconds);
    }

    public string Line(ReplicatedCorpus corpus, Contestant first) =>
        $"{name,-36}{Median,10:N0} ms{corpus.Files / Median * 1000,12:N0} files/s{Median / first.Median,8:N2} times the first";

    public static TimeSpan Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed;
    }
}
