using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Tests.Support;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests;

/// <summary>A value that the database refuses keeps out its file and no other.</summary>
public class RefusedValueTests
{
    // What the database does when a value of one file cannot be held.
    private const string Poison = "select cast('poison' as integer) from store.interview where candidate = 'Poison P'";

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 3)]
    [InlineData(7, 6)]
    [InlineData(2, 4)]
    public async Task Ingest_ValueRefused_KeepsOutItsFileAlone(int batchFiles, int culprit)
    {
        using var fixture = new WarehouseFixture { Limits = new IngestLimits { BatchFiles = batchFiles } };
        for (var number = 0; number < 7; number++) fixture.Write($"C00{number}_A.txt", TranscriptText.Of(number == culprit ? "Poison P" : $"Ann {number}"));

        var summary = await fixture.IngestAsync(new IngestRequest([fixture.Folder.Path]), Refuse);

        Assert.Equal((7, 6, 1), (summary.Files, summary.Loaded, summary.Quarantined.Count));
        var kept = summary.Quarantined[0];
        Assert.EndsWith($"C00{culprit}_A.txt", kept.SourceFile, StringComparison.Ordinal);
        Assert.Contains("poison", kept.Faults[0].Detail, StringComparison.Ordinal);
        Assert.Equal("value_refused", fixture.Scalar<string>("select code from quarantine"));
        Assert.Equal(42, fixture.Scalar<long>("select count(*) from turns"));
        Assert.Equal(6, fixture.Scalar<long>("select count(*) from store.interview_summary"));
    }

    [Fact]
    public async Task Ingest_ValueRefusedBefore_IsNotTriedAgainUntilTheFileChanges()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of("Ann A"));
        fixture.Write("C002_B.txt", TranscriptText.Of("Poison P"));
        await fixture.IngestAsync(new IngestRequest([fixture.Folder.Path]), Refuse);

        Assert.Equal(2, (await fixture.IngestAsync(new IngestRequest([fixture.Folder.Path]), Refuse)).Unchanged);

        fixture.Write("C002_B.txt", TranscriptText.Of("Pia P"));
        Assert.Equal(1, (await fixture.IngestAsync(new IngestRequest([fixture.Folder.Path]), Refuse)).Loaded);
        Assert.Equal(0, fixture.Scalar<long>("select count(*) from quarantine"));
    }

    [Fact]
    public async Task Ingest_DatabaseFailsOtherwise_IsNoFilesFault()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of());

        await Assert.ThrowsAsync<DuckDBException>(() => fixture.IngestAsync(
            new IngestRequest([fixture.Folder.Path]), connection => connection.Execute("select * from read_csv('/nowhere/at/all.csv')")));

        Assert.Equal(0, fixture.Scalar<long>("select count(*) from ingest_files"));
    }

    private static void Refuse(DuckDBConnection connection) => connection.Execute(Poison);
}
