using Analytics.Cli.Tests.Support;
using Analytics.State;
using Analytics.State.Access;
using Analytics.State.Audit;

namespace Analytics.Cli.Tests;

public sealed class TokenCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Create_WritesTheTokenAlone_AndTheAuditNamesTheShell()
    {
        var outcome = await _line.RunAsync(["token", "create", "nightly", "-w", "w.duckdb", "--scope", "read", "--scope", "export", "--role", "leadership", "--days", "7", "--position", "Engineer", "--owner", "Ada"]);
        Assert.Equal(0, outcome.Exit);
        using var file = new StateFile(_line.At("w.state"));
        var token = new AccessTokens(file, TimeProvider.System).Use(outcome.Out.Trim());
        Assert.Equal(("nightly", "Ada", Role.Leadership, "read export", "Engineer"), (token!.Name, token.Owner, token.Role, TokenWords.Scopes(token), TokenWords.Positions(token)));
        var entry = Assert.Single(new AuditLog(file, TimeProvider.System).Read(new AuditQuestion()));
        Assert.Equal((AuditAction.TokenCreated, $"cli:{Environment.UserName}", "token-1"), (entry.Action, entry.Actor, entry.Subject));
        Assert.DoesNotContain(entry.Details, detail => outcome.Out.Contains(detail.Value, StringComparison.Ordinal) && detail.Value.StartsWith("iat_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_ShowsAllButTheTokens()
    {
        Assert.Equal((0, ""), await ListAsync());
        var made = (await _line.RunAsync(["token", "create", "nightly", "-w", "w.duckdb", "--json"])).Json;
        var list = await ListAsync();
        Assert.Contains("nightly", list.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(made.GetProperty("token").GetString()!, list.Out, StringComparison.Ordinal);
        var json = (await _line.RunAsync(["token", "list", "-w", "w.duckdb", "--json"])).Json[0];
        Assert.Equal(("active", "analyst"), (json.GetProperty("state").GetString(), json.GetProperty("token").GetProperty("role").GetString()));
    }

    [Fact]
    public async Task Revoke_EndsIt_AndSaysWhenThereIsNone()
    {
        await _line.RunAsync(["token", "create", "nightly", "-w", "w.duckdb"]);
        Assert.Equal(0, (await _line.RunAsync(["token", "revoke", "1", "-w", "w.duckdb"])).Exit);
        Assert.Contains("revoked", (await ListAsync()).Out, StringComparison.Ordinal);
        Assert.Contains("No token has the number 1", (await _line.RunAsync(["token", "revoke", "1", "-w", "w.duckdb"])).FailedWithOneSentence(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("366")]
    public async Task Create_ForTooManyOrTooFewDays_SaysWhatIsAllowed(string days) =>
        Assert.Contains("allowed are 1 to 365", (await _line.RunAsync(["token", "create", "a", "-w", "w.duckdb", "--days", days])).FailedWithOneSentence(), StringComparison.Ordinal);

    private async Task<(int, string Out)> ListAsync()
    {
        var outcome = await _line.RunAsync(["token", "list", "-w", "w.duckdb"]);
        return (outcome.Exit, outcome.Out);
    }
}
