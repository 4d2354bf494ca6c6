using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

/// <summary>Which file is which interview: by its run and its path there, by its content, and by what other interviews say.</summary>
public class IdentityTests
{
    private const string Later = "transcripts_20260112_090000";

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
    public async Task Ingest_ByteIdenticalFilesOfARun_AreOneInterviewWithAFinding()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C003_Dup (1).txt", TranscriptText.Of());
        fixture.Write("C003_Dup.txt", TranscriptText.Of());
        var first = await fixture.IngestAsync();
        fixture.Write("part/C003_Dup.txt", TranscriptText.Of());
        var second = await fixture.IngestAsync();

        Assert.Equal((2, 1, 1), (first.Files, first.Loaded, first.Duplicates));
        Assert.Equal((3, 0, 2, 1), (second.Files, second.Loaded, second.Unchanged, second.Duplicates));
        Assert.Equal(1, fixture.Scalar<long>("select count(*) from interviews"));
        Assert.Equal(7, fixture.Scalar<long>("select count(*) from turns"));
        Assert.Equal(2, fixture.Scalar<long>("select count(*) from findings where code = 'duplicate_content'"));
        Assert.Equal(["duplicate", "duplicate", "loaded"], fixture.Column<string>("select status from ingest_files order by all"));
        Assert.Equal(1, fixture.Scalar<long>("select count(distinct interview_id) from ingest_files join interviews using (interview_id)"));
        Assert.Equal(0, fixture.Scalar<long>("select count(*) from store.ingest_file anti join store.interview using (interview_no)"));
        var third = await fixture.IngestAsync();
        Assert.Equal((3, 2), (third.Unchanged, third.Version));
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

    [Theory]
    [InlineData("C001_A.txt", "C002_B.txt")]
    [InlineData("C002_B.txt", "C001_A.txt")]
    public async Task Ingest_OriginalOfADuplicateChanges_TheDuplicateStandsForItself(string changed, string kept)
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of());
        fixture.Write("C002_B.txt", TranscriptText.Of());
        await fixture.IngestAsync();
        fixture.Write(changed, TranscriptText.Of("Bea Falk"));

        await fixture.IngestAsync();
        await fixture.IngestAsync();

        Assert.Equal(["Bea Falk", "Mira Holt"], fixture.Column<string>("select candidate from interviews order by all"));
        Assert.EndsWith(kept, fixture.Scalar<string>("select source_file from interviews where candidate = 'Mira Holt'"), StringComparison.Ordinal);
        Assert.Equal(["loaded", "loaded"], fixture.Column<string>("select status from ingest_files"));
    }

    [Fact]
    public async Task Ingest_CopyInAnotherRun_IsKeptWithAFinding()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_Ada.txt", TranscriptText.Of());
        fixture.Write("C001_Ada.txt", TranscriptText.Of(), Later);
        fixture.Write("C002_Bea.txt", TranscriptText.Of("Bea Falk"), Later);

        await fixture.IngestAsync();

        Assert.Equal(3, fixture.Scalar<long>("select count(*) from interviews"));
        Assert.Equal($"{Later}/C001_Ada.txt", fixture.Scalar<string>("select source_file from findings join interviews using (interview_id) where code = 'duplicate_content'"));
    }

    [Fact]
    public async Task Ingest_OneCodeOfTwoNames_IsSaidOfBothOnce()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_Ann.txt", TranscriptText.Of("Ann Berg"));
        fixture.Write("C002_Zoe.txt", TranscriptText.Of("Zoé  Lind"));
        await fixture.IngestAsync();
        fixture.Write("C001_Bob.txt", TranscriptText.Of("Bob Kern"), Later);
        fixture.Write("C002_Zoe.txt", TranscriptText.Of("ZOE LIND"), Later);
        await fixture.IngestAsync();
        fixture.Write("C001_Bob.txt", TranscriptText.Of("Bob Kern", score: 2), "transcripts_20260119_090000");
        await fixture.IngestAsync();

        Assert.Equal(["Ann Berg", "Bob Kern", "Bob Kern"], fixture.Column<string>(
            "select candidate from findings join interviews using (interview_id) where code = 'candidate_code_shared' order by all"));
        Assert.Equal(5, fixture.Scalar<long>("select count(*) from interviews"));
        Assert.Equal(35, fixture.Scalar<long>("select count(*) from turns"));
        Assert.Equal(3, fixture.Scalar<long>("select count(distinct candidate_key) from store.interview"));
    }

    [Fact]
    public async Task Ingest_SameAnswersScoredAgain_HaveOneDialogue()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_Ann.txt", TranscriptText.Of(score: 1));
        fixture.Write("C001_Ann.txt", TranscriptText.Of(score: 4), Later);
        fixture.Write("C001_Ann.txt", TranscriptText.Of(answer: "I did something else."), "transcripts_20260119_090000");

        await fixture.IngestAsync();

        Assert.Equal(2, fixture.Scalar<long>("select count(distinct dialogue) from store.interview"));
        Assert.Equal(1, fixture.Scalar<long>("select count(distinct candidate_key) from store.interview"));
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
