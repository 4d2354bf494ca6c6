using System.Globalization;
using Analytics.Samples;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;

namespace Analytics.Benchmarks.Pages;

/// <summary>Warehouses of invented interviews that differ in nothing but their number and that of their runs.</summary>
internal static class MadeWarehouses
{
    /// <summary>Makes those that are not in the folder yet.</summary>
    /// <param name="folder">Where they are.</param>
    /// <param name="sizes">How many interviews they hold.</param>
    /// <param name="runs">In how many runs: each size is made with each number of them.</param>
    /// <returns>Their files, those of fewest runs first, the smaller before the larger.</returns>
    public static async Task<IReadOnlyList<string>> MakeAsync(string folder, IReadOnlyList<int> sizes, IReadOnlyList<int> runs)
    {
        var files = new List<string>();
        foreach (var (size, inRuns) in runs.Order().SelectMany(r => sizes.Order().Select(size => (size, r))))
        {
            var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"interviews-{size}-in-{inRuns}.duckdb"));
            if (!File.Exists(file)) await MakeAsync(file, size, inRuns);
            files.Add(file);
        }

        return files;
    }

    /// <summary>Texts of invented transcripts, brief ones.</summary>
    public static IEnumerable<TranscriptInMemory> Texts(int interviews, int runs, int seed, DateTime firstRun)
    {
        var options = new CorpusOptions(interviews, runs, 12, seed, [EvaluatorCharacter.Calibrated, EvaluatorCharacter.Lenient], firstRun) { Brief = true };
        return CorpusGenerator.Generate(options).Select(made => new TranscriptInMemory(made.Run.Folder, made.FileName, made.Run.Evaluator, made.Text));
    }

    private static async Task MakeAsync(string file, int interviews, int runs)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Making {interviews:N0} interviews in {runs:N0} runs ..."));
        var texts = Texts(interviews, runs, 7, new DateTime(2012, 1, 2, 9, 0, 0, DateTimeKind.Unspecified));

        // Under its name only when it is whole, so that a file there is never half of one.
        var unfinished = file + ".unfinished";
        File.Delete(unfinished);
        File.Delete(unfinished + ".wal");
        using (var warehouse = WarehouseDatabase.Open(unfinished))
        {
            await new IngestPipeline(warehouse, new IngestLimits { BatchFiles = 2_000 }, TimeProvider.System).IngestAsync(texts, "generate");
            await warehouse.CheckpointAsync();
        }

        File.Move(unfinished, file);
    }
}
