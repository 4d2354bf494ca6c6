using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Analytics.Mappings;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Data;

/// <summary>Captions in an archive, read with the table of scores that lies beside them there, whichever of the two comes first.</summary>
public sealed class CaptionArchiveTests : IDisposable
{
    private const string Captions = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Bot>Why?\n\n00:03.000 --> 00:04.000\n<v Ada>So.\n";
    private const string SubRip = "1\n00:00:01,000 --> 00:00:02,000\nBot: Why?\n\n2\n00:00:03,000 --> 00:00:04,000\nAda: So.\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("captions-").FullName;
    private readonly WarehouseDatabase _warehouse = WarehouseDatabase.InMemory();

    public void Dispose()
    {
        _warehouse.Dispose();
        TestFolder.Delete(_folder);
    }

    [Theory]
    [InlineData("calls.zip", true)]
    [InlineData("calls.zip", false)]
    [InlineData("calls.tar.gz", true)]
    [InlineData("calls.tar.gz", false)]
    public async Task Ingest_AnArchiveWithTables_HasTheirScores(string archive, bool tableFirst)
    {
        (string, string)[] table = [("day/one.csv", "criterion,score,max\ndepth,7,10\n")];
        (string, string)[] captions = [("day/one.vtt", Captions), ("day/two.srt", SubRip)];

        var summary = await IngestAsync(archive, [.. tableFirst ? table.Concat(captions) : captions.Concat(table), ("other/one.vtt", Captions)]);

        Assert.Equal((3, 0), (summary.Loaded, summary.Quarantined.Count));
        // The table is that of its folder: what is called alike elsewhere has no scores. 7 of 1 to 10 are 3.67 points.
        var total = Assert.Single(new ScoreSummary(_warehouse).Read(Cohort.All));
        Assert.Equal((3, 1, 3.667), (total.Interviews, total.Items, Math.Round(total.ItemSum, 3)));
    }

    [Fact]
    public async Task Ingest_ATableThatBelongsToNoCaptions_StandsInQuarantine()
    {
        var summary = await IngestAsync("calls.zip", ("one.vtt", Captions), ("budget.csv", "year,cost\n2026,1\n"));

        Assert.Equal((1, "budget.csv"), (summary.Loaded, Path.GetFileName(Assert.Single(summary.Quarantined).SourceFile)));
    }

    [Fact]
    public async Task Ingest_TablesLargerThanMayBeHeld_EndsTheArchiveWithAReason()
    {
        var rows = string.Concat(Enumerable.Repeat("depth,7,10\n", 40));

        var summary = await IngestAsync("calls.zip", new IngestLimits { MaxExportBytes = 600 }, ("one.vtt", Captions), ("one.csv", "criterion,score,max\n" + rows), ("two.csv", "criterion,score,max\n" + rows));

        Assert.Contains("tables beside its captions have more than 600 bytes together", Assert.Single(summary.Quarantined).Faults[0].Detail, StringComparison.Ordinal);
    }

    private Task<IngestSummary> IngestAsync(string archive, params (string Name, string Text)[] entries) => IngestAsync(archive, new IngestLimits(), entries);

    private async Task<IngestSummary> IngestAsync(string archive, IngestLimits limits, params (string Name, string Text)[] entries)
    {
        var path = Path.Combine(_folder, archive);
        if (archive.EndsWith(".zip", StringComparison.Ordinal)) Zip(path, entries);
        else Tar(path, entries);
        return await new IngestPipeline(_warehouse, limits, TimeProvider.System) { Formats = MappedFormat.With(MappingCatalog.Shipped) }.IngestAsync(new IngestRequest([path]));
    }

    private static void Zip(string path, (string Name, string Text)[] entries)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    private static void Tar(string path, (string Name, string Text)[] entries)
    {
        using var tar = new TarWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest), TarEntryFormat.Pax);
        foreach (var (name, text) in entries) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
    }
}
