using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

/// <summary>A file that is no longer what was written is said to be that, and what to do.</summary>
public sealed class BrokenStorageTests : IDisposable
{
    private const int Header = 4096;
    private readonly TempFolder _folder = new();

    private string FilePath => _folder.At("w.duckdb");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_WholeFile_IsWholeWithoutItsLogAndLeftAsItIs()
    {
        await LoadAsync(30);
        var before = File.ReadAllBytes(FilePath);

        var found = WarehouseCheck.Run(FilePath);

        Assert.Equal((WarehouseState.Whole, 0L), (found.State, found.LogBytes));
        Assert.Empty(found.Problems);
        Assert.Equal(30, found.Tables.Single(table => table.Name == "interview").Rows);
        Assert.Equal(before, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public async Task Ingest_WhileOthersRead_FoldsTheLogIn()
    {
        _folder.Write("in/transcripts_20260105_090000/C001_A.txt", TranscriptText.Of());
        using var warehouse = WarehouseDatabase.Open(FilePath);
        using var reader = warehouse.OpenConnection();

        await new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([_folder.At("in")]));

        Assert.True(!File.Exists(FilePath + ".wal") || new FileInfo(FilePath + ".wal").Length == 0, "The log still holds something.");
        File.Copy(FilePath, _folder.At("copy.duckdb"));
        Assert.Equal(1, WarehouseCheck.Run(_folder.At("copy.duckdb")).Tables.Single(table => table.Name == "interview").Rows);
    }

    [Fact]
    public async Task Open_FlippedBytes_AreDamageAndNobodysHolding()
    {
        await LoadAsync(3);
        Flip(Header + 16);
        Flip((2 * Header) + 16);

        var refused = Assert.Throws<WarehouseUnavailableException>(() => WarehouseDatabase.Open(FilePath));

        Assert.True(refused.IsDamaged);
        Assert.Contains("is damaged", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Restore a copy", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("in use", refused.Message, StringComparison.Ordinal);
        Assert.Equal(WarehouseState.Damaged, WarehouseCheck.Run(FilePath).State);
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(100)]
    public async Task Open_FileCutShort_SaysSo(long length)
    {
        await LoadAsync(3);
        using (var file = File.OpenWrite(FilePath)) file.SetLength(length);

        Assert.Contains("is cut short", Assert.Throws<WarehouseUnavailableException>(() => WarehouseDatabase.Open(FilePath)).Message, StringComparison.Ordinal);
        Assert.Equal(WarehouseState.Damaged, WarehouseCheck.Run(FilePath).State);
    }

    [Fact]
    public async Task Check_AnyBlockDamaged_NamesTheTable()
    {
        await LoadAsync(200);
        var whole = File.ReadAllBytes(FilePath);
        var damaged = 0;
        for (var at = (3 * Header) + 5000; at < whole.Length; at += 256 * 1024)
        {
            File.WriteAllBytes(FilePath, whole);
            Flip(at);
            var found = WarehouseCheck.Run(FilePath);
            if (found.State == WarehouseState.Whole) continue;
            damaged++;
            Assert.All(found.Problems, problem => Assert.Contains("damaged", problem, StringComparison.Ordinal));
        }

        Assert.True(damaged > 2, $"Only {damaged} damaged blocks were seen.");
    }

    [Fact]
    public void Check_NoFileOrAnother_IsNotExamined()
    {
        Assert.Equal(WarehouseState.NotExamined, WarehouseCheck.Run(FilePath).State);
        using var warehouse = WarehouseDatabase.Open(FilePath);
        Assert.Equal(WarehouseState.NotExamined, WarehouseCheck.Run(FilePath).State);
    }

    [Fact]
    public async Task Check_RowsMissing_SaysWhichAndHowMany()
    {
        await LoadAsync(3);
        using (var warehouse = WarehouseDatabase.Open(FilePath))
        {
            await warehouse.WriteAsync(connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = "delete from store.interview where interview_no = 2";
                return command.ExecuteNonQuery();
            });
        }

        Assert.Contains("7 turns without their interview.", WarehouseCheck.Run(FilePath).Problems);
    }

    [Theory]
    [InlineData("IO Error: Could not set lock on file \"w\": Conflicting lock is held in x (PID 12) by user y", "in use by process 12")]
    [InlineData("IO Error: Corrupt database file: computed checksum 1 does not match stored checksum 2 in block at location 1585152", "damaged: bytes in it are others than were written (at byte 1,585,152)")]
    [InlineData("IO Error: Failure while replaying WAL file \"w.wal\": Corrupt WAL file: entry at byte position 3", "The log beside the warehouse /data/w (w.wal) is damaged. Move the log away")]
    [InlineData("IO Error: Could not write file \"w\": No space left on device", "is full. Make room")]
    [InlineData("FATAL Error: Failed: database has been invalidated because of a previous fatal error", "is damaged")]
    public void Sentence_OfWhatTheEngineSays_IsItsOwn(string said, string sentence) =>
        Assert.Contains(sentence, StorageFault.Sentence(new IOException(said), "/data/w")!, StringComparison.Ordinal);

    [Theory]
    [InlineData("SQLite format 3\0")]
    [InlineData("Dear diary, this is no database.")]
    public void Open_FileOfAnotherKind_IsSaidToBeNoDuckDBFile(string start)
    {
        var bytes = new byte[3 * Header];
        System.Text.Encoding.ASCII.GetBytes(start).CopyTo(bytes, 0);
        File.WriteAllBytes(FilePath, bytes);

        Assert.Contains("is not a DuckDB file", Assert.Throws<WarehouseUnavailableException>(() => WarehouseDatabase.Open(FilePath)).Message, StringComparison.Ordinal);
        Assert.Contains("is not a DuckDB file", Assert.Single(WarehouseCheck.Run(FilePath).Problems), StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void Sentence_OfAnythingElse_IsNone() => Assert.Null(StorageFault.Sentence(new IOException("Binder Error: no column \"block\"")));

    private async Task LoadAsync(int interviews)
    {
        for (var number = 0; number < interviews; number++) _folder.Write($"in/transcripts_20260105_090000/C{number:000}_A.txt", TranscriptText.Of($"Ann {number}"));
        using var warehouse = WarehouseDatabase.Open(FilePath);
        await new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([_folder.At("in")]));
    }

    private void Flip(long at)
    {
        using var file = File.Open(FilePath, FileMode.Open);
        file.Position = at;
        var before = file.ReadByte();
        file.Position = at;
        file.WriteByte((byte)~before);
    }
}
