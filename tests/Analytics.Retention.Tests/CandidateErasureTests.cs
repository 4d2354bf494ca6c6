using Analytics.Retention.Erasure;
using Analytics.State.Alerts;
using Analytics.State.Audit;
using Analytics.State.Backups;
using Analytics.State.Review;
using Analytics.State.Sql;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;

namespace Analytics.Retention.Tests;

public sealed class CandidateErasureTests : IDisposable
{
    private readonly Installation _here = new();

    [Fact]
    public async Task Run_LeavesNoNameOrWordInAnyByteOfTheDataFolder()
    {
        await TwoRuns.LoadAsync(_here);
        _here.Views.Save("Ada's", "/interviews?q=ada+byron", isPinned: false);
        _here.Views.Save("Everyone", "/interviews", isPinned: false);
        await _here.Warehouse.Words.FillAsync();
        var statements = new SqlHistory(_here.State);
        statements.Add("ines", new AskedStatement(0, "from turns where text like '%Ada Byron%'", DateTime.UtcNow, 5, 1, null));
        statements.Add("ines", new AskedStatement(0, "from runs", DateTime.UtcNow, 5, 1, null));
        var rules = new AlertRules(_here.State, TimeProvider.System);
        rules.Add(new AlertRuleWish("Drift of one", AlertKind.Drift, "", null, "person=Ada%20Byron", 2, ["a@b.example"], null, null));
        rules.Add(new AlertRuleWish("Drift of all", AlertKind.Drift, "", null, "", 2, ["a@b.example"], null, null));
        var copies = Directory.CreateDirectory(Path.Combine(PublicViewCopy.FolderOf(_here.Warehouse)!, "v1")).FullName;
        new PublicViewCopy(_here.Warehouse).WriteTo(copies);
        Assert.True(_here.FilesSaying("Byron").Count >= 2);
        Assert.NotEmpty(_here.FilesSaying("zanzibarquill"));

        var receipt = await _here.Records.Erasure.RunAsync(TwoRuns.Order("C001"));

        Assert.Empty(_here.FilesSaying("Byron", "zanzibarquill", "C001_"));
        Assert.NotEmpty(_here.FilesSaying("Turing"));
        Assert.Equal(["Drift of all"], rules.Read().Select(rule => rule.Name));
        Assert.Equal(["from runs"], statements.Read("ines").Select(asked => asked.Statement));
        Assert.Equal(["Everyone"], _here.Views.Read().Select(view => view.Name));
        Assert.Equal((2, 1, 0, 2), (receipt.Subjects.Single().Interviews.Count, receipt.ViewsDeleted, receipt.FilesDeleted, receipt.FilesLeft));
        Assert.StartsWith("candidate-", receipt.Subjects.Single().Candidate, StringComparison.Ordinal);
        Assert.Equal(2, receipt.Rows["interview"]);
    }

    [Fact]
    public async Task Run_TakesTheirRatings_AndWhatNotesOfOthersSayOfThem()
    {
        await TwoRuns.LoadAsync(_here);
        var (ratings, forgotten) = (new Ratings(_here.State), _here.Column<long>("select interview_id from interviews where candidate = 'Ada Byron'"));
        foreach (var (interview, note) in forgotten.Select(id => (id, "")).Append((_here.Column<long>("select interview_id from interviews where candidate = 'Alan Turing'").Single(), "clearer than Ada Byron")))
            ratings.Save(new RatingGiven(null, new ReviewedAnswer(interview, 1, "project", null, null, 1, 5, null), 3, "ines", note, DateTime.UtcNow, true, "1", ReviewPurpose.Sample, 1));
        await new RatingMirror(_here.Warehouse, ratings, TimeProvider.System).RefreshAsync();
        Assert.Equal(3, _here.Column<long>("select count(*) from ratings").Single());

        var receipt = await _here.Records.Erasure.RunAsync(TwoRuns.Order("C001"));

        Assert.Equal(2, receipt.Rows["rating"]);
        Assert.Equal([""], ratings.Read().Select(rating => rating.Given.Note));
        Assert.Equal([""], _here.Column<string>("select justification from ratings"));
        Assert.Empty(_here.FilesSaying("Byron"));
    }

    [Fact]
    public async Task Run_WithBackupsToBeRewritten_TakesRatingsOutOfThoseToo()
    {
        await TwoRuns.LoadAsync(_here);
        var ratings = new Ratings(_here.State);
        foreach (var interview in _here.Column<long>("select interview_id from interviews"))
            ratings.Save(new RatingGiven(null, new ReviewedAnswer(interview, 1, "project", null, null, 1, 5, null), 3, "ines", "as Ada Byron", DateTime.UtcNow, true, "1", ReviewPurpose.Sample, 1));
        await new RatingMirror(_here.Warehouse, ratings, TimeProvider.System).RefreshAsync();
        await _here.Records.Backup.MakeAsync(_here.At("backups/one.zip"), "ada");
        var records = new Records(_here.Warehouse, _here.State, new IngestLimits(), new RetentionOptions(OnErasure: BackupOnErasure.Rewrite), TimeProvider.System);

        var receipt = await records.Erasure.RunAsync(TwoRuns.Order("C001"));

        Assert.Equal(BackupFate.Rewritten, Assert.Single(receipt.Backups).Fate);
        System.IO.Compression.ZipFile.ExtractToDirectory(_here.At("backups/one.zip"), _here.At("data/unpacked"));
        Assert.Empty(_here.FilesSaying("Byron"));
    }

    [Fact]
    public async Task Run_KeepsItAwayFromScansUploadsAndRebuilds()
    {
        await TwoRuns.LoadAsync(_here);
        await _here.Records.Erasure.RunAsync(TwoRuns.Order("C001"));
        var again = await _here.IngestAsync();
        Assert.Equal((0, 2), (again.Loaded, again.Erased));
        _here.Write("transcripts_20260401_090000/C001_Ada_Byron.txt", "Ada Byron", "Something else.");
        Assert.Equal(3, (await _here.IngestAsync()).Erased);
        Assert.Equal(["Alan Turing"], _here.Candidates());
        Assert.Empty(_here.FilesSaying("Byron"));
    }

    [Fact]
    public async Task Run_ThenFromAnEmptyWarehouse_StillRefuses()
    {
        await TwoRuns.LoadAsync(_here);
        await _here.Records.Erasure.RunAsync(TwoRuns.Order("C001"));
        _here.Warehouse.Dispose();
        _here.State.Dispose();
        foreach (var file in Directory.EnumerateFiles(_here.At("data"), "analytics.duckdb*")) File.Delete(file);
        using var rebuilt = new Installation(folder: _here.Folder);
        Assert.Equal((1, 2), ((await rebuilt.IngestAsync()) is var summary ? (summary.Loaded, summary.Erased) : default));
        Assert.Equal(["Alan Turing"], rebuilt.Candidates());
    }

    [Fact]
    public async Task Run_WithDeleteFiles_DeletesThem()
    {
        await TwoRuns.LoadAsync(_here);
        var receipt = await _here.Records.Erasure.RunAsync(TwoRuns.Order("C001") with { DeleteFiles = true });
        Assert.Equal((2, 0), (receipt.FilesDeleted, receipt.FilesLeft));
        Assert.Equal(["C002_Alan_Turing.txt"], Directory.EnumerateFiles(_here.At("in"), "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Run_ByAge_SparesHoldsAndWhatIsYounger()
    {
        await TwoRuns.LoadAsync(_here);
        _here.Records.Holds.Add("C002", "", "legal");
        var order = new ErasureOrder(null, null, new DateTime(2026, 1, 12), Everyone: true, DeleteFiles: false, "retention");
        var receipt = await _here.Records.Erasure.RunAsync(order);
        Assert.Equal(("retention", 1, 1), (receipt.Kind, receipt.Rows["interview"], receipt.Held));
        Assert.Equal(["Ada Byron", "Alan Turing"], _here.Candidates());
        Assert.Equal(1, (await _here.IngestAsync()).Erased);
        await Assert.ThrowsAsync<ErasureRefusedException>(() => _here.Records.Erasure.RunAsync(order));
    }

    [Fact]
    public async Task Resume_AfterAStopOnTheWay_FinishesIt()
    {
        await TwoRuns.LoadAsync(_here);
        var order = TwoRuns.Order("C001");
        _here.Records.Erasures.Begin("erasure", "ada", _here.Records.Erasures.Maker.Of(_here.Records.Erasure.Preview(order).Found, order.Wish));
        Assert.Equal(1, await _here.Records.Erasure.ResumeAsync("start"));
        Assert.Equal(["Alan Turing"], _here.Candidates());
        Assert.Empty(_here.FilesSaying("Byron"));
        Assert.Equal(0, await _here.Records.Erasure.ResumeAsync("start"));
        Assert.NotNull(_here.Records.Erasures.Latest(1).Single().FinishedAt);
    }

    [Fact]
    public async Task Run_IsToldByTheAuditAndTheReceipt_ByPseudonym()
    {
        await TwoRuns.LoadAsync(_here);
        var receipt = await _here.Records.Erasure.RunAsync(TwoRuns.Order("C001"));
        var entry = _here.Records.Audit.Read(new AuditQuestion(AuditAction.Erasure)).Single();
        Assert.Equal((receipt.Subjects.Single().Candidate, "ada", "2"), (entry.Subject, entry.Actor, entry.Details["interviews"]));
        Assert.True(_here.Records.Audit.Verify(AuditHead.Parse(receipt.Audit)!).IsWhole);
        var kept = ErasureReceipt.Read(_here.Records.Erasures.Latest(1).Single().Receipt);
        Assert.Equal(receipt.Subjects.Single().Interviews, kept!.Subjects.Single().Interviews);
        Assert.Single(Directory.EnumerateFiles(_here.At("data/receipts")));
    }

    [Theory]
    [InlineData(BackupOnErasure.List, BackupFate.Kept, true)]
    [InlineData(BackupOnErasure.Delete, BackupFate.Deleted, false)]
    [InlineData(BackupOnErasure.Rewrite, BackupFate.Rewritten, true)]
    public async Task Run_DoesToBackupsWhatIsConfigured(BackupOnErasure wanted, BackupFate fate, bool isThere)
    {
        using var here = new Installation(new RetentionOptions(OnErasure: wanted));
        await TwoRuns.LoadAsync(here);
        here.Views.Save("Ada's", "/interviews?q=ada+byron", isPinned: false);
        var path = here.At("backups/one.zip");
        await here.Records.Backup.MakeAsync(path, "ada");
        var receipt = await here.Records.Erasure.RunAsync(TwoRuns.Order("C001"));
        Assert.Equal((path, fate), (receipt.Backups.Single().Path, receipt.Backups.Single().Fate));
        Assert.Equal((isThere, fate), (File.Exists(path), here.Records.Backups.Read().Single().Fate));
        if (wanted != BackupOnErasure.Rewrite) return;
        using var unpacked = new Backup.WorkFolder(path);
        Backup.BackupArchive.Unpack(path, unpacked.Path);
        Assert.DoesNotContain(Directory.EnumerateFiles(unpacked.Path), file => Installation.Says(file, "Byron") || Installation.Says(file, "zanzibarquill") || Installation.Says(file, "byron"));
        Assert.Contains(Directory.EnumerateFiles(unpacked.Path), file => Installation.Says(file, "Turing"));
    }

    public void Dispose() => _here.Dispose();
}
