using System.CommandLine;
using Analytics.State;
using Analytics.State.Access;
using Analytics.State.Audit;

namespace Analytics.Cli.Tokens;

/// <summary><c>analytics token create|list|revoke</c>: what programs sign in to the portal with.</summary>
internal sealed class TokenCommand : Command
{
    public TokenCommand(Shell shell, SharedOptions shared) : base("token", "Make, list and take back tokens, which programs sign in to the portal with.")
    {
        var state = new Option<string?>("--state") { Description = "The state file [default: beside the warehouse, analytics.state for analytics.duckdb]", HelpName = "FILE" };
        Add(new TokenCreateCommand(shell, shared, state));
        Add(new TokenListCommand(shell, shared, state));
        Add(new TokenRevokeCommand(shell, shared, state));
    }

    /// <summary>Who the audit says that somebody at a shell is.</summary>
    internal static string Actor => $"cli:{Environment.UserName}";

    /// <summary>Asks the tokens of a state file, and says what is wrong with the file.</summary>
    /// <param name="place">The state; it need not exist.</param>
    /// <param name="ask">What to ask.</param>
    internal static T Ask<T>(StateFile place, Func<AccessTokens, AuditLog, T> ask)
    {
        try
        {
            using var file = place;
            return ask(new AccessTokens(file, TimeProvider.System), new AuditLog(file, TimeProvider.System));
        }
        catch (Exception fault) when (fault is StateUnavailableException or StateRefusedException)
        {
            throw new CommandFailure(fault.Message, fault);
        }
    }

    /// <summary>The state that a command line means.</summary>
    internal static StateFile StateOf(ParseResult line, Option<string?> state, Shell shell, SharedOptions shared) =>
        StatePlace.Open(line.GetValue(state), line.GetValue(state) is { } written ? shell.FullPath(written) : StateFile.Beside(shared.WarehouseFile(line)));
}
