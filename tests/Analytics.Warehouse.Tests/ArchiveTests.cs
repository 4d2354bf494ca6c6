using Analytics.Transcripts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

public class ArchiveTests
{
    private const string Run = WarehouseFixture.Run;

    public static TheoryData<string> Kinds => ["good.zip", "good.tar.gz", "good.tgz"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ingest_GoodArchive_LoadsItsTranscripts(string name)
    {
        using var fixture = new WarehouseFixture();
        var archive = Pack(fixture, name, ($"{Run}/C001_A.txt", TranscriptText.Of("Ann A")), ($"{Run}/C002_B.txt", TranscriptText.Of("Bob B")), ("notes.md", "no transcript"));

        var summary = await fixture.IngestAsync(archive);

        Assert.Equal((3, 2), (summary.Files, summary.Loaded));
        Assert.Contains("not a transcript", Assert.Single(summary.Quarantined).Faults[0].Detail, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([$"{Run}/C001_A.txt", $"{Run}/C002_B.txt"], fixture.Column<string>("select source_file from interviews order by all"));
        Assert.Equal($"{archive}!{Run}/C001_A.txt", fixture.Scalar<string>("select min(origin) from ingest_files where status = 'loaded'"));
        Assert.Equal(3, (await fixture.IngestAsync(archive)).Unchanged);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ingest_ArchiveNamedAsARun_GivesTheRun(string name)
    {
        using var fixture = new WarehouseFixture();
        var archive = Pack(fixture, name.Replace("good", Run, StringComparison.Ordinal), ("C001_A.txt", TranscriptText.Of()));

        await fixture.IngestAsync(archive);

        Assert.Equal("20260105_090000", fixture.Scalar<string>("select run_id from runs where date_source = 'folder'"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ingest_FolderThatHoldsAnArchive_LoadsItAsIfItWereNamed(string name)
    {
        using var fixture = new WarehouseFixture();
        var archive = Pack(
            fixture, "sent/" + name, ($"{Run}/C001_A.txt", TranscriptText.Of("Ann A")), ($"{Run}/more.zip", "packed"), ("../C002_B.txt", TranscriptText.Of("Bob B")), ("batch/C003_C.txt", TranscriptText.Of("Cy C")));
        fixture.Write("C004_D.txt", TranscriptText.Of("Di D"));

        var summary = await fixture.IngestAsync();

        Assert.Equal((5, 3, 2), (summary.Files, summary.Loaded, summary.Quarantined.Count));
        Assert.Equal(["not_a_transcript", "unsafe_path"], fixture.Column<string>("select code from quarantine order by all"));
        Assert.Empty(PendingSources.Find(fixture.Warehouse, fixture.Folder.Path));
        Assert.Equal(5, fixture.Scalar<long>("select count(*) from ingest_files"));
        Assert.Equal((5, 5), await fixture.IngestAsync(fixture.Folder.Path, archive) is var again ? (again.Files, again.Unchanged) : default);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ingest_FolderOfAnArchiveThatIsABomb_StopsThereAndLoadsTheRest(string name)
    {
        using var fixture = new WarehouseFixture { Limits = new IngestLimits { MaxArchiveBytes = 100_000 } };
        Pack(fixture, name, ($"{Run}/C001_A.txt", new string('x', 200_000)));
        fixture.Write("C004_D.txt", TranscriptText.Of("Di D"));

        var summary = await fixture.IngestAsync();

        Assert.Equal((1, "too_large"), (summary.Loaded, fixture.Scalar<string>("select code from quarantine")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ingest_EntryThatLeadsOut_IsKeptOutAndTheRestLoads(string name)
    {
        using var fixture = new WarehouseFixture();
        var text = TranscriptText.Of();
        var archive = Pack(
            fixture, name, ($"{Run}/C001_A.txt", text), ("../../C001_A.txt", text), ("/etc/C002_B.txt", text), ("C:\\x\\C003_C.txt", text), ($"{Run}/a/../../../C004_D.txt", text));

        var summary = await fixture.IngestAsync(archive);

        Assert.Equal(1, summary.Loaded);
        Assert.Equal(4, summary.Quarantined.Count);
        Assert.Equal(4, fixture.Scalar<long>("select count(*) from quarantine where code = 'unsafe_path'"));
        Assert.Equal("loaded", fixture.Scalar<string>($"select status from ingest_files where source_file = '{Run}/C001_A.txt'"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ingest_BombEntry_StopsWithASentenceAndKeepsWhatCameBefore(string name)
    {
        using var fixture = new WarehouseFixture();
        var archive = Pack(fixture, name, ($"{Run}/C001_A.txt", TranscriptText.Of()), ($"{Run}/C002_B.txt", new string('a', 4_000_000)));

        var summary = await fixture.IngestAsync(archive);

        Assert.Equal(1, summary.Loaded);
        var refused = Assert.Single(summary.Quarantined);
        Assert.EndsWith("/" + Path.GetFileName(archive), refused.SourceFile, StringComparison.Ordinal);
        Assert.Contains("zip bomb", refused.Faults[0].Detail, StringComparison.Ordinal);
        Assert.Equal("too_large", fixture.Scalar<string>("select code from quarantine"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ingest_TooManyBytesOrEntries_StopsWithASentence(string name)
    {
        var entries = Enumerable.Range(1, 5).Select(number => ($"{Run}/C00{number}_A.txt", TranscriptText.Of($"Ann {number}"))).ToArray();
        using var fewBytes = new WarehouseFixture { Limits = new IngestLimits { MaxArchiveBytes = 6_000 } };
        using var fewEntries = new WarehouseFixture { Limits = new IngestLimits { MaxArchiveEntries = 3 } };

        var bytes = await fewBytes.IngestAsync(Pack(fewBytes, name, entries));
        var count = await fewEntries.IngestAsync(Pack(fewEntries, name, entries));

        Assert.Contains("MaxArchiveBytes", Assert.Single(bytes.Quarantined).Faults[0].Detail, StringComparison.Ordinal);
        Assert.InRange(bytes.Loaded, 1, 4);
        Assert.Contains("MaxArchiveEntries", Assert.Single(count.Quarantined).Faults[0].Detail, StringComparison.Ordinal);
        Assert.InRange(count.Loaded, 0, 3);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ingest_EntryLargerThanAllowed_IsKeptOutAndTheRestLoads(string name)
    {
        using var fixture = new WarehouseFixture { Limits = new IngestLimits { MaxFileBytes = 4096 } };
        var archive = Pack(fixture, name, ($"{Run}/C001_A.txt", new string('b', 9000)), ($"{Run}/C002_B.txt", TranscriptText.Of()));

        var summary = await fixture.IngestAsync(archive);

        Assert.Equal(1, summary.Loaded);
        Assert.Equal($"{Run}/C001_A.txt", Assert.Single(summary.Quarantined).SourceFile);
        Assert.Equal("too_large", fixture.Scalar<string>("select code from quarantine"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ingest_DamagedArchive_IsQuarantinedAndLoadsWhenRepaired(string name)
    {
        using var fixture = new WarehouseFixture();
        var archive = Pack(fixture, name, ($"{Run}/C001_A.txt", TranscriptText.Of()));
        var good = File.ReadAllBytes(archive);
        File.WriteAllBytes(archive, good[..(good.Length / 2)]);

        var damaged = await fixture.IngestAsync(archive);

        Assert.Equal("unreadable", fixture.Scalar<string>("select code from quarantine"));
        Assert.Single(damaged.Quarantined);
        Assert.Equal(0, fixture.Scalar<long>("select count(*) from interviews"));

        File.WriteAllBytes(archive, good);
        File.SetLastWriteTimeUtc(archive, DateTime.UtcNow.AddDays(1));
        var repaired = await fixture.IngestAsync(archive);

        Assert.Equal(1, repaired.Loaded);
        Assert.Equal(0, fixture.Scalar<long>("select count(*) from quarantine"));
        Assert.Equal(1, fixture.Scalar<long>("select count(*) from ingest_files"));
    }

    [Fact]
    public async Task Ingest_ZipWithOneDamagedEntry_LoadsTheOthers()
    {
        using var fixture = new WarehouseFixture();
        var archive = Pack(fixture, "good.zip", ($"{Run}/C001_A.txt", TranscriptText.Of("Ann A")), ($"{Run}/C002_B.txt", TranscriptText.Of("Bob B")));
        var bytes = File.ReadAllBytes(archive);
        for (var at = 100; at < 160; at++) bytes[at] ^= 0x5A;
        File.WriteAllBytes(archive, bytes);

        var summary = await fixture.IngestAsync(archive);

        Assert.Equal(1, summary.Loaded);
        Assert.Equal($"{Run}/C001_A.txt", Assert.Single(summary.Quarantined).SourceFile);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ingest_RunSheetInAnArchive_NamesTheEvaluatorAndLeavesTheFoldersDate(string name)
    {
        using var fixture = new WarehouseFixture();
        var archive = Pack(fixture, name, ($"{Run}/C001_A.txt", TranscriptText.Of()), ($"{Run}/run.json", """{"evaluator": "gauge-2", "started_at": "2026-01-05T10:30:00"}"""));

        await fixture.IngestAsync(archive);

        Assert.Equal("gauge-2|2026-01-05 09:00:00|folder", fixture.Scalar<string>("select concat_ws('|', evaluator, started_at, date_source) from runs"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ingest_ArchiveWithoutTranscripts_SaysSo(string name)
    {
        using var fixture = new WarehouseFixture();
        var archive = Pack(fixture, name, ("readme.md", "nothing"), ("inner.zip", "PK"), ("__MACOSX/._C001_A.txt", "shadow"));

        var summary = await fixture.IngestAsync(archive);

        // What is in it is named beside.
        Assert.Equal(["inner.zip", "readme.md"], summary.Quarantined.Where(file => file.Faults[0].Code == FaultCode.NotATranscript).Select(file => Path.GetFileName(file.SourceFile)).Order());
        Assert.Contains("no .txt", Assert.Single(summary.Quarantined, file => file.Faults[0].Code != FaultCode.NotATranscript).Faults[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_LooseEntries_TakeTheirDayFromTheEntry()
    {
        using var fixture = new WarehouseFixture();

        await fixture.IngestAsync(Pack(fixture, "loose.tar.gz", ("C001_A.txt", TranscriptText.Of())));

        Assert.Equal("20260304|2026-03-04 00:00:00|file_time", fixture.Scalar<string>("select concat_ws('|', run_id, started_at, date_source) from runs"));
        Assert.Equal("20260304/C001_A.txt", fixture.Scalar<string>("select source_file from interviews"));
    }

    private static string Pack(WarehouseFixture fixture, string name, params (string Name, string Text)[] entries) =>
        fixture.Folder.Write(name, name.EndsWith(".zip", StringComparison.Ordinal) ? Archives.Zip(entries) : Archives.TarGz(entries));
}
