using Analytics.Jobs.Inbox;
using Analytics.Jobs.Tests.Support;
using Analytics.Jobs.Upload;

namespace Analytics.Jobs.Tests.Inbox;

public sealed class InboxScanTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private readonly FakeLedger _ledger = new();
    private readonly ClaimedFiles _claims = new();
    private readonly SettlingFiles _settling;
    private readonly UploadFolders _uploads;
    private readonly InboxScan _scan;

    public InboxScanTests()
    {
        var options = new InboxOptions { Path = _folder.Path, Samples = null, ScanEvery = ScanSchedule.EverySeconds(10), BatchFiles = 2, QueuedFiles = 5 };
        _settling = new SettlingFiles(options.Settle, _clock);
        _uploads = new UploadFolders(options, _clock);
        _scan = new InboxScan(options, _ledger, _settling, _claims, _uploads);
    }

    private DateTime LongAgo => _clock.GetUtcNow().UtcDateTime.AddHours(-1);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Look_TranscriptsAndArchives_AreBatchedInOrderArchivesAlone()
    {
        foreach (var name in new[] { "c.txt", "a.txt", "z.zip", "b.TXT", "x.tgz" }) _ledger.Add(_folder.At(name), LongAgo);

        var found = _scan.Look(byRequest: false);

        Assert.Equal(
            [["a.txt", "b.TXT"], ["c.txt"], ["x.tgz"], ["z.zip"]],
            found.Batches.Select(batch => batch.Paths.Select(Path.GetFileName).ToArray()!));
    }

    [Fact]
    public void Look_FileTouchedJustNow_WaitsForTheNextLook()
    {
        _ledger.Add(_folder.At("a.txt"), _clock.GetUtcNow().UtcDateTime.AddSeconds(-1));

        var atOnce = _scan.Look(byRequest: false);
        _clock.Pass(TimeSpan.FromSeconds(1));
        var later = _scan.Look(byRequest: false);

        Assert.Equal((0, 1), (atOnce.Batches.Count, atOnce.StillBeingWritten));
        Assert.Equal((1, 0), (later.Batches.Count, later.StillBeingWritten));
    }

    [Fact]
    public void Look_FileThatKeepsGrowing_WaitsUntilItStops()
    {
        for (var size = 1; size <= 3; size++)
        {
            _ledger.Add(_folder.At("a.txt"), _clock.GetUtcNow().UtcDateTime, size);
            Assert.Empty(_scan.Look(byRequest: false).Batches);
            _clock.Pass(TimeSpan.FromSeconds(10));
        }

        Assert.Single(_scan.Look(byRequest: false).Batches);
    }

    [Fact]
    public void Look_FileDatedIntoTheFuture_IsTakenOnceTwoLooksFoundItUnchanged()
    {
        _ledger.Add(_folder.At("a.txt"), _clock.GetUtcNow().UtcDateTime.AddYears(1));

        Assert.Empty(_scan.Look(byRequest: false).Batches);
        _clock.Pass(TimeSpan.FromSeconds(10));
        Assert.Single(_scan.Look(byRequest: false).Batches);
    }

    [Fact]
    public void Look_FileRenamedIntoPlaceWhole_NeedNotWait()
    {
        var path = _folder.At("a.txt");
        _ledger.Add(path, _clock.GetUtcNow().UtcDateTime);
        _settling.IsComplete(path);

        Assert.Single(_scan.Look(byRequest: true).Batches);
    }

    [Fact]
    public void Look_FileWaitingOrRunning_IsNotEnqueuedTwiceEvenWhenItChanges()
    {
        _ledger.Add(_folder.At("a.txt"), LongAgo);
        _scan.Look(byRequest: false);
        _ledger.Add(_folder.At("a.txt"), LongAgo.AddMinutes(1), size: 200);

        Assert.Empty(_scan.Look(byRequest: true).Batches);
    }

    [Fact]
    public void Look_ChangedAfterItWasDone_IsEnqueuedAgain()
    {
        var file = _ledger.Add(_folder.At("a.txt"), LongAgo);
        _scan.Look(byRequest: false);
        _claims.Done([file.Path]);

        Assert.Empty(_scan.Look(byRequest: true).Batches);
        _ledger.Add(file.Path, LongAgo.AddMinutes(1));
        Assert.Single(_scan.Look(byRequest: false).Batches);
    }

    [Fact]
    public void Look_FailedForGood_IsTriedAgainOnlyWhenAskedFor()
    {
        var file = _ledger.Add(_folder.At("a.txt"), LongAgo);
        _scan.Look(byRequest: false);
        _claims.Failed([file.Path]);

        Assert.Empty(_scan.Look(byRequest: false).Batches);
        Assert.Single(_scan.Look(byRequest: true).Batches);
    }

    [Fact]
    public void Look_QueueHoldsEnough_LeavesTheRestForLater()
    {
        for (var i = 0; i < 8; i++) _ledger.Add(_folder.At($"{i}.txt"), LongAgo);

        var first = _scan.Look(byRequest: false);
        Assert.Equal((5, 3, false), (first.Batches.Sum(batch => batch.Paths.Count), first.LeftForLater, _scan.HasRoomForMore));
        _claims.Done(first.Batches.SelectMany(batch => batch.Paths).Take(3));
        Assert.True(_scan.HasRoomForMore);
        _ledger.Files.RemoveRange(0, 3);
        var second = _scan.Look(byRequest: false);

        Assert.Equal((3, 0), (second.Batches.Sum(batch => batch.Paths.Count), second.LeftForLater));
    }

    [Fact]
    public void Look_LoadedFileThatTheLedgerOffersAgain_IsTakenAgain()
    {
        var file = _ledger.Add(_folder.At("a.txt"), LongAgo);
        _scan.Look(byRequest: false);
        _claims.Done([file.Path]);
        _ledger.Files.Clear();
        _scan.Look(byRequest: false);

        _ledger.Files.Add(file);
        Assert.Single(_scan.Look(byRequest: false).Batches);
    }

    [Fact]
    public void Look_UploadsWithDifferentLabels_AreNotMixed()
    {
        var march = _uploads.Make(new UploadLabel("march", "judge-a")).FullName;
        var april = _uploads.Make(new UploadLabel("april")).FullName;
        foreach (var path in new[] { Path.Combine(march, "a.txt"), Path.Combine(april, "a.txt"), _folder.At("a.txt") }) _ledger.Add(path, LongAgo);

        var batches = _scan.Look(byRequest: false).Batches;

        Assert.Equal(3, batches.Count);
        Assert.Equal(new UploadLabel("march", "judge-a"), batches.Single(batch => batch.Paths[0].StartsWith(march, StringComparison.Ordinal)).Label);
        Assert.Equal(new UploadLabel("april"), batches.Single(batch => batch.Paths[0].StartsWith(april, StringComparison.Ordinal)).Label);
        Assert.Equal(UploadLabel.None, batches.Single(batch => batch.Paths[0] == _folder.At("a.txt")).Label);
    }
}
