using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

/// <summary>Which file is which interview: by its run and its path there, and what number it has.</summary>
public class IdentityTests
{
    [Fact]
    public async Task Ingest_FoldersWithoutATime_AreRunsByTheirPath()
    {
        using var fixture = new WarehouseFixture();
        foreach (var folder in new[] { "batch-1", "team/batch-2" })
        {
            fixture.Write("C001_Ada.txt", TranscriptText.Of("Ada Falk", answer: folder), folder);
            fixture.Write("C002_Ben.txt", TranscriptText.Of("Ben Ode", answer: folder), folder);
        }

        var first = await fixture.IngestAsync();
        var again = await fixture.IngestAsync();

        Assert.Equal((4, 0), (first.Loaded, first.Replaced));
        Assert.Equal((0, 0, 4), (again.Loaded, again.Replaced, again.Unchanged));
        Assert.Equal(["batch-1", "team/batch-2"], first.Runs);
        Assert.Equal("team/batch-2/C001_Ada.txt", fixture.Scalar<string>("select max(source_file) from interviews where candidate_code = 'C001'"));
    }

    [Theory]
    [InlineData("run 2026-01-05T09-00-00", "20260105_090000|folder")]
    [InlineData("20260105-0900", "20260105_090000|folder")]
    [InlineData("results_2026-01-05_09-00-30_v2", "20260105_090030|folder")]
    [InlineData("2026-01-05", "2026-01-05|file_time")]
    [InlineData("20260105_250000", "20260105_250000|file_time")]
    public async Task Ingest_FolderNames_NameTheRunByTheTimeTheyHold(string folder, string expected)
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_Ada.txt", TranscriptText.Of(), folder);

        await fixture.IngestAsync();

        Assert.Equal(expected, fixture.Scalar<string>("select run_id || '|' || date_source from runs"));
    }

    [Fact]
    public async Task Ingest_OneNameInTwoFoldersOfARun_IsTwoInterviews()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("a/C001_Ada.txt", TranscriptText.Of("Ada Falk"));
        fixture.Write("b/C001_Ada.txt", TranscriptText.Of("Bea Falk"));

        Assert.Equal(2, (await fixture.IngestAsync()).Loaded);
        Assert.Equal(2, (await fixture.IngestAsync()).Unchanged);
        Assert.Equal(["20260105_090000"], fixture.Column<string>("select run_id from runs"));
    }

    [Fact]
    public async Task Ingest_TwoFoldersOfOneTime_AreTwoRunsInWhateverOrderTheyCome()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_Ada.txt", TranscriptText.Of("Ada Falk"), "b/" + WarehouseFixture.Run);
        await fixture.IngestAsync();
        fixture.Write("C001_Ada.txt", TranscriptText.Of("Bea Falk"), "a/" + WarehouseFixture.Run);

        var summary = await fixture.IngestAsync();

        Assert.Equal((1, 0, 1), (summary.Loaded, summary.Replaced, summary.Unchanged));
        Assert.Equal(["20260105_090000", $"20260105_090000 a/{WarehouseFixture.Run}"], fixture.Column<string>("select run_id from runs order by all"));
        Assert.Equal(2, (await fixture.IngestAsync()).Unchanged);
    }

    [Fact]
    public async Task Ingest_SingleFilesOfAnInbox_BelongToTheRunsOfTheirFolders()
    {
        using var fixture = new WarehouseFixture();
        var one = fixture.Write("C001_Ada.txt", TranscriptText.Of("Ada Falk"), "batch-1");
        var other = fixture.Write("C001_Ada.txt", TranscriptText.Of("Bea Falk"), "batch-2");

        var summary = await fixture.IngestAsync(new IngestRequest([one, other]) { Root = fixture.Folder.Path });

        Assert.Equal(["batch-1", "batch-2"], summary.Runs);
        Assert.Equal(2, (await fixture.IngestAsync()).Unchanged);
    }

    [Fact]
    public async Task Ingest_LinkToARunOfTheFolder_AddsNothing()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_Ada.txt", TranscriptText.Of());
        Directory.CreateSymbolicLink(fixture.Folder.At("latest"), fixture.Folder.At(WarehouseFixture.Run));

        var summary = await fixture.IngestAsync();

        Assert.Equal((1, 1), (summary.Files, summary.Loaded));
        Assert.Equal("folder", fixture.Scalar<string>("select date_source from runs"));
    }

    [Fact]
    public async Task Ingest_RenamedFile_IsTheSameInterview()
    {
        using var fixture = new WarehouseFixture();
        var path = fixture.Write("C001_Ada.txt", TranscriptText.Of());
        await fixture.IngestAsync();
        var id = fixture.Scalar<long>("select interview_id from interviews");
        File.Move(path, fixture.Folder.At(WarehouseFixture.Run, "C002_Ada.txt"));

        var summary = await fixture.IngestAsync();

        Assert.Equal((1, 0, 1), (summary.Files, summary.Loaded, summary.Unchanged));
        Assert.Equal($"{id}|C002|{WarehouseFixture.Run}/C002_Ada.txt", fixture.Scalar<string>("select concat_ws('|', interview_id, candidate_code, source_file) from interviews"));
        Assert.Equal([$"{WarehouseFixture.Run}/C002_Ada.txt"], fixture.Column<string>("select source_file from ingest_files"));
        Assert.Equal(7, fixture.Scalar<long>("select count(*) from turns"));

        fixture.Write("C001_Ada.txt", TranscriptText.Of("Bea Falk"));
        Assert.Equal(1, (await fixture.IngestAsync()).Loaded);
        Assert.Equal(2, fixture.Scalar<long>("select count(distinct interview_id) from interviews"));
    }

    [Fact]
    public async Task Ingest_RenamedFaultyFile_IsKeptOutOnce()
    {
        using var fixture = new WarehouseFixture();
        var path = fixture.Write("C001_Bad.txt", TranscriptText.Faulty);
        await fixture.IngestAsync();
        File.Move(path, fixture.Folder.At(WarehouseFixture.Run, "C002_Bad.txt"));

        await fixture.IngestAsync();

        Assert.Equal([$"{WarehouseFixture.Run}/C002_Bad.txt"], fixture.Column<string>("select distinct source_file from quarantine"));
    }

    [Fact]
    public async Task Ingest_Numbers_AreDenseAndNewForReplacedContent()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of("Ann A"));
        fixture.Write("C002_B.txt", TranscriptText.Faulty);
        fixture.Write("C003_C.txt", TranscriptText.Of("Cem C"));
        await fixture.IngestAsync();
        Assert.Equal([1L, 2L], fixture.Column<long>("select interview_no from store.interview order by all"));

        fixture.Write("C001_A.txt", TranscriptText.Of("Ann A", score: 2));
        await Assert.ThrowsAsync<IOException>(() => fixture.IngestAsync(new IngestRequest([fixture.Folder.Path]), _ => throw new IOException("power cut")));
        await fixture.IngestAsync();

        Assert.Equal(["C003", "C001"], fixture.Column<string>("select candidate_code from store.interview order by interview_no"));
        Assert.Equal(14, fixture.Scalar<long>("select count(*) from store.turn join store.interview using (interview_no)"));
    }

    [Fact]
    public async Task Ingest_LoadKilledBeforeItsClosingStep_IsCountedByTheNext()
    {
        using var fixture = new WarehouseFixture { Limits = new IngestLimits { BatchFiles = 1 } };
        fixture.Write("C001_A.txt", TranscriptText.Of("Ann A"));
        fixture.Write("C002_B.txt", TranscriptText.Of("Bob B"));
        var batches = 0;
        await Assert.ThrowsAsync<IOException>(() => fixture.IngestAsync(new IngestRequest([fixture.Folder.Path]), _ =>
        {
            if (++batches == 2) throw new IOException("power cut");
        }));
        Assert.Equal((1L, 0L), (fixture.Scalar<long>("select count(*) from store.interview"), fixture.Scalar<long>("select count(*) from store.interview_summary")));

        await new IngestPipeline(fixture.Warehouse, fixture.Limits, TimeProvider.System).MakeGoodAsync();
        Assert.Equal((1L, 2L), (fixture.Scalar<long>("select count(*) from store.interview_summary"), fixture.Warehouse.Version));

        await new IngestPipeline(fixture.Warehouse, fixture.Limits, TimeProvider.System).MakeGoodAsync();
        Assert.Equal(2, fixture.Warehouse.Version);
    }

    [Fact]
    public void Ids_OfAKey_AreTheSameOnEveryMachine()
    {
        Assert.Equal(Identity.OfInterview(new FileKey("20260105_090000", "C001_Zo\u00e9.txt")), Identity.OfInterview(new FileKey("20260105_090000", "C001_Zoe\u0301.txt")));
        Assert.NotEqual(Identity.OfInterview(new FileKey("a", "b/c.txt")), Identity.OfInterview(new FileKey("a/b", "c.txt")));
        Assert.True(Identity.OfInterview(new FileKey("20260105_090000", "C001_Ada.txt")) > 0);
    }
}
