using System.CommandLine;
using System.Globalization;
using Analytics.State;
using Analytics.State.Audit;

namespace Analytics.Cli.Tokens;

/// <summary><c>analytics token revoke ID</c>: takes a token back from this moment on.</summary>
internal sealed class TokenRevokeCommand : Command
{
    private readonly Shell _shell;
    private readonly SharedOptions _shared;
    private readonly Option<string?> _state;
    private readonly Argument<long> _id = new("ID") { Description = "Its number, as token list says it" };
    private readonly Option<bool> _json = new("--json") { Description = "Write what was done as JSON" };

    public TokenRevokeCommand(Shell shell, SharedOptions shared, Option<string?> state) : base("revoke", "Take a token back: whatever uses it is refused from now on.")
    {
        (_shell, _shared, _state) = (shell, shared, state);
        Add(_id);
        Add(state);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var (state, id) = (TokenCommand.StateOf(line, _state, _shell, _shared), line.GetValue(_id));
        TokenCommand.Ask(state, (tokens, audit) =>
        {
            if (!state.IsThere) throw new CommandFailure($"There is no state file {state.Path}, so there are no tokens.");
            try
            {
                tokens.Revoke(id);
            }
            catch (StateRefusedException gone)
            {
                throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"No token has the number {id}, or it was revoked already; token list names those there are."), gone);
            }

            return audit.Append(AuditAction.TokenRevoked, TokenCommand.Actor, $"token-{id.ToString(CultureInfo.InvariantCulture)}");
        });
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(new { Revoked = id }));
        else _shell.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Token {id} is revoked."));
        return ExitCode.Done;
    }
}
