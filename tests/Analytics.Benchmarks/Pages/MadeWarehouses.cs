using System.Globalization;
using Analytics.Samples;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;

namespace Analytics.Benchmarks.Pages;

/// <summary>Warehouses of invented interviews that differ in nothing but size: the same number of runs and positions at each.</summary>
internal static class MadeWarehouses
{
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    /// <summary>Makes those that are not in the folder yet.</summary>
    /// <returns>Their files, smallest first.</returns>
    public static async Task<IReadOnlyList<string>> MakeAsync(string folder)
    {
        var files = new List<string>();
        foreach (var size in Sizes)
        {
            var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"interviews-{size}.duckdb"));
            if (!File.Exists(file)) await MakeAsync(file, size);
            files.Add(file);
        }

        return files;
    }

    private static async Task MakeAsync(string file, int interviews)
    {
        Console.Error.WriteLine($"Making {interviews:N0} interviews ...");
        var options = new CorpusOptions(
            interviews, 100, 12, 7, [EvaluatorCharacter.Calibrated, EvaluatorCharacter.Lenient], new DateTime(2026, 1, 5, 9, 0, 0, DateTimeKind.Unspecified))
        { Brief = true };
        var texts = CorpusGenerator.Generate(options).Select(made => new TranscriptInMemory(made.Run.Folder, made.FileName, made.Run.Evaluator, made.Text));

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
