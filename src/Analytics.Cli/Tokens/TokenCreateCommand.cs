using System.CommandLine;
using System.Globalization;
using Analytics.State.Access;
using Analytics.State.Audit;
using Analytics.Transcripts;

namespace Analytics.Cli.Tokens;

/// <summary><c>analytics token create NAME</c>: makes a token and writes it, this once, to standard output.</summary>
internal sealed class TokenCreateCommand : Command
{
    private const int UsualDays = 90;

    private readonly Shell _shell;
    private readonly SharedOptions _shared;
    private readonly Option<string?> _state;
    private readonly Argument<string> _name = new("NAME") { Description = "What it is for" };
    private readonly Option<string[]> _scopes = new("--scope") { Description = "What it may be used for: read, export, ingest or write; repeatable [default: read]" };
    private readonly Option<string> _role = new("--role") { Description = "Its role", DefaultValueFactory = _ => SnakeCase.Of(Role.Analyst) };
    private readonly Option<string[]> _positions = new("--position") { Description = "Show only interviews for this position; repeatable [default: all]" };
    private readonly Option<int> _days = new("--days") { Description = $"Days it is good for, 1 to {AccessTokens.MostDays}", DefaultValueFactory = _ => UsualDays };
    private readonly Option<string?> _owner = new("--owner") { Description = "Whose it is [default: this user]" };
    private readonly Option<bool> _json = new("--json") { Description = "Write the token and all about it as JSON" };

    public TokenCreateCommand(Shell shell, SharedOptions shared, Option<string?> state) : base("create", "Make a token. It is written once and cannot be had again.")
    {
        (_shell, _shared, _state) = (shell, shared, state);
        _scopes.AcceptOnlyFromAmong([.. Enum.GetValues<TokenScope>().Select(SnakeCase.Of)]);
        _role.AcceptOnlyFromAmong([.. Enum.GetValues<Role>().Select(SnakeCase.Of)]);
        Add(_name);
        foreach (var option in new Option[] { _scopes, _role, _positions, _days, _owner, state, _json }) Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var wish = WishOf(line);
        var (token, secret) = TokenCommand.Ask(TokenCommand.StateOf(line, _state, _shell, _shared), (tokens, audit) =>
        {
            var made = tokens.Create(wish);
            audit.Append(AuditAction.TokenCreated, TokenCommand.Actor, $"token-{made.Token.Id.ToString(CultureInfo.InvariantCulture)}", [.. TokenWords.Details(made.Token)]);
            return made;
        });
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(new { Token = secret, About = token }));
        else
        {
            _shell.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Token {token.Id} for {SnakeCase.Of(token.Role)}: {TokenWords.Scopes(token)}; positions: {TokenWords.Positions(token)}; good until {token.ExpiresAt:yyyy-MM-dd}. It is not shown again:"));
            _shell.Out.WriteLine(secret);
        }

        return ExitCode.Done;
    }

    private TokenWish WishOf(ParseResult line)
    {
        var days = line.GetValue(_days);
        if (days is < 1 or > AccessTokens.MostDays) throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"--days is {days}; allowed are 1 to {AccessTokens.MostDays}."));
        _ = SnakeCase.TryParse<Role>(line.GetValue(_role), out var role);
        List<TokenScope> scopes = [.. (line.GetValue(_scopes) ?? []).Select(scope => SnakeCase.TryParse<TokenScope>(scope, out var known) ? known : default)];
        return new TokenWish(
            line.GetValue(_name), line.GetValue(_owner) ?? Environment.UserName, role, scopes.Count == 0 ? [TokenScope.Read] : scopes,
            line.GetValue(_positions) is { Length: > 0 } positions ? positions : null, days);
    }
}
