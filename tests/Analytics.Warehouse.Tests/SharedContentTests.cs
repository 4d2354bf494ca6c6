using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

/// <summary>What interviews say of each other: copies, codes that several people share, answers scored again.</summary>
public class SharedContentTests
{
    private const string Later = "transcripts_20260112_090000";

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
}
