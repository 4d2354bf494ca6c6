using Analytics.Retention.Backup;
using Analytics.Retention.Erasure;
using Analytics.State;
using Analytics.State.Audit;
using Analytics.State.Erasure;
using Analytics.State.Secrets;
using Analytics.State.Tests;
using Analytics.State.Views;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;

namespace Analytics.Retention.Tests;

/// <summary>Backups are the same wherever the state lies, so that one moves it from a file into PostgreSQL and back.</summary>
public sealed class StateOnPostgresTests(PostgresServer server) : IDisposable
{
    private readonly Installation _here = new();
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("retention-").FullName;

    private string Warehouse => Path.Combine(_elsewhere, "data", "analytics.duckdb");

    [Fact]
    public async Task Backup_OfAFile_IsPutIntoADatabase_WhereErasuresAreKnownAndErasedAgain()
    {
        var schema = server.NewSchema();
        _here.Write("transcripts_20260105_090000/C001_Ada_Byron.txt", "Ada Byron");
        _here.Write("transcripts_20260105_090000/C002_Alan_Turing.txt", "Alan Turing");
        await _here.IngestAsync();
        _here.Views.Save("Weekly", "/scores", isPinned: false);
        var first = _here.At("first.zip");
        await _here.Records.Backup.MakeAsync(first, "ada");

        Assert.Equal(0, (await RestoreAsync(first, schema)).Erased);
        Assert.False(File.Exists(StateFile.Beside(Warehouse)));
        using (var warehouse = WarehouseDatabase.Open(Warehouse))
        using (var state = new StateFile(StateFile.Beside(Warehouse), schema))
        {
            Assert.Equal("Weekly", new SavedViews(state, TimeProvider.System).Read().Single().Name);
            Assert.True(new AuditLog(state, TimeProvider.System).Verify().IsWhole);
            var records = new Records(warehouse, state, new IngestLimits(), new RetentionOptions(), TimeProvider.System);
            await records.Erasure.RunAsync(new ErasureOrder("C001", null, null, Everyone: false, DeleteFiles: false, "ada"));
        }

        // What was erased since is erased again from what the first backup brings back.
        var outcome = await RestoreAsync(first, schema);
        Assert.Equal((1, true), (outcome.Erased, outcome.ErasuresAreKnown));
        using var restored = new StateFile(StateFile.Beside(Warehouse), schema);
        Assert.NotEmpty(new Erasures(restored, new Pseudonyms(restored), TimeProvider.System).Bare().Marks);
        Assert.True(new AuditLog(restored, TimeProvider.System).Verify().IsWhole);
    }

    public void Dispose()
    {
        _here.Dispose();
        TestFolder.Delete(_elsewhere);
    }

    private Task<RestoreOutcome> RestoreAsync(string backup, string schema) => BackupRestore.RunAsync(
        backup, new RestoreOrder(Warehouse, StateFile.Beside(Warehouse), Replace: true, KeepState: false, "ada", schema), new IngestLimits(), TimeProvider.System);
}
