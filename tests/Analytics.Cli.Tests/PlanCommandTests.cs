using Analytics.Cli.Tests.Support;

namespace Analytics.Cli.Tests;

public sealed class PlanCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Plan_AsText_SaysHowManyOfWhom()
    {
        var lines = (await _line.RunAsync(["plan"])).Out.Split(Environment.NewLine);

        Assert.Equal("41 candidates of each profile, 254 weak ones and 49 of all interviewed twice would do.", lines[0]);
        Assert.Contains(lines, l => l.Contains("254 weak candidates", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Plan_OfWhatCannotBeShown_SaysSo()
    {
        var plan = (await _line.RunAsync(["plan", "--bias", "0.25", "--format", "json"])).Json;

        Assert.Equal(System.Text.Json.JsonValueKind.Null, plan.GetProperty("plan")[1].GetProperty("needed").ValueKind);
        Assert.EndsWith("; 1 question is settled by no number.", plan.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_OfANumberThatCannotBe_SaysWhatIsAllowed() =>
        Assert.Contains("is not a number from 0.5 to 0.99", (await _line.RunAsync(["plan", "--power", "1"])).Error, StringComparison.Ordinal);
}
