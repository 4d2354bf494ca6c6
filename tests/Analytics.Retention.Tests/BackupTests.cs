using System.IO.Compression;
using Analytics.Retention.Backup;
using Analytics.Retention.Erasure;
using Analytics.State;
using Analytics.State.Audit;
using Analytics.State.Backups;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;

namespace Analytics.Retention.Tests;

public sealed class BackupTests : IDisposable
{
    private const string Run = "transcripts_20260105_090000";

    private readonly Installation _here = new();
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("retention-").FullName;

    [Fact]
    public async Task Make_WhileReadersReadAndLoadsGoOn_PutsEverythingIntoOneFile()
    {
        await LoadAsync();
        await _here.Warehouse.Words.FillAsync();
        using var reader = _here.Warehouse.OpenConnection();
        using var reading = reader.BeginTransaction();
        var manifest = await MakeAsync();
        Assert.Equal(["analytics.duckdb", "analytics.state", "analytics.words"], manifest.Parts.Select(part => part.Name));
        Assert.Equal((2L, _here.Warehouse.Version), (manifest.Interviews, manifest.WarehouseVersion));
        Assert.True(_here.Records.Audit.Verify(AuditHead.Parse(manifest.Audit)!).IsWhole);
        var listed = _here.Records.Backups.Read().Single();
        Assert.Equal((Archive, BackupFate.Kept, new FileInfo(Archive).Length), (listed.Path, listed.Fate, listed.SizeBytes));
        Assert.Empty(Directory.EnumerateDirectories(Path.GetDirectoryName(Archive)!));
    }

    [Fact]
    public async Task Make_WhereAFileIs_IsRefused()
    {
        await LoadAsync();
        await MakeAsync();
        await Assert.ThrowsAsync<BackupException>(MakeAsync);
    }

    [Fact]
    public async Task Restore_OnAnEmptyMachine_BringsBackWarehouseStateAndIndex()
    {
        await LoadAsync();
        await _here.Warehouse.Words.FillAsync();
        _here.Views.Save("Weekly", "/scores", isPinned: false);
        _here.Records.Holds.Add("C002", "case 12", "legal");
        var manifest = await MakeAsync();
        var outcome = await RestoreAsync();
        Assert.Equal((manifest.MadeAt, 0, true), (outcome.Manifest.MadeAt, outcome.Erased, outcome.ErasuresAreKnown));
        using var there = new Installation(folder: _elsewhere);
        Assert.Equal(["Ada Byron", "Alan Turing"], there.Candidates());
        Assert.Equal("Weekly", there.Views.Read().Single().Name);
        Assert.Equal("C002", there.Records.Holds.Read().Single().Candidate);
        Assert.Empty(new AggregateDifferences(there.Warehouse).Read());
        Assert.Single(there.Warehouse.Words.Interviews("zanzibarquill"));
        Assert.Equal(_here.Records.Audit.Verify().Entries + 1, there.Records.Audit.Verify(AuditHead.Parse(manifest.Audit)!).Entries);
        Assert.Equal(AuditAction.Restore, there.Records.Audit.Read(new AuditQuestion(Most: 1)).Single().Action);
    }

    [Fact]
    public async Task Restore_OverSomething_NeedsToBeToldSo()
    {
        await LoadAsync();
        await MakeAsync();
        await RestoreAsync();
        var refused = await Assert.ThrowsAsync<BackupException>(() => RestoreAsync());
        Assert.Contains("--replace", refused.Message, StringComparison.Ordinal);
        await RestoreAsync(replace: true);
    }

    [Fact]
    public async Task Restore_OfABackupFromBeforeAnErasure_ErasesAgain()
    {
        await LoadAsync();
        await MakeAsync();
        await _here.Records.Erasure.RunAsync(new ErasureOrder("C001", null, null, false, false, "ada"));
        var head = _here.Records.Audit.Head();
        Stop();
        var outcome = await BackupRestore.RunAsync(Archive, new RestoreOrder(_here.At("data/analytics.duckdb"), _here.At("data/analytics.state"), Replace: true, KeepState: false, "ada"), new IngestLimits(), TimeProvider.System);
        Assert.Equal((1, true), (outcome.Erased, outcome.ErasuresAreKnown));
        using var again = new Installation(folder: _here.Folder);
        Assert.Equal(["Alan Turing"], again.Candidates());
        Assert.Equal(1, (await again.IngestAsync()).Erased);
        Assert.Equal(head.ToString(), again.Records.Audit.Read(new AuditQuestion(AuditAction.Restore)).Single().Details["replaced_audit"]);
        Assert.DoesNotContain(again.FilesSaying("Byron"), file => !file.EndsWith(".zip", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Restore_OfTheWarehouseAlone_KeepsTheState()
    {
        await LoadAsync();
        await MakeAsync();
        _here.Views.Save("Since", "/scores", isPinned: false);
        await _here.Records.Erasure.RunAsync(new ErasureOrder("C001", null, null, false, false, "ada"));
        Stop();
        await File.WriteAllTextAsync(_here.At("data/analytics.duckdb"), "damaged");
        var outcome = await BackupRestore.RunAsync(Archive, new RestoreOrder(_here.At("data/analytics.duckdb"), _here.At("data/analytics.state"), Replace: true, KeepState: true, "ada"), new IngestLimits(), TimeProvider.System);
        Assert.Equal((1, true), (outcome.Erased, outcome.ErasuresAreKnown));
        using var again = new Installation(folder: _here.Folder);
        Assert.Equal("Since", again.Views.Read().Single().Name);
        Assert.Equal(["Alan Turing"], again.Candidates());
    }

    [Fact]
    public async Task Restore_OfADamagedBackup_TouchesNothing()
    {
        await LoadAsync();
        await MakeAsync();
        var bytes = await File.ReadAllBytesAsync(Archive);
        // A whole stretch: a single byte of compressed zeros may be another way to write the same zeros.
        for (var at = bytes.Length / 2; at < bytes.Length / 2 + 256; at++) bytes[at] ^= 0x55;
        await File.WriteAllBytesAsync(Archive, bytes);
        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync());
        Assert.Empty(Directory.EnumerateFiles(_elsewhere, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("parts")]
    [InlineData("sha256")]
    [InlineData("format")]
    public async Task Restore_OfAManifestWithoutAField_SaysSo(string field)
    {
        await LoadAsync();
        await MakeAsync();
        using (var zip = ZipFile.Open(Archive, ZipArchiveMode.Update))
        {
            string manifest;
            using (var read = new StreamReader(zip.GetEntry("manifest.json")!.Open())) manifest = await read.ReadToEndAsync();
            using var write = new StreamWriter(zip.GetEntry("manifest.json")!.Open());
            await write.WriteAsync(manifest.Replace($"\"{field}\"", "\"lost\"", StringComparison.Ordinal));
        }

        var refused = await Assert.ThrowsAsync<BackupException>(() => RestoreAsync());
        Assert.Contains("manifest", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no zip at all")]
    public async Task Restore_OfSomethingElse_SaysSo(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Archive)!);
        await File.WriteAllTextAsync(Archive, content);
        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync());
    }

    public void Dispose()
    {
        _here.Dispose();
        TestFolder.Delete(_elsewhere);
    }

    private string Archive => _here.At("backups/one.zip");

    private Task<BackupManifest> MakeAsync() => _here.Records.Backup.MakeAsync(Archive, "ada");

    private Task<RestoreOutcome> RestoreAsync(bool replace = false) => BackupRestore.RunAsync(
        Archive, new RestoreOrder(Path.Combine(_elsewhere, "data", "analytics.duckdb"), Path.Combine(_elsewhere, "data", "analytics.state"), replace, KeepState: false, "ada"), new IngestLimits(), TimeProvider.System);

    private void Stop()
    {
        _here.Warehouse.Dispose();
        _here.State.Dispose();
    }

    private async Task LoadAsync()
    {
        _here.Write(Run + "/C001_Ada_Byron.txt", "Ada Byron", "zanzibarquill");
        _here.Write(Run + "/C002_Alan_Turing.txt", "Alan Turing");
        await _here.IngestAsync();
    }
}
