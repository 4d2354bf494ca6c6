using System.Diagnostics;
using System.Runtime.Versioning;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

/// <summary>One odd thing among the files keeps out nothing but itself.</summary>
public class OddSourceTests
{
    [Fact]
    public async Task Ingest_PipeNamedAsATranscript_IsKeptOutUnopened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are told from files on Linux.");
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of());
        MakePipe(fixture.Folder.At(WarehouseFixture.Run, "C002_Pipe.txt"));
        MakePipe(fixture.Folder.At(WarehouseFixture.Run, "run.json"));
        MakePipe(fixture.Folder.At("packed.zip"));
        File.CreateSymbolicLink(fixture.Folder.At(WarehouseFixture.Run, "C003_Device.txt"), "/dev/zero");

        var summary = await fixture.IngestAsync(fixture.Folder.Path, fixture.Folder.At("packed.zip"));

        Assert.Equal((1, 4), (summary.Loaded, summary.Quarantined.Count));
        Assert.All(summary.Quarantined, file => Assert.Contains("not a file", file.Faults[0].Detail, StringComparison.Ordinal));
        Assert.Empty(PendingSources.Find(fixture.Warehouse, fixture.Folder.Path));
    }

    [Fact]
    public async Task Find_ContentOfTheSameSizeWithItsTimePutBack_IsSeen()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The system must say when a file was changed in any way.");
        using var fixture = new WarehouseFixture();
        var path = fixture.Write("C001_A.txt", TranscriptText.Of(score: 5));
        var writtenAt = File.GetLastWriteTimeUtc(path);
        await fixture.IngestAsync();

        File.WriteAllText(path, TranscriptText.Of(score: 5).Replace("ledger to nightly", "ledgers to weekly", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, writtenAt);

        Assert.Equal([path], PendingSources.Find(fixture.Warehouse, fixture.Folder.Path).Select(source => source.Path));
        Assert.Equal(1, (await fixture.IngestAsync()).Replaced);
        Assert.Empty(PendingSources.Find(fixture.Warehouse, fixture.Folder.Path));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Find_RightsChanged_IsLookedAtOnceMore()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Rights are as on Linux.");
        using var fixture = new WarehouseFixture();
        var path = fixture.Write("C001_A.txt", TranscriptText.Of());
        await fixture.IngestAsync();
        File.SetUnixFileMode(path, UnixFileMode.UserRead);

        Assert.Single(PendingSources.Find(fixture.Warehouse, fixture.Folder.Path));
        Assert.Equal(1, (await fixture.IngestAsync()).Unchanged);
        Assert.Empty(PendingSources.Find(fixture.Warehouse, fixture.Folder.Path));
        Assert.Equal(1, fixture.Warehouse.Version);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Ingest_FolderAndFileThatMayNotBeRead_AreToldAndTakenUpOnceTheyMay()
    {
        Assert.SkipWhen(!OperatingSystem.IsLinux() || Environment.IsPrivilegedProcess, "Whoever runs this may read everything.");
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of());
        var file = fixture.Write("C002_B.txt", TranscriptText.Of("Bea B"));
        fixture.Write("C003_C.txt", TranscriptText.Of("Cem C"), "transcripts_20260112_090000");
        var folder = fixture.Folder.At("transcripts_20260112_090000");
        File.SetUnixFileMode(file, UnixFileMode.None);
        File.SetUnixFileMode(folder, UnixFileMode.None);

        var first = await fixture.IngestAsync();

        Assert.Equal((1, 2), (first.Loaded, first.Quarantined.Count));
        Assert.Equal(2, PendingSources.Find(fixture.Warehouse, fixture.Folder.Path).Count);

        File.SetUnixFileMode(file, UnixFileMode.UserRead);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        Assert.Equal(2, (await fixture.IngestAsync()).Loaded);
        Assert.Equal(0, fixture.Scalar<long>("select count(*) from quarantine"));
        Assert.Empty(PendingSources.Find(fixture.Warehouse, fixture.Folder.Path));
    }

    [Theory]
    [InlineData("interview.docx", "a Word document")]
    [InlineData("scores.weird", "a file ending in .weird")]
    [InlineData("README", "a file without an ending")]
    [InlineData("old.rar", "a RAR archive")]
    public async Task Ingest_FileOfAnotherKind_SaysWhatItIs(string name, string what)
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of());
        fixture.Write(name, "whatever");

        var kept = Assert.Single((await fixture.IngestAsync()).Quarantined);

        Assert.Equal($"{WarehouseFixture.Run}/{name}", kept.SourceFile);
        Assert.Contains($"not a transcript but {what}", kept.Faults[0].Detail, StringComparison.Ordinal);
        Assert.Equal(2, (await fixture.IngestAsync()).Unchanged);
    }

    [Fact]
    public async Task Ingest_ArchiveInsideAnArchive_IsNamed()
    {
        using var fixture = new WarehouseFixture();
        var archive = fixture.Folder.Write("all.zip", Archives.Zip(
            ("transcripts_20260112_090000/C003_C.txt", TranscriptText.Of()), ("transcripts_20260112_090000/more.zip", "packed"), ("__MACOSX/x.md", "shadow")));

        var summary = await fixture.IngestAsync(archive);

        Assert.Equal(1, summary.Loaded);
        var kept = Assert.Single(summary.Quarantined);
        Assert.Equal("transcripts_20260112_090000/more.zip", kept.SourceFile);
        Assert.Contains("an archive inside the archive", kept.Faults[0].Detail, StringComparison.Ordinal);
    }

    private static void MakePipe(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }
}
