using Analytics.Cli.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Analytics.Cli.Tests;

public sealed class RecordsCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Erase_DryRunThenDone_ThenIngestRefuses()
    {
        var code = await LoadAsync();
        var dry = await RunAsync("erase", "--candidate", code, "--dry-run", "--json");
        Assert.Equal((0, 1), (dry.Exit, dry.Json.GetProperty("rows").GetProperty("interview").GetInt32()));
        Assert.Equal("2", await CountAsync());

        var done = await RunAsync("erase", "--candidate", code, "--json");
        Assert.Equal((0, 1), (done.Exit, done.Json.GetProperty("subjects").GetArrayLength()));
        Assert.Equal("1", await CountAsync());
        Assert.Contains("1 not loaded because they were erased", (await RunAsync("ingest", "corpus")).Out, StringComparison.Ordinal);
        Assert.Contains("1 erased: not loaded again", (await RunAsync("ledger")).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("verify")).Exit);
    }

    [Fact]
    public async Task Erase_UnderAHold_FailsWithWhy_AndADryRunEndsWithTwo()
    {
        var code = await LoadAsync();
        Assert.Equal(0, (await RunAsync("hold", "add", code, "--reason", "case 12")).Exit);
        Assert.Contains("under legal hold (case 12)", (await RunAsync("erase", "--candidate", code)).FailedWithOneSentence(), StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("erase", "--candidate", code, "--dry-run")).Exit);
        Assert.Equal(code, (await RunAsync("hold", "list", "--json")).Json[0].GetProperty("candidate").GetString());
        Assert.Equal(0, (await RunAsync("hold", "remove", code)).Exit);
        Assert.Equal(1, (await RunAsync("hold", "remove", code)).Exit);
    }

    [Theory]
    [InlineData("0d")]
    [InlineData("36501")]
    [InlineData("half a year")]
    public async Task Retention_OfNoNumberOfDays_SaysWhatIsAllowed(string days)
    {
        await LoadAsync();
        Assert.Contains("no number of days", (await RunAsync("retention", "--older-than", days)).FailedWithOneSentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retention_ErasesWhatIsOlder_AndThenThereIsNothing()
    {
        await LoadAsync();
        Assert.Equal(0, (await RunAsync("retention", "--older-than", "1d")).Exit);
        Assert.Equal("0", await CountAsync());
        Assert.Contains("nothing to erase", (await RunAsync("retention", "--older-than", "1d")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_ThenRestoreElsewhere_IsTheSame_AndNothingIsReplacedUnasked()
    {
        await LoadAsync();
        Assert.Equal(2, (await RunAsync("backup", "b.zip", "--json")).Json.GetProperty("interviews").GetInt32());
        Assert.Contains("already", (await RunAsync("backup", "b.zip")).FailedWithOneSentence(), StringComparison.Ordinal);
        Assert.Equal("kept", (await RunAsync("backup", "--list", "--json")).Json[0].GetProperty("fate").GetString());
        Assert.Equal(0, (await _line.RunAsync(["restore", "b.zip", "-w", "there/w.duckdb"])).Exit);
        Assert.Equal("2", (await _line.RunAsync(["sql", "select count(*) as n from interviews", "--format", "csv", "-w", "there/w.duckdb"])).Out.Split('\n')[1].Trim());
        Assert.Contains("--replace", (await _line.RunAsync(["restore", "b.zip", "-w", "there/w.duckdb"])).FailedWithOneSentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_IsVerified_AndATamperedRowIsFound()
    {
        var code = await LoadAsync();
        await RunAsync("hold", "add", code);
        await RunAsync("hold", "remove", code);
        var whole = await RunAsync("audit", "verify", "--json");
        Assert.Equal((0, true, 2), (whole.Exit, whole.Json.GetProperty("whole").GetBoolean(), whole.Json.GetProperty("entries").GetInt32()));
        var head = whole.Json.GetProperty("head").GetString()!;
        Assert.Equal(3, (await RunAsync("audit", "export")).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        Tamper("drop trigger audit_entry_stays; update audit_entry set actor = 'eve' where sequence = 1");
        var found = await RunAsync("audit", "verify");
        Assert.Equal(2, found.Exit);
        Assert.Contains("Entry 1 is not as it was written", found.Out, StringComparison.Ordinal);
        Tamper("drop trigger audit_entry_kept; delete from audit_entry; delete from sqlite_sequence where name = 'audit_entry'");
        Assert.Equal(0, (await RunAsync("audit", "verify")).Exit);
        Assert.Contains("Entries 1 to 2 are missing", (await RunAsync("audit", "verify", "--anchor", head)).Out, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("audit", "verify", "--anchor", "nonsense")).Exit);
    }

    [Theory]
    [InlineData("erase", "--candidate", "C001")]
    [InlineData("retention", "--older-than", "1d")]
    [InlineData("backup", "b.zip")]
    public async Task WithoutAWarehouse_TheySaySo(params string[] args) =>
        Assert.Contains("There is no warehouse", (await RunAsync(args)).FailedWithOneSentence(), StringComparison.Ordinal);

    private async Task<string> LoadAsync()
    {
        // Here and not copied from elsewhere: what becomes of a file is known by its path.
        _line.WriteTranscripts("corpus", interviews: 2);
        Assert.Equal(0, (await RunAsync("ingest", "corpus")).Exit);
        return (await RunAsync("sql", "select min(candidate_code) as code from interviews", "--format", "csv")).Out.Split('\n')[1].Trim();
    }

    private async Task<string> CountAsync() => (await RunAsync("sql", "select count(*) as n from interviews", "--format", "csv")).Out.Split('\n')[1].Trim();

    private Task<Outcome> RunAsync(params string[] args) => _line.RunAsync([.. args, "-w", "w.duckdb"]);

    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _line.At("w.state"), Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
