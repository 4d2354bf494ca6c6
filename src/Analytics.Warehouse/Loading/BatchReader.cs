using Analytics.Warehouse.Sources;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>Reads and parses the files of a batch on all cores, skipping the parsing of content the ledger knows.</summary>
internal sealed class BatchReader(WarehouseDatabase warehouse, IngestLimits limits)
{
    /// <summary>Reads them; files that are gone since they were listed are left out.</summary>
    public ReadBatch Read(IReadOnlyList<SourceItem> items, CancellationToken cancellationToken)
    {
        var transcripts = items.OfType<SourceItem.Transcript>().ToList();
        var known = KnownContents(transcripts);
        var files = new ReadFile?[transcripts.Count];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, index =>
        {
            var source = transcripts[index];
            files[index] = SourceReading.Read(source, known.GetValueOrDefault(new FileKey(source.Run.RunId, source.FileName)), limits);
        });

        return new ReadBatch(
            OriginOf(items),
            files.OfType<ReadFile>().ToList(),
            items.OfType<SourceItem.RunFacts>().Select(facts => facts.Run).ToList(),
            items.OfType<SourceItem.Finished>().ToList());
    }

    private Dictionary<FileKey, string> KnownContents(List<SourceItem.Transcript> transcripts)
    {
        using DuckDBConnection connection = warehouse.OpenConnection();
        return Ledger.KnownContents(connection, transcripts.Select(source => new FileKey(source.Run.RunId, source.FileName)).Distinct().ToList());
    }

    private static string OriginOf(IReadOnlyList<SourceItem> items) => items[0] switch
    {
        SourceItem.Transcript { OnDisk: false } entry => entry.Origin.Split('!')[0],
        SourceItem.Transcript file => Path.GetDirectoryName(file.Origin) ?? file.Origin,
        SourceItem.RunFacts facts => facts.Run.Folder,
        SourceItem.Finished source => source.Origin,
        _ => throw new InvalidOperationException("A new kind of source item needs an origin here."),
    };
}
