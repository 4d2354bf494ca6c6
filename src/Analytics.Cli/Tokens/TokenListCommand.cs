using System.CommandLine;
using System.Globalization;
using Analytics.State.Access;
using Analytics.Transcripts;

namespace Analytics.Cli.Tokens;

/// <summary><c>analytics token list</c>: all tokens, those that have ended too; never themselves.</summary>
internal sealed class TokenListCommand : Command
{
    private readonly Shell _shell;
    private readonly SharedOptions _shared;
    private readonly Option<string?> _state;
    private readonly Option<bool> _json = new("--json") { Description = "Write them as JSON" };

    public TokenListCommand(Shell shell, SharedOptions shared, Option<string?> state) : base("list", "List all tokens: whose, what for, until when, when last used.")
    {
        (_shell, _shared, _state) = (shell, shared, state);
        Add(state);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        // Nobody has made one where there is no state; asking makes none.
        var state = TokenCommand.StateOf(line, _state, _shell, _shared);
        var tokens = TokenCommand.Ask(state, (kept, _) => state.IsThere ? kept.Read() : []);
        var now = DateTime.UtcNow;
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(tokens.Select(token => new { State = token.At(now), Token = token })));
        else foreach (var token in tokens) _shell.Out.WriteLine(LineOf(token, now));
        return ExitCode.Done;
    }

    private static string LineOf(AccessToken token, DateTime now) => string.Create(
        CultureInfo.InvariantCulture,
        $"{token.Id,4} {SnakeCase.Of(token.At(now)),-7} {SnakeCase.Of(token.Role),-10} {TokenWords.Scopes(token),-24} until {token.ExpiresAt:yyyy-MM-dd}  used {(token.LastUsedAt is { } used ? used.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "never"),-16}  {Printable.OneLine(token.Owner)}: {Printable.OneLine(token.Name)}");
}
