using System.Text;
using Analytics.State.Access;

namespace Analytics.State.Tests;

public class AccessTokensTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero);
    private readonly TemporaryState _state;
    private readonly MovedClock _clock = new(Start);
    private readonly AccessTokens _tokens;

    public AccessTokensTests() : this(null)
    {
    }

    protected AccessTokensTests(string? server)
    {
        _state = new TemporaryState(server);
        _tokens = new AccessTokens(_state.File, _clock);
    }

    public void Dispose()
    {
        _state.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Create_ThenUse_FindsIt()
    {
        var (token, secret) = _tokens.Create(new TokenWish(" Nightly  figures ", "ada", Role.Engineer, [TokenScope.Export, TokenScope.Read, TokenScope.Read], ["Engineer", "Clerk"], 30));
        Assert.Equal(("Nightly figures", "ada", Role.Engineer), (token.Name, token.Owner, token.Role));
        Assert.Equal([TokenScope.Read, TokenScope.Export], token.Scopes);
        Assert.Equal(["Engineer", "Clerk"], token.Positions!);
        Assert.Equal(Start.AddDays(30).UtcDateTime, token.ExpiresAt);

        var found = new AccessTokens(_state.Reopen(), _clock).Use(secret);
        Assert.Equal(token.Id, found?.Id);
        Assert.Equal(["Engineer", "Clerk"], found!.Positions!);
    }

    [Fact]
    public void Create_OfTwo_HaveNothingInCommon()
    {
        var (first, second) = (Make(), Make());
        Assert.StartsWith(AccessTokens.Prefix, first, StringComparison.Ordinal);
        Assert.Equal(AccessTokens.Prefix.Length + 43, first.Length);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void File_HoldsNoToken()
    {
        var secret = Make();
        if (_state.File.IsOnServer) Assert.Skip("The files are the server's.");
        var path = _state.File.Path;
        _state.File.Dispose();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!)) Assert.False(File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0, file);
    }

    [Fact]
    public void Use_AtItsEnd_IsNoMore()
    {
        var secret = Make(days: 2);
        _clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        Assert.NotNull(_tokens.Use(secret));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(_tokens.Use(secret));
        Assert.Equal(TokenState.Expired, _tokens.Read().Single().At(_clock.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public void Use_OfARevokedOne_IsNoMore_AndItCannotBeRevokedAgain()
    {
        var secret = Make();
        var id = _tokens.Use(secret)!.Id;
        _tokens.Revoke(id);
        Assert.Null(_tokens.Use(secret));
        Assert.Equal(TokenState.Revoked, _tokens.Read().Single().At(_clock.GetUtcNow().UtcDateTime));
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => _tokens.Revoke(id)).Reason);
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => _tokens.Revoke(id + 1)).Reason);
    }

    [Fact]
    public void Use_IsNoted_OnceAMinute()
    {
        var secret = Make();
        Assert.Null(_tokens.Read().Single().LastUsedAt);
        _tokens.Use(secret);
        _clock.Advance(TimeSpan.FromSeconds(59));
        _tokens.Use(secret);
        Assert.Equal(Start.UtcDateTime, _tokens.Read().Single().LastUsedAt);
        _clock.Advance(TimeSpan.FromSeconds(1));
        _tokens.Use(secret);
        Assert.Equal(Start.AddSeconds(60).UtcDateTime, _tokens.Read().Single().LastUsedAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("iat_")]
    [InlineData("iat_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("' or 1=1 --")]
    public void Use_OfWhatIsNone_IsNone(string secret)
    {
        Make();
        Assert.Null(_tokens.Use(secret));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public void Create_ForSoManyDays_IsOrIsNot(int days, bool may)
    {
        if (may) Assert.NotEmpty(Make(days));
        else Assert.Throws<ArgumentException>(() => Make(days));
    }

    [Fact]
    public void Create_ForNothing_IsRefused() => Assert.Throws<ArgumentException>(() => _tokens.Create(new TokenWish("a", "ada", Role.Analyst, [], null, 1)));

    private string Make(int days = 30) => _tokens.Create(new TokenWish("a", "ada", Role.Analyst, [TokenScope.Read], null, days)).Secret;
}
