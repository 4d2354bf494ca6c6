using Analytics.Cli.Tests.Support;
using Analytics.State;
using Analytics.State.Alerts;

namespace Analytics.Cli.Tests;

public sealed class AlertsCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData("list")]
    [InlineData("rules")]
    public async Task Any_WithoutAFile_IsNothingAndNoneIsMade(string command)
    {
        var outcome = await _line.RunAsync(["alerts", command, "-w", "w.duckdb"]);
        Assert.Equal((0, ""), (outcome.Exit, outcome.Out));
        Assert.Equal("[]", (await _line.RunAsync(["alerts", command, "-w", "w.duckdb", "--json"])).Out.Trim());
        Assert.False(File.Exists(_line.At("w.state")));
    }

    [Fact]
    public async Task List_SaysWhatWasSeenWithNAndInterval()
    {
        With(file =>
        {
            var rule = Add(file, "Low scores", 3.5);
            var now = DateTime.UtcNow;
            new AlertStore(file, TimeProvider.System).Look(rule, (_, _) => new AlertDecision(
                new AlertWatch(now, 52, 1, "", 1, 0, new Dictionary<string, AlertAnchor>(), now, AlertOutcome.Holds, "It holds."), new AlertSeen("Mean score is 3.10.", 3.1, 2.9, 3.3, 0.0005, 120, "/scores")));
        });
        Assert.Contains("raised", (await _line.RunAsync(["alerts", "list", "-w", "w.duckdb"])).Out, StringComparison.Ordinal);
        var alert = (await _line.RunAsync(["alerts", "list", "-w", "w.duckdb", "--json"])).Json[0];
        Assert.Equal(("Low scores", "raised", 2.9, 0.9995, 120), (alert.GetProperty("rule").GetString(), alert.GetProperty("state").GetString(), alert.GetProperty("low").GetDouble(), alert.GetProperty("level").GetDouble(), alert.GetProperty("n").GetInt32()));
    }

    [Fact]
    public async Task Rules_SayWhatTheyWatchForAndNoKey()
    {
        With(file => Add(file, "Low scores", 3.5));
        Assert.Contains("Low scores: Mean score wholly below 3.50, all interviews. Not looked yet.", (await _line.RunAsync(["alerts", "rules", "-w", "w.duckdb"])).Out, StringComparison.Ordinal);
        var outcome = await _line.RunAsync(["alerts", "rules", "-w", "w.duckdb", "--json"]);
        Assert.Equal(("figure_below", "mean_score", 3.5), (outcome.Json[0].GetProperty("kind").GetString(), outcome.Json[0].GetProperty("subject").GetString(), outcome.Json[0].GetProperty("limit").GetDouble()));
        Assert.DoesNotContain("whsec_", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_EndsWith2WhereOneHolds_AndKeepsNothing()
    {
        await _line.RunAsync(["ingest", _line.WriteTranscripts("in", 60), "-w", "w.duckdb"]);
        With(file => Add(file, "Above nothing", 1));
        var quiet = await _line.RunAsync(["alerts", "check", "-w", "w.duckdb"]);
        Assert.Equal(0, quiet.Exit);
        Assert.StartsWith("quiet    Above nothing: Mean score is", quiet.Out, StringComparison.Ordinal);

        With(file => Add(file, "Below all", 5));
        var holds = await _line.RunAsync(["alerts", "check", "-w", "w.duckdb", "--json"]);
        Assert.Equal(2, holds.Exit);
        Assert.Equal(["quiet", "holds"], holds.Json.EnumerateArray().Select(f => f.GetProperty("outcome").GetString()));
        Assert.Equal("[]", (await _line.RunAsync(["alerts", "list", "-w", "w.duckdb", "--json"])).Out.Trim());
    }

    [Fact]
    public async Task Check_OfNoWarehouse_SaysSo() =>
        Assert.Contains("There is no warehouse", (await _line.RunAsync(["alerts", "check", "-w", "w.duckdb"])).FailedWithOneSentence(), StringComparison.Ordinal);

    [Fact]
    public async Task List_OfAFileNamedThatIsNotThere_SaysSo() =>
        Assert.Contains("There is no state file", (await _line.RunAsync(["alerts", "list", "--state", "no.state"])).FailedWithOneSentence(), StringComparison.Ordinal);

    private void With(Action<StateFile> act)
    {
        using var file = new StateFile(_line.At("w.state"));
        act(file);
    }

    private static AlertRule Add(StateFile file, string name, double limit)
    {
        var rules = new AlertRules(file, TimeProvider.System);
        return rules.Find(rules.Add(new AlertRuleWish(name, AlertKind.FigureBelow, "mean_score", limit, "", 2, [], "https://example.com/hook", "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")))!;
    }
}
