using System.Text;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

public class SourceTests
{
    [Fact]
    public async Task Ingest_FolderOfManyThings_TakesTheTextFilesInOrder()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C002_B.txt", TranscriptText.Of("Bob B"));
        fixture.Write("C001_A.TXT", TranscriptText.Of("Ann A"));
        fixture.Write("notes.md", "no transcript");
        fixture.Write("._C001_A.txt", "shadow");
        fixture.Write("deeper/C003_C.txt", TranscriptText.Of("Cem C"));

        var summary = await fixture.IngestAsync();

        Assert.Equal((4, 3), (summary.Files, summary.Loaded));
        Assert.Equal("not_a_transcript", fixture.Scalar<string>("select code from quarantine where source_file like '%/notes.md' and detail like '%a Markdown file%'"));
        Assert.Equal(["C001", "C002", "C003"], fixture.Column<string>("select candidate_code from store.interview order by interview_no"));
        Assert.Equal(["20260105_090000"], fixture.Column<string>("select distinct run_id from interviews"));
    }

    [Fact]
    public async Task Ingest_FolderLinkedIntoItself_EndsAndTakesEachFileOnce()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of());
        Directory.CreateSymbolicLink(fixture.Folder.At(WarehouseFixture.Run, "loop"), fixture.Folder.Path);
        File.CreateSymbolicLink(fixture.Folder.At("gone.txt"), fixture.Folder.At("nowhere.txt"));

        var summary = await fixture.IngestAsync();

        Assert.Equal((2, 1), (summary.Files, summary.Loaded));
        Assert.Contains("leads nowhere", Assert.Single(summary.Quarantined).Faults[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_NearestRunFolder_Counts()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("transcripts_20260112_090000/part/C001_A.txt", TranscriptText.Of());
        fixture.Write("transcripts_20261399_090000/C002_B.txt", TranscriptText.Of());

        await fixture.IngestAsync(new IngestRequest([fixture.Folder.Path], RunId: "given"));

        Assert.Equal(["20260105_090000", "20260112_090000"], fixture.Column<string>("select run_id from interviews order by all"));
    }

    [Theory]
    [InlineData("20260203_101500", "20260203_101500|2026-02-03 10:15:00|given")]
    [InlineData("pilot", "pilot|2026-03-04 05:06:07|file_time")]
    [InlineData(null, "20260304|2026-03-04 00:00:00|file_time")]
    public async Task Ingest_LooseFile_GetsTheGivenRunOrItsDay(string? runId, string expected)
    {
        using var fixture = new WarehouseFixture();
        var path = fixture.Folder.Write("C001_A.txt", TranscriptText.Of());
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc));

        await fixture.IngestAsync(new IngestRequest([path], runId));

        Assert.Equal(expected, fixture.Scalar<string>("select concat_ws('|', run_id, started_at, date_source) from runs"));
        Assert.Equal(expected.Split('|')[0] + "/C001_A.txt", fixture.Scalar<string>("select source_file from interviews"));
    }

    [Fact]
    public async Task Ingest_SameFileByRunFolderAndByGivenRun_IsOneInterview()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of());
        await fixture.IngestAsync();
        var loose = fixture.Folder.Write("loose/C001_A.txt", TranscriptText.Of(score: 2));

        var summary = await fixture.IngestAsync(new IngestRequest([loose], RunId: "20260105_090000"));

        Assert.Equal(1, summary.Replaced);
        Assert.Equal(1, fixture.Scalar<long>("select count(*) from interviews"));
    }

    [Fact]
    public async Task Ingest_LooseFaultyFileFixedAnotherDay_LeavesNoQuarantine()
    {
        using var fixture = new WarehouseFixture();
        var path = fixture.Folder.Write("C001_A.txt", TranscriptText.Faulty);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc));
        await fixture.IngestAsync(path);

        File.WriteAllText(path, TranscriptText.Of());
        await fixture.IngestAsync(path);

        Assert.Equal(0, fixture.Scalar<long>("select count(*) from quarantine"));
        Assert.Equal(["loaded"], fixture.Column<string>("select status from ingest_files"));
    }

    [Fact]
    public async Task Ingest_RunSheet_NamesTheEvaluatorAndYieldsToTheRequest()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of());
        fixture.Write("run.json", """{"evaluator": "gauge-2"}""");
        await fixture.IngestAsync(fixture.Folder.At(WarehouseFixture.Run, "C001_A.txt"));
        Assert.Equal("gauge-2", fixture.Scalar<string>("select evaluator from runs"));

        await fixture.IngestAsync(new IngestRequest([fixture.Folder.Path], Evaluator: "by hand"));
        Assert.Equal("by hand", fixture.Scalar<string>("select evaluator from runs"));

        fixture.Write("run.json", """{"evaluator": "gauge-3"}""");
        await fixture.IngestAsync(fixture.Folder.At(WarehouseFixture.Run, "run.json"));
        Assert.Equal("gauge-3", fixture.Scalar<string>("select evaluator from runs"));
    }

    [Theory]
    [InlineData("{\"evaluator\": ", 1)]
    [InlineData("{\n\"evaluator\": \"a\",\n!}", 3)]
    [InlineData("[]", 1)]
    [InlineData("{\"evaluator\": 7}", 1)]
    [InlineData("{\"started_at\": \"yesterday\"}", 1)]
    public async Task Ingest_MalformedRunSheet_IsQuarantinedUntilFixed(string sheet, int line)
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of());
        fixture.Write("run.json", sheet);

        var summary = await fixture.IngestAsync();

        Assert.Equal(1, summary.Loaded);
        Assert.Equal($"{WarehouseFixture.Run}/run.json", Assert.Single(summary.Quarantined).SourceFile);
        Assert.Equal(line, fixture.Scalar<int>("select line from quarantine where detail like '%run.json cannot be used%'"));
        Assert.Equal("unnamed", fixture.Scalar<string>("select evaluator from runs"));

        fixture.Write("run.json", """{"evaluator": "gauge-2"}""");
        await fixture.IngestAsync();
        Assert.Equal("gauge-2", fixture.Scalar<string>("select evaluator from runs"));
        Assert.Equal(0, fixture.Scalar<long>("select count(*) from quarantine"));
    }

    [Fact]
    public async Task Ingest_HugeFile_IsQuarantinedUnread()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of());
        using (var huge = File.Create(fixture.Folder.At(WarehouseFixture.Run, "C002_Huge.txt"))) huge.SetLength(200L * 1024 * 1024);
        var before = GC.GetTotalAllocatedBytes();

        var summary = await fixture.IngestAsync();

        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50 * 1024 * 1024);
        Assert.Equal("too_large", fixture.Scalar<string>("select code from quarantine"));
        Assert.Contains("209,715,200", Assert.Single(summary.Quarantined).Faults[0].Detail, StringComparison.Ordinal);
        Assert.Equal(2, (await fixture.IngestAsync()).Unchanged);
    }

    [Fact]
    public async Task Ingest_BinaryAndForeignFiles_AreQuarantined()
    {
        using var fixture = new WarehouseFixture();
        var binary = new byte[5000];
        new Random(7).NextBytes(binary);
        fixture.Folder.Write(WarehouseFixture.Run + "/C001_Binary.txt", binary);
        fixture.Folder.Write(WarehouseFixture.Run + "/C002_Latin.txt", Encoding.Latin1.GetBytes("Interview Transcript é"));
        fixture.Write("C003_Letter.txt", "Dear Sir or Madam");
        fixture.Write("C004_Empty.txt", "");

        var summary = await fixture.IngestAsync();

        Assert.Equal((4, 0, 4), (summary.Files, summary.Loaded, summary.Quarantined.Count));
        Assert.Equal(["no_header", "not_utf8"], fixture.Column<string>("select distinct code from quarantine order by all"));
        Assert.Equal(0, fixture.Scalar<long>("select count(*) from runs"));
    }

    [Fact]
    public async Task Ingest_PathThatIsNotThere_SaysSoBeforeAnythingIsLoaded()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of());
        var missing = fixture.Folder.At("nowhere");

        var refused = await Assert.ThrowsAsync<IngestSourceException>(() => fixture.IngestAsync(fixture.Folder.Path, missing));

        Assert.Contains(missing, refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, fixture.Scalar<long>("select count(*) from ingest_files"));
    }

    [Fact]
    public async Task Ingest_FolderWithNothing_SaysSo()
    {
        using var fixture = new WarehouseFixture();
        var refused = await Assert.ThrowsAsync<IngestSourceException>(() => fixture.IngestAsync());
        Assert.Contains("holds no .txt", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run/1")]
    [InlineData("")]
    [InlineData("a\0b")]
    public async Task Ingest_RunIdThatCannotBe_SaysSo(string runId)
    {
        using var fixture = new WarehouseFixture();
        var path = fixture.Folder.Write("C001_A.txt", TranscriptText.Of());

        var refused = await Assert.ThrowsAsync<IngestSourceException>(() => fixture.IngestAsync(new IngestRequest([path], RunId: runId)));

        Assert.Contains("run id", refused.Message, StringComparison.Ordinal);
    }
}
