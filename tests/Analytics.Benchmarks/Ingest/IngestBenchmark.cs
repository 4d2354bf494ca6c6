using System.Diagnostics;

namespace Analytics.Benchmarks.Ingest;

/// <summary>How fast files become committed rows, against other ways to get them into a database: ratios within one run on one machine.</summary>
internal static class IngestBenchmark
{
    public static async Task<int> RunAsync(int files, int rounds)
    {
        using var work = new WorkFolder();
        var corpus = ReplicatedCorpus.Make(work, files);
        Console.WriteLine($"{corpus.Files:N0} files, {corpus.Bytes / 1e6:N1} MB of text, {Environment.ProcessorCount} cores, median of {rounds} rounds after one to warm up");
        var contestants = Contestants(work, corpus);
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var contestant in contestants) await contestant.RunAsync(count: round > 0);
        }

        foreach (var contestant in contestants) Console.WriteLine(contestant.Line(corpus, contestants[0]));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"peak memory of this process: {Environment.WorkingSet / 1e6:N0} MB now, {process.PeakWorkingSet64 / 1e6:N0} MB at most");
        return 0;
    }

    private static List<Contestant> Contestants(WorkFolder work, ReplicatedCorpus corpus)
    {
        var contestants = new List<Contestant>
        {
            new("ingest, to committed rows", () => IngestRun.ToCommittedRowsAsync(work, corpus)),
            new("ingest, rows packed into the file", () => IngestRun.ToPackedFileAsync(work, corpus)),
            new("DuckDB read_text and checkpoint", () => ReadTextRun.RunAsync(work, corpus)),
        };
        if (BaselineScript.Find() is { } script) contestants.Add(new("baseline_ingest.py", () => BaselineScript.RunAsync(script, work, corpus)));
        else Console.WriteLine("baseline_ingest.py is left out: python3 or ../shared/reference is not here.");
        return contestants;
    }
}
