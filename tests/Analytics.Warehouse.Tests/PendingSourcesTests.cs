using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

public class PendingSourcesTests
{
    [Fact]
    public async Task Find_AfterIngest_HasOnlyWhatIsNewOrChanged()
    {
        using var fixture = new WarehouseFixture();
        var good = fixture.Write("C001_A.txt", TranscriptText.Of());
        var bad = fixture.Write("C002_B.txt", TranscriptText.Faulty);
        var sheet = fixture.Write("run.json", """{"evaluator": "gauge-2"}""");
        var archive = fixture.Folder.Write("more.zip", Archives.Zip(("transcripts_20260112_090000/C003_C.txt", TranscriptText.Of())));
        var notes = fixture.Folder.Write("notes.md", "no transcript");
        fixture.Folder.Write(".DS_Store", "clutter");
        Assert.Equal([archive, notes, good, bad, sheet], Pending(fixture));

        await fixture.IngestAsync(fixture.Folder.Path, archive);
        Assert.Empty(Pending(fixture));

        File.WriteAllText(good, TranscriptText.Of(score: 1));
        File.SetLastWriteTimeUtc(archive, DateTime.UtcNow.AddMinutes(1));
        Assert.Equal([archive, good], Pending(fixture));

        await fixture.IngestAsync(good, archive);
        Assert.Empty(Pending(fixture));
    }

    [Fact]
    public async Task Find_TouchedFile_IsPendingOnce()
    {
        using var fixture = new WarehouseFixture();
        var path = fixture.Write("C001_A.txt", TranscriptText.Of());
        await fixture.IngestAsync();
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(1));
        Assert.Equal([path], Pending(fixture));

        await fixture.IngestAsync();

        Assert.Empty(Pending(fixture));
        Assert.Equal(1, fixture.Warehouse.Version);
    }

    [Fact]
    public async Task Find_TwoPlacesWithOneName_DoNotChaseEachOther()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("a/C001_A.txt", TranscriptText.Of(score: 1));
        fixture.Write("b/C001_A.txt", TranscriptText.Of(score: 2));

        await fixture.IngestAsync();

        Assert.Empty(Pending(fixture));
    }

    [Fact]
    public async Task Find_DamagedArchive_IsNotTakenUpAgainUntilItChanges()
    {
        using var fixture = new WarehouseFixture();
        var archive = fixture.Folder.Write("bad.zip", "this is no archive");
        await fixture.IngestAsync(archive);
        Assert.Empty(Pending(fixture));

        File.SetLastWriteTimeUtc(archive, DateTime.UtcNow.AddMinutes(1));
        Assert.Equal([archive], Pending(fixture));
    }

    [Fact]
    public void Find_FolderThatIsNotThere_IsEmpty()
    {
        using var fixture = new WarehouseFixture();
        Assert.Empty(PendingSources.Find(fixture.Warehouse, fixture.Folder.At("nowhere")));
    }

    private static List<string> Pending(WarehouseFixture fixture) =>
        PendingSources.Find(fixture.Warehouse, fixture.Folder.Path).Select(source => source.Path).ToList();
}
