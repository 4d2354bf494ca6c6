using Analytics.Samples;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;

namespace Analytics.Reports.Tests.Support;

/// <summary>A small invented corpus on disk and in a warehouse of its own, to be changed by a test.</summary>
internal sealed class SmallCorpus : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reports-").FullName;

    public WarehouseDatabase Warehouse { get; } = WarehouseDatabase.InMemory();

    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(_folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public static async Task<SmallCorpus> OfAsync(int interviews, int runs, params EvaluatorCharacter[] evaluators)
    {
        var corpus = new SmallCorpus();
        CorpusWriter.Write(new CorpusOptions(interviews, runs, 2, 7, evaluators, new DateTime(2026, 9, 7, 9, 0, 0, DateTimeKind.Unspecified)) { Brief = true }, corpus._folder, progress: null);
        Assert.Equal(interviews, (await corpus.IngestAsync()).Loaded);
        return corpus;
    }

    public Task<IngestSummary> IngestAsync() => new IngestPipeline(Warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([_folder]));

    public void Dispose()
    {
        Warehouse.Dispose();
        TestFolder.Delete(_folder);
    }
}
