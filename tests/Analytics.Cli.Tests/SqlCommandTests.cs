using Analytics.Cli.Tests.Support;

namespace Analytics.Cli.Tests;

public sealed class SqlCommandTests : IAsyncLifetime
{
    private readonly CommandLine _line = new();

    public async ValueTask InitializeAsync() => await Prepared.CopyAsync("3 where no other is named", _line, async line =>
        Assert.Equal(0, (await line.RunAsync(["ingest", line.WriteTranscripts("corpus", interviews: 3)])).Exit));

    public ValueTask DisposeAsync()
    {
        _line.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Sql_Table_AlignsNumbersRightAndShowsMissingAsADash()
    {
        var outcome = await _line.RunAsync(["sql", "select * from (values ('a', 1, 0.5), ('longer', 200, null)) t(name, n, share)"]);

        Assert.Equal(
            """
            name      n  share
            ──────  ───  ─────
            a         1    0.5
            longer  200      —

            """.ReplaceLineEndings(),
            outcome.Out);
        Assert.Equal("2 rows" + Environment.NewLine, outcome.Error);
    }

    [Fact]
    public async Task Sql_Table_CutsLongTextAndStaysOnOneLine()
    {
        var outcome = await _line.RunAsync(["sql", "select repeat('wörter ', 50) as text, e'two\\nlines' as two"]);

        var row = outcome.Out.Split(Environment.NewLine)[2];
        Assert.Contains("…  two lines", row, StringComparison.Ordinal);
        Assert.Contains("Long texts are cut", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sql_Csv_FollowsRfc4180()
    {
        var outcome = await _line.RunAsync(["sql", """select 'a,b' as "x,y", 'say "hi"' q, e'two\nlines' t, '' e, null n, 1.50::decimal(4,2) d""", "--format", "csv"]);

        Assert.Equal("\"x,y\",q,t,e,n,d\r\n\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"\",,1.50\r\n", outcome.Out);
    }

    [Fact]
    public async Task Sql_Json_KeepsTypes()
    {
        var outcome = await _line.RunAsync([
            "sql",
            """
            select 1 as i, 9007199254740993::bigint as big, 123456789012345678901::hugeint as huge, 0.1 as tenth, 1.5::double as d, 'nan'::double as nan,
                true as yes, null as none, 'é"' as text, 'a' as dup, 'b' as dup, date '2026-01-02' as day, timestamp '2026-01-02 03:04:05' as at_second,
                timestamp '2026-01-02 03:04:05.678' as at_ms, [1, 2] as list, {'k': 'v'} as struct, 'weak'::quality_profile as profile
            """,
            "--format", "json",
        ]);

        Assert.Equal(
            """
            [
            {"i":1,"big":9007199254740993,"huge":123456789012345678901,"tenth":0.1,"d":1.5,"nan":null,"yes":true,"none":null,"text":"é\"","dup":"a","dup_2":"b","day":"2026-01-02","at_second":"2026-01-02T03:04:05","at_ms":"2026-01-02T03:04:05.678","list":[1,2],"struct":{"k":"v"},"profile":"weak"}
            ]

            """.ReplaceLineEndings(),
            outcome.Out);
    }

    [Theory]
    [InlineData("table", "run_id\n──────\n")]
    [InlineData("csv", "run_id\r\n")]
    [InlineData("json", "[]\n")]
    public async Task Sql_NoRows_IsStillAWholeResult(string format, string expected)
    {
        var outcome = await _line.RunAsync(["sql", "select run_id from runs where false", "--format", format]);

        Assert.Equal((0, expected.Replace("\r\n", "\n", StringComparison.Ordinal)), (outcome.Exit, outcome.Out.Replace("\r\n", "\n", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sql_FromStandardInput_IsRead()
    {
        var outcome = await _line.RunAsync(["sql", "-", "--format", "csv"], input: "select count(*) as n\nfrom interviews;\n");

        Assert.Equal("n\r\n3\r\n", outcome.Out);
    }

    [Fact]
    public async Task Sql_WrongStatement_AnswersWithDuckDbsParagraph()
    {
        var outcome = await _line.RunAsync(["sql", "select nosuch from interviews"]);

        Assert.Equal((1, ""), (outcome.Exit, outcome.Out));
        Assert.Contains("nosuch", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.NewLine + Environment.NewLine, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delete from store.interview")]
    [InlineData("create table t (i integer)")]
    [InlineData("drop view interviews")]
    [InlineData("copy (select 1) to 'out.csv'")]
    [InlineData("attach 'other.duckdb'")]
    [InlineData("select * from read_text('/etc/hostname')")]
    [InlineData("set enable_external_access = true")]
    [InlineData("select 1; delete from store.interview")]
    [InlineData("  ")]
    [InlineData("-- nothing")]
    public async Task Sql_AnythingButAQuestion_IsRefusedAndChangesNothing(string sql)
    {
        var outcome = await _line.RunAsync(["sql", sql]);

        Assert.Equal((1, ""), (outcome.Exit, outcome.Out));
        Assert.NotEmpty(outcome.Error);
        Assert.Equal("n\r\n3\r\n", (await _line.RunAsync(["sql", "select count(*) as n from interviews", "-f", "csv"])).Out);
        Assert.Empty(Directory.GetFiles(_line.Folder));
    }

    [Fact]
    public async Task Sql_ValueDotNetHasNone_SaysHowToWriteIt()
    {
        var outcome = await _line.RunAsync(["sql", "select date '20000-01-01' as late", "--format", "json"]);

        Assert.Contains("cast it to text: late::varchar", outcome.FailedWithOneSentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sql_NoWarehouse_SaysToIngestFirst() =>
        Assert.Contains("Ingest something first", (await _line.RunAsync(["sql", "select 1", "--warehouse", "none.duckdb"])).FailedWithOneSentence(), StringComparison.Ordinal);

    [Fact]
    public async Task Sql_FileThatIsNoWarehouse_SaysSo()
    {
        var file = _line.Write("notes.md", new string('x', 5000));

        Assert.Contains("no warehouse", (await _line.RunAsync(["sql", "select 1", "--warehouse", file])).FailedWithOneSentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sql_WarehouseThatIsAFolder_SaysSo() =>
        (await _line.RunAsync(["sql", "select 1", "--warehouse", _line.Folder])).FailedWithOneSentence();

    [Fact]
    public async Task Sql_Cancelled_StopsTheStatement()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        var outcome = await _line.RunAsync(["sql", "select count(*) from range(100000000000) t(i) where i % 7 = 3"], cancellationToken: stop.Token);

        Assert.Equal("Stopped.", outcome.FailedWithOneSentence());
    }
}
