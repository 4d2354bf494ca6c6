using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

public class KeptOutFilesTests
{
    [Fact]
    public async Task Retry_ByReasonOneOrAll_HasThemReadAgain()
    {
        using var fixture = await KeptOutAsync();
        var kept = new KeptOutFiles(fixture.Warehouse, TimeProvider.System);
        Assert.Empty(PendingSources.Find(fixture.Warehouse, fixture.Folder.Path));

        Assert.Equal([fixture.Folder.At(WarehouseFixture.Run, "C002_Bad.txt")], (await kept.RetryAsync(new KeptOutChoice(Code: "score_out_of_range"))).Paths);
        Assert.Single(PendingSources.Find(fixture.Warehouse, fixture.Folder.Path));
        Assert.Single((await fixture.IngestAsync()).Quarantined);

        Assert.Single((await kept.RetryAsync(new KeptOutChoice(RunId: "20260105_090000", SourceFile: $"{WarehouseFixture.Run}/notes.md"))).Paths);
        Assert.Equal(2, (await kept.RetryAsync(new KeptOutChoice())).Paths.Count);
        Assert.Equal(2, (await fixture.IngestAsync()).Quarantined.Count);
        Assert.Equal(2, fixture.Scalar<long>("select count(*) from quarantine"));
    }

    [Fact]
    public async Task Dismiss_WithANote_LeavesTheQuarantineUntilTheFileChanges()
    {
        using var fixture = await KeptOutAsync();
        var kept = new KeptOutFiles(fixture.Warehouse, TimeProvider.System);
        var choice = new KeptOutChoice(RunId: "20260105_090000", SourceFile: $"{WarehouseFixture.Run}/C002_Bad.txt");
        var version = fixture.Warehouse.Version;

        Assert.Equal(1, await kept.DismissAsync(choice, "  a test run  "));

        Assert.Equal(version + 1, fixture.Warehouse.Version);
        Assert.Equal(["not_a_transcript"], fixture.Column<string>("select code from quarantine"));
        var row = Assert.Single(new KeptOutFile(fixture.Warehouse).Read("20260105_090000", choice.SourceFile!));
        Assert.Equal(("dismissed", "a test run", "score_out_of_range"), (row.Status, row.Note, row.Code));
        Assert.Equal(3, (await fixture.IngestAsync()).Unchanged);
        Assert.Single((await kept.RetryAsync(new KeptOutChoice())).Paths);

        fixture.Write("C002_Bad.txt", TranscriptText.Of("Bo Bad"));
        Assert.Equal(1, (await fixture.IngestAsync()).Loaded);
        Assert.Equal(0, fixture.Scalar<long>("select count(*) from store.quarantine where source_file like '%Bad.txt'"));
        Assert.Null(fixture.Scalar<string?>("select max(note) from ingest_files"));
    }

    [Fact]
    public async Task Retry_OfOneThatWasDismissed_TakesItBack()
    {
        using var fixture = await KeptOutAsync();
        var kept = new KeptOutFiles(fixture.Warehouse, TimeProvider.System);
        var choice = new KeptOutChoice(RunId: "20260105_090000", SourceFile: $"{WarehouseFixture.Run}/C002_Bad.txt");
        await kept.DismissAsync(choice, "by mistake");

        Assert.Single((await kept.RetryAsync(choice)).Paths);
        Assert.Single((await fixture.IngestAsync()).Quarantined);
        Assert.Equal(2, fixture.Scalar<long>("select count(*) from quarantine"));
    }

    [Fact]
    public async Task Retry_OfWhatIsGoneOrOutOfReach_LeavesItAsItIs()
    {
        using var fixture = await KeptOutAsync();
        var archive = fixture.Folder.Write("wow!/all!.zip", Archives.Zip(($"{WarehouseFixture.Run}/C007_Worse.txt", TranscriptText.Faulty)));
        await fixture.IngestAsync(archive);
        var kept = new KeptOutFiles(fixture.Warehouse, TimeProvider.System);
        File.Delete(fixture.Folder.At(WarehouseFixture.Run, "notes.md"));
        var version = fixture.Warehouse.Version;

        var none = await kept.RetryAsync(new KeptOutChoice(), _ => false);
        Assert.Equal((0, 3, version), (none.Paths.Count, none.Left, fixture.Warehouse.Version));

        var some = await kept.RetryAsync(new KeptOutChoice());
        Assert.Equal(1, some.Left);
        Assert.Equal([fixture.Folder.At(WarehouseFixture.Run, "C002_Bad.txt"), archive], some.Paths.Order(StringComparer.Ordinal));
        Assert.Equal(1, fixture.Scalar<long>("select count(*) from store.ingest_file where modified_at is not null and status = 'quarantined'"));
    }

    [Fact]
    public async Task Totals_OfEveryFate_AddUp()
    {
        using var fixture = await KeptOutAsync();
        fixture.Write("copy/C001_A.txt", TranscriptText.Of());
        fixture.Write("C001_A.txt", TranscriptText.Of(), "second/" + WarehouseFixture.Run);
        await new KeptOutFiles(fixture.Warehouse, TimeProvider.System).DismissAsync(new KeptOutChoice(Code: "not_a_transcript"), "notes");
        await fixture.IngestAsync();
        fixture.Write("C009_New.txt", TranscriptText.Of("Nia N"));

        var totals = new LedgerTotals(fixture.Warehouse).Read();

        Assert.Equal(totals.Files, totals.Loaded + totals.Unchanged + totals.Duplicate + totals.Quarantined + totals.Dismissed);
        Assert.Equal((1, 1), (totals.Quarantined, totals.Dismissed));
        Assert.Equal(1, totals.Duplicate);
        Assert.Equal(1, PendingSources.CountNew(fixture.Warehouse, fixture.Folder.Path));
    }

    [Fact]
    public void Excerpt_OfAFileAndOfAnArchivesEntry_ShowsTheLinesAround()
    {
        using var fixture = new WarehouseFixture();
        var file = fixture.Folder.Write("a.txt", string.Join('\n', Enumerable.Range(1, 50).Select(line => $"line {line}\u0001")));
        var archive = fixture.Folder.Write("a.zip", Archives.Zip(("run/b.txt", "one\ntwo\nthree")));

        var lines = SourceExcerpt.Read(file, 10, 2, fixture.Limits);
        Assert.Equal((8, 5, "line 8\uFFFD"), (lines.FirstLine, lines.Lines.Count, lines.Lines[0]));
        Assert.Equal(["one", "two", "three"], SourceExcerpt.Read($"{archive}!run/b.txt", 2, 8, fixture.Limits).Lines);
        Assert.NotNull(SourceExcerpt.Read(fixture.Folder.At("gone.txt"), 1, 2, fixture.Limits).Fault);
        Assert.NotNull(SourceExcerpt.Read($"{archive}!run/none.txt", 1, 2, fixture.Limits).Fault);
    }

    private static async Task<WarehouseFixture> KeptOutAsync()
    {
        var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of());
        fixture.Write("C002_Bad.txt", TranscriptText.Faulty);
        fixture.Write("notes.md", "notes");
        await fixture.IngestAsync();
        return fixture;
    }
}
