using Analytics.Jobs.Monitoring;
using Analytics.Portal.Components.Ingest;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse.Loading;
using Bunit;

namespace Analytics.Portal.Tests.Ingest;

public sealed class IngestStatusViewTests : PortalContext
{
    private static readonly DateTimeOffset At = new(2026, 9, 8, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void View_WithNothingToDo_SaysSoWithoutABar()
    {
        var view = View(new IngestStatus([], [], new ScanStatus(At, 0, 2, null)));
        Assert.Equal("Nothing is waiting to be loaded.", view.Find("[role=status]").TextContent);
        Assert.Empty(view.FindAll("progress"));
        Assert.Contains("Inbox looked at 10:00:00 UTC; 2 files still being written.", view.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void View_LoadingSamples_SaysThatTheyAreSamplesAndHowFar()
    {
        var view = View(new IngestStatus(
            [Batch(BatchStage.Running) with { Origin = BatchOrigin.Samples, Title = "the sample corpus", Progress = new IngestProgress(60, 240, 59, 0, 0, 1, null) }], [], null));
        Assert.Equal("The warehouse was empty, so the sample corpus is being loaded: 60 of 240 files done.", view.Find("[role=status]").TextContent);
        Assert.Equal(("60", "240"), (view.Find("progress").GetAttribute("value"), view.Find("progress").GetAttribute("max")));
        Assert.Contains("59 new, 1 quarantined", view.Find("li").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, 10, "")]
    [InlineData(10, 1.9, "")]
    [InlineData(10, 2, ", 5.0 files a second, about 50 s left")]
    [InlineData(200, 10, ", 20 files a second, a few seconds left")]
    [InlineData(60, 10, ", 6.0 files a second, about 30 s left")]
    [InlineData(12, 12, ", 1.0 files a second, about 4 min left")]
    public void Summary_WithAPaceToSpeakOf_SaysSpeedAndTimeLeft(int done, double seconds, string pace) =>
        Assert.Equal($"Files are being loaded: {done} of 240 files done{pace}.", IngestWords.Summary(Running(done, seconds)));

    [Fact]
    public void Summary_WhileFilesOfABatchAreNotCounted_SaysNoTimeLeft()
    {
        var status = Running(60, 10);
        Assert.Equal("Files are being loaded: 60 of 241 files done, 6.0 files a second.", IngestWords.Summary(status with { Active = [.. status.Active, Batch(BatchStage.Waiting)] }));
    }

    [Fact]
    public void View_OfAFailure_SaysWhy()
    {
        var view = View(new IngestStatus([], [Batch(BatchStage.Failed) with { Error = "The disk is full." }], null));
        Assert.Contains("The disk is full.", view.Find("li").TextContent, StringComparison.Ordinal);
        Assert.NotNull(view.Find(".badge--error"));
    }

    [Fact]
    public void LastScan_ThatFailed_SaysWhy() =>
        Assert.Equal("The last look at the inbox failed: no access", IngestWords.LastScan(new ScanStatus(At, 0, 0, "no access")));

    [Fact]
    public void Counts_LeaveZerosOut()
    {
        Assert.Equal("2 replaced, 5 unchanged", IngestWords.Counts(0, 2, 5, 0));
        Assert.Equal("no file yet", IngestWords.Counts(0, 0, 0, 0));
    }

    private static IngestStatus Running(int done, double seconds) => new(
        [Batch(BatchStage.Running) with { StartedAt = At, Progress = new IngestProgress(done, 240, done, 0, 0, 0, null) }], [], null)
    { LookedAt = At.AddSeconds(seconds) };

    private static BatchStatus Batch(BatchStage stage) =>
        new() { Id = Guid.NewGuid(), Title = "1 file", Origin = BatchOrigin.Inbox, Paths = ["/inbox/a.txt"], Stage = stage, QueuedAt = At };

    private IRenderedComponent<IngestStatusView> View(IngestStatus status) => Render<IngestStatusView>(p => p.Add(c => c.Status, status));
}
