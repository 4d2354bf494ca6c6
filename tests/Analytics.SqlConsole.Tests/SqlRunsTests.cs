using System.Diagnostics;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Scopes;

namespace Analytics.SqlConsole.Tests;

/// <summary>Statements in processes of their own, over copies of the views.</summary>
public sealed class SqlRunsTests(ConsoleFixture fixture) : IClassFixture<ConsoleFixture>
{
    private const string Slow = "select count(*) from range(1000000000) a, range(1000) b where a.range % 7 = b.range % 11";

    [Fact]
    public async Task Statement_OfEveryView_IsAnswered()
    {
        foreach (var view in PublicViewCopy.Views)
        {
            var answer = await AnswerAsync($"select count(*) as n from {view}");
            Assert.Null(answer.Fault);
            using var connection = fixture.Warehouse.OpenConnection();
            using var command = connection.CreateCommand();
            command.CommandText = $"select count(*) from {view}";
            Assert.Equal(command.ExecuteScalar(), answer.Rows[0][0]);
        }
    }

    [Fact]
    public async Task Answer_HasEveryKindOfValue()
    {
        var answer = await AnswerAsync("select 1 as whole, 1.5 as number, 'x' as text, true as yes, null as none, date '2026-09-07' as day, timestamp '2026-09-07 08:00:00' as moment, [1, 2] as list, 170141183460469231731687303715884105727 as huge");

        Assert.Equal([1L, 1.5, "x", true, null, "2026-09-07", "2026-09-07T08:00:00", "[1,2]", "170141183460469231731687303715884105727"], answer.Rows[0]);
        Assert.Equal(("whole", "number"), (answer.Columns[0].Name, answer.Columns[1].Name));
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public async Task Rows_BeyondTheLimit_AreCutAndSaid(int rows, bool isCut)
    {
        var answer = await AnswerAsync($"from range({rows})", o => o with { Rows = 10 });

        Assert.Equal((10, isCut), (answer.Rows.Count, answer.IsCut));
    }

    [Theory]
    [InlineData("select * from nothing", "nothing")]
    [InlineData("drop view runs", "Only statements that ask")]
    [InlineData("select 1; select 2", "2 statements")]
    [InlineData("copy runs to 'out.csv'", "Permission Error")]
    [InlineData("select * from read_csv('/etc/passwd')", "disabled by configuration")]
    [InlineData("select * from read_text('/etc/hostname')", "disabled by configuration")]
    [InlineData("set memory_limit = '8GB'", "Only statements that ask")]
    public async Task Statement_OfWhatIsNotItsOwn_IsRefused(string sql, string why) =>
        Assert.Contains(why, (await AnswerAsync(sql)).Fault, StringComparison.Ordinal);

    [Fact]
    public async Task Statement_ThatTakesTooLong_IsEndedWithItsProcess()
    {
        var answer = await AnswerAsync(Slow, o => o with { Seconds = 2 });

        Assert.StartsWith("The statement was ended after 2 s.", answer.Fault, StringComparison.Ordinal);
        Assert.DoesNotContain(Process.GetProcessesByName("Analytics.SqlConsole"), IsOfThisFolder);
    }

    [Fact]
    public async Task Statement_ThatNeedsMoreMemory_FailsAlone()
    {
        var answer = await AnswerAsync("select count(distinct range) from range(50000000)", o => o with { Memory = 64 });

        Assert.Contains("emory", answer.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_EndsIt()
    {
        using var console = fixture.Console();
        var run = console.Start("Ines", Slow);
        await Task.Delay(500);
        run.Cancel();
        await run.Over;

        Assert.Equal("Stopped.", run.Answer!.Fault);
    }

    [Fact]
    public void Run_OfAnother_IsNotFound()
    {
        using var console = fixture.Console();
        var run = console.Start("Ines", "select 1");

        Assert.Same(run, console.Find("Ines", run.Id));
        Assert.Null(console.Find("Jana", run.Id));
    }

    [Fact]
    public async Task Statement_InAScope_ReadsItsInterviewsAndNoLedger()
    {
        var position = new HeldValues(fixture.Warehouse).Read().Positions.Order(StringComparer.Ordinal).First();
        using var scope = ReadScope.Of(Cohort.All with { Positions = [position] }).Enter();

        var positions = await AnswerAsync("select distinct position from interviews");
        var strangers = await AnswerAsync("select count(*) from turns anti join interviews using (interview_id)");
        var counted = await AnswerAsync("select sum(interviews)::bigint = (select count(*) from interviews) from runs");
        var files = await AnswerAsync("select (select count(*) from ingest_files) + (select count(*) from quarantine)");

        Assert.Equal(position, Assert.Single(positions.Rows)[0]);
        Assert.Equal(0L, strangers.Rows[0][0]);
        Assert.Equal(true, counted.Rows[0][0]);
        Assert.Equal(0L, files.Rows[0][0]);
    }

    [Fact]
    public async Task Statement_OfWhoMayReadGroupsOnly_IsRefused()
    {
        using var scope = ReadScope.Of(Cohort.All, 5).Enter();

        Assert.Contains("not of single interviews", (await AnswerAsync("from interviews")).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copies_OfAnotherVersion_AreRemoved()
    {
        await AnswerAsync("select 1");
        Directory.CreateDirectory(Path.Combine(fixture.Copies, "v0-0000"));

        await AnswerAsync("select 1");

        Assert.DoesNotContain("v0-0000", Directory.EnumerateDirectories(fixture.Copies).Select(Path.GetFileName));
        Assert.NotEmpty(Directory.EnumerateDirectories(fixture.Copies));
    }

    // Other test programs of this machine start consoles too.
    private static bool IsOfThisFolder(Process process) => process.MainModule?.FileName.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal) == true;

    private async Task<SqlAnswer> AnswerAsync(string sql, Func<SqlConsoleOptions, SqlConsoleOptions>? change = null)
    {
        using var console = fixture.Console(change);
        var run = console.Start("Ines", sql);
        await run.Over;
        return run.Answer!;
    }
}
