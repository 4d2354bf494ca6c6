using Analytics.Cli.Tests.Support;

namespace Analytics.Cli.Tests;

public sealed class IngestCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Ingest_Folder_LoadsItAndSumsUp()
    {
        var outcome = await _line.RunAsync(["ingest", _line.WriteTranscripts("corpus", interviews: 4, runs: 2)]);

        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        Assert.StartsWith("4 files: 4 loaded, 0 replaced, 0 unchanged, 0 quarantined.", outcome.Out, StringComparison.Ordinal);
        Assert.Contains($"Warehouse: {_line.At("data/warehouse/analytics.duckdb")}, version 1.", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_InsideARepository_FindsItsDataFolderUpwards()
    {
        _line.Write("Analytics.sln");
        _line.WriteTranscripts("deep/er/corpus", interviews: 1);
        using var output = new StringWriter();

        var exit = await Program.RunAsync(["ingest", "corpus"], new Shell(output, output, TextReader.Null, _line.At("deep/er"), ErrorIsTerminal: false));

        Assert.Equal(0, exit);
        Assert.True(File.Exists(_line.At("data/warehouse/analytics.duckdb")));
    }

    [Fact]
    public async Task Ingest_SameAgain_ChangesNothing()
    {
        var corpus = _line.WriteTranscripts("corpus", interviews: 3);
        var first = await _line.RunAsync(["ingest", corpus, "--json"]);
        var second = await _line.RunAsync(["ingest", corpus, "--json"]);

        Assert.Equal((3, 0), (first.Json.GetProperty("loaded").GetInt32(), first.Json.GetProperty("unchanged").GetInt32()));
        Assert.Equal((0, 3), (second.Json.GetProperty("loaded").GetInt32(), second.Json.GetProperty("unchanged").GetInt32()));
        Assert.Equal(first.Json.GetProperty("version").GetInt64(), second.Json.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task Ingest_FaultyFileAmongGood_ExitsTwoAndNamesLineCodeAndSentence()
    {
        var corpus = _line.WriteTranscripts("corpus", interviews: 2);
        _line.Write("corpus/transcripts_20260907_090000/C999_Nobody.txt", "nonsense");

        var text = await _line.RunAsync(["ingest", corpus]);
        var json = await _line.RunAsync(["ingest", corpus, "--json", "--warehouse", "other.duckdb"]);

        Assert.Equal(2, text.Exit);
        Assert.Contains("transcripts_20260907_090000/C999_Nobody.txt", text.Out, StringComparison.Ordinal);
        Assert.Contains("line 1, no_header: ", text.Out, StringComparison.Ordinal);
        Assert.Equal((2, ""), (json.Exit, json.Error));
        var file = json.Json.GetProperty("quarantined")[0];
        Assert.Equal("20260907_090000", file.GetProperty("run_id").GetString());
        Assert.Equal("no_header", file.GetProperty("faults")[0].GetProperty("code").GetString());
        Assert.Equal(1, file.GetProperty("faults")[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Ingest_ManyFaultyFiles_ListsSomeAndCountsTheRest()
    {
        for (var i = 0; i < 25; i++) _line.Write($"corpus/{i}.txt", "nonsense");

        var outcome = await _line.RunAsync(["ingest", "corpus"]);

        Assert.Contains("  and 5 more (analytics sql \"from quarantine\").", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20260101_080000")]
    [InlineData("transcripts_20260101_080000")]
    public async Task Ingest_WhatTheUserSaysOfTheRun_IsTaken(string run)
    {
        File.Copy(Directory.GetFiles(_line.WriteTranscripts("corpus", 1), "C*.txt", SearchOption.AllDirectories)[0], _line.At("C001_Ann.txt"));

        await _line.RunAsync(["ingest", "C001_Ann.txt", "--run", run, "--started-at", "2026-02-03T04:05", "--evaluator", "judge-a"]);
        var outcome = await _line.RunAsync(["sql", "select run_id, started_at, date_source, evaluator from runs", "--format", "csv"]);

        Assert.Equal("run_id,started_at,date_source,evaluator\r\n20260101_080000,2026-02-03T04:05:00,given,judge-a\r\n", outcome.Out);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("2026-02-03T04:05:06Z")]
    public async Task Ingest_StartThatIsNoTime_SaysHowToWriteIt(string time)
    {
        var outcome = await _line.RunAsync(["ingest", _line.WriteTranscripts("corpus", 1), "--started-at", time]);

        Assert.Equal($"--started-at \"{time}\" is not a date or time; write 2026-09-07 or 2026-09-07T09:00:00, without a time zone.", outcome.FailedWithOneSentence());
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("")]
    [InlineData("a\0b")]
    public async Task Ingest_PathThatIsNotThere_SaysSo(string path)
    {
        var outcome = await _line.RunAsync(["ingest", path]);

        outcome.FailedWithOneSentence();
        Assert.Empty(Directory.EnumerateFiles(_line.Folder, "*.duckdb", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Ingest_EmptyFolder_SaysThatThereIsNothing()
    {
        Directory.CreateDirectory(_line.At("empty"));

        Assert.Contains("nothing to ingest", (await _line.RunAsync(["ingest", "empty"])).FailedWithOneSentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_WarehouseThatIsSomethingElse_IsLeftAlone()
    {
        var file = _line.Write("notes.md", "# Not a warehouse, and long enough to be read as one: " + new string('x', 5000));

        var outcome = await _line.RunAsync(["ingest", _line.WriteTranscripts("corpus", 1), "--warehouse", file]);

        Assert.Contains(file, outcome.FailedWithOneSentence(), StringComparison.Ordinal);
        Assert.StartsWith("# Not", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_Cancelled_SaysWhatIsLoadedAndFails()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var outcome = await _line.RunAsync(["ingest", _line.WriteTranscripts("corpus", 1)], cancellationToken: stop.Token);

        Assert.Equal("Stopped before anything was loaded; the same command starts again.", outcome.FailedWithOneSentence());
    }
}
