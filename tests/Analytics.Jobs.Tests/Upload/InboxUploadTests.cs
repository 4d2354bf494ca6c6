using System.Text;
using Analytics.Jobs.Hosting;
using Analytics.Jobs.Inbox;
using Analytics.Jobs.Tests.Support;
using Analytics.Jobs.Upload;

namespace Analytics.Jobs.Tests.Upload;

public sealed class InboxUploadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingClient _client = new();
    private readonly UploadFolders _folders;
    private readonly InboxUpload _upload;

    public InboxUploadTests()
    {
        var options = new InboxOptions { Path = _folder.Path, Samples = null, ScanEvery = ScanSchedule.EverySeconds(10), MaxUploadBytes = 10 };
        _folders = new UploadFolders(options, TimeProvider.System);
        _upload = new InboxUpload(options, _folders, new SettlingFiles(options.Settle, TimeProvider.System), new IngestJobs(_client, new ClaimedFiles(), options));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ReceiveAsync_GoodFile_IsInTheInboxAndAScanIsEnqueued()
    {
        var receipt = await _upload.ReceiveAsync([File("C001_Ann_Lee.txt", "hello")], UploadLabel.None);

        var stored = Assert.Single(receipt.Accepted);
        Assert.Equal("hello", await System.IO.File.ReadAllTextAsync(stored.Path));
        Assert.Equal(Path.Combine(_folder.Path, "uploads", receipt.Id, "C001_Ann_Lee.txt"), stored.Path);
        Assert.Equal(5, stored.SizeBytes);
        Assert.Equal(typeof(ScanInboxJob), Assert.Single(_client.Enqueued).Type);
    }

    [Fact]
    public async Task ReceiveAsync_MixedFiles_TakesTheGoodAndSaysWhyNotTheOthers()
    {
        var receipt = await _upload.ReceiveAsync(
            [File("a.txt", "1"), File("b.exe", "2"), File("c.txt", "longer than ten"), File("sub/a.txt", "another")], UploadLabel.None);

        Assert.Equal(["a.txt"], receipt.Accepted.Select(file => file.ClientFileName));
        Assert.Equal(["b.exe", "c.txt", "sub/a.txt"], receipt.Refused.Select(file => file.ClientFileName));
        Assert.Equal("Only .txt, .jsonl, .json, .vtt, .srt, .csv, .zip, .tar.gz or .tgz files are taken.", receipt.Refused[0].Reason);
        Assert.StartsWith("It is larger than the limit of 10 bytes (Inbox:MaxUploadBytes)", receipt.Refused[1].Reason, StringComparison.Ordinal);
        Assert.Equal("Another file of this upload is called a.txt too; rename one of them.", receipt.Refused[2].Reason);
        Assert.Equal("1", await System.IO.File.ReadAllTextAsync(receipt.Accepted[0].Path));
        Assert.Equal(["a.txt"], Stored());
    }

    [Fact]
    public async Task ReceiveAsync_SameNameInTwoUploads_NeitherOverwritesTheOther()
    {
        var first = await _upload.ReceiveAsync([File("a.txt", "first")], UploadLabel.None);
        var second = await _upload.ReceiveAsync([File("a.txt", "second")], UploadLabel.None);

        Assert.Equal("first", await System.IO.File.ReadAllTextAsync(first.Accepted[0].Path));
        Assert.Equal("second", await System.IO.File.ReadAllTextAsync(second.Accepted[0].Path));
    }

    [Fact]
    public async Task ReceiveAsync_WithLabel_KeepsItBesideTheFiles()
    {
        var receipt = await _upload.ReceiveAsync([File("a.txt", "1")], new UploadLabel(" 20260907_090000 ", "judge-a"));

        Assert.Equal(new UploadLabel("20260907_090000", "judge-a"), _folders.LabelOf(receipt.Accepted[0].Path));
    }

    [Fact]
    public async Task ReceiveAsync_NothingTaken_LeavesNothingBehindAndScansNothing()
    {
        var receipt = await _upload.ReceiveAsync([File("b.exe", "2")], new UploadLabel(Evaluator: "judge-a"));

        Assert.Empty(receipt.Accepted);
        Assert.Empty(Directory.GetDirectories(_folder.At("uploads")));
        Assert.Empty(_client.Enqueued);
    }

    [Fact]
    public async Task ReceiveAsync_ConnectionBreaksHalfWay_LeavesNoPartOfTheFile()
    {
        var broken = new UploadedFile("a.txt", () => new BreakingStream());

        await Assert.ThrowsAsync<IOException>(() => _upload.ReceiveAsync([broken], UploadLabel.None));

        Assert.Empty(Directory.GetDirectories(_folder.At("uploads")));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\nb")]
    public async Task ReceiveAsync_LabelThatCannotBeUsed_IsRefusedWithASentence(string run)
    {
        var refusal = await Assert.ThrowsAsync<UploadRefusedException>(() => _upload.ReceiveAsync([File("a.txt", "1")], new UploadLabel(run)));

        Assert.Contains("run id", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Stored());
    }

    [Fact]
    public async Task ReceiveAsync_NoFile_IsRefusedWithASentence() =>
        await Assert.ThrowsAsync<UploadRefusedException>(() => _upload.ReceiveAsync([], UploadLabel.None));

    private IEnumerable<string> Stored() => Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path));

    private static UploadedFile File(string name, string content) => new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(content)));

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The client went away.");
    }
}
