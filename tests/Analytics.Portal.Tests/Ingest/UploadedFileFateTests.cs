using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Upload;
using Analytics.Portal.Ingest;
using Analytics.Transcripts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Ingest;

public sealed class UploadedFileFateTests
{
    private static readonly AcceptedFile File = new("C001 Ann.txt", "/inbox/uploads/u/C001 Ann.txt", 100);

    [Fact]
    public void Of_AFileNotYetLookedAt_WillBeLoadedNext()
    {
        var fate = UploadedFileFate.Of(File, null, null, []);
        Assert.Equal(("Received", "It is in the inbox and will be loaded next."), (fate.Stage, fate.Sentence));
    }

    [Fact]
    public void Of_ALoadedFile_LeadsToItsInterview()
    {
        var fate = UploadedFileFate.Of(File, Batch(BatchStage.Done), Row("loaded", 7, 1), []);
        Assert.Equal(("Loaded", 7L, ""), (fate.Stage, fate.InterviewId, fate.Sentence));
    }

    [Fact]
    public void Of_AQuarantinedFileWhoseBatchIsNotDoneYet_SaysLineAndReason()
    {
        QuarantineRow fault = new("u/C001 Ann.txt", "u", "no_header", 1, "This is not a transcript.", default, 1);
        var fate = UploadedFileFate.Of(File, Batch(BatchStage.Running), Row("quarantined", null, 1), [fault]);
        Assert.Equal(("Quarantined", "Line 1: This is not a transcript."), (fate.Stage, fate.Sentence));
    }

    [Fact]
    public void Of_AnArchive_CountsWhatWasInIt()
    {
        var batch = Batch(BatchStage.Done) with { Summary = new IngestSummary(20, 18, 0, 2, [], 0, [], 1) };
        var fate = UploadedFileFate.Of(File, batch, Row("loaded", 7, 20), []);
        Assert.Equal(("Done", 20, "18 new, 2 unchanged."), (fate.Stage, fate.Files, fate.Sentence));
        Assert.Null(fate.InterviewId);
    }

    [Fact]
    public void Of_AFailedBatch_SaysWhy() =>
        Assert.Equal("Not a zip file.", UploadedFileFate.Of(File, Batch(BatchStage.Failed) with { Error = "Not a zip file." }, null, []).Sentence);

    private static BatchStatus Batch(BatchStage stage) =>
        new() { Id = Guid.NewGuid(), Title = "1 file", Origin = BatchOrigin.Inbox, Paths = [File.Path], Stage = stage, QueuedAt = default };

    private static IngestLedgerRow Row(string status, long? interview, int total) =>
        new("u", "u/C001 Ann.txt", File.Path, 100, status, interview, 1, default, null, null, total);
}
