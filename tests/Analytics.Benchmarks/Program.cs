using System.Globalization;
using Analytics.Benchmarks;

// Usage: dotnet run -c Release --project tests/Analytics.Benchmarks -- [files] [rounds]
// Figures are ratios within one run on one machine; absolute times are shown only to read the ratios by.
var files = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 4_000;
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
using var work = new WorkFolder();
var corpus = ReplicatedCorpus.Make(work, files);
Console.WriteLine($"{corpus.Files:N0} files, {corpus.Bytes / 1e6:N1} MB of text, {Environment.ProcessorCount} cores, median of {rounds} rounds after one to warm up");

var contestants = new List<Contestant>
{
    new("ingest, to committed rows", () => IngestRun.ToCommittedRowsAsync(work, corpus)),
    new("ingest, rows packed into the file", () => IngestRun.ToPackedFileAsync(work, corpus)),
    new("DuckDB read_text and checkpoint", () => Task.FromResult(ReadTextRun.Run(work, corpus))),
};
if (BaselineScript.Find() is { } script) contestants.Add(new("baseline_ingest.py", () => BaselineScript.RunAsync(script, work, corpus)));
else Console.WriteLine("baseline_ingest.py is left out: python3 or ../shared/reference is not here.");

for (var round = 0; round <= rounds; round++)
{
    foreach (var contestant in contestants) await contestant.RunAsync(count: round > 0);
}

foreach (var contestant in contestants) Console.WriteLine(contestant.Line(corpus, contestants[0]));
Console.WriteLine($"peak memory of this process: {Environment.WorkingSet / 1e6:N0} MB now, {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB at most");
