using System.CommandLine;
using Analytics.State;
using Analytics.State.Audit;
using Analytics.State.Erasure;
using Analytics.State.Secrets;

namespace Analytics.Cli.Records;

/// <summary><c>analytics hold add|remove|list</c>: legal holds, whether a portal runs or not.</summary>
internal sealed class HoldCommand : Command
{
    public HoldCommand(RecordsOptions records) : base("hold", "Legal holds: candidates who must not be erased.")
    {
        var candidate = new Argument<string>("CANDIDATE") { Description = "The candidate's code, name, or both" };
        var reason = new Option<string?>("--reason") { Description = "Why", HelpName = "TEXT" };
        Add(Sub("add", "Put a candidate under legal hold.", [candidate, reason, records.State], line => records.WithState(line, state =>
        {
            Of(state).Add(line.GetRequiredValue(candidate), line.GetValue(reason), RecordsOptions.Actor);
            records.Write("The hold is in force: nothing of this candidate is erased until it is removed.");
            return ExitCode.Done;
        })));
        Add(Sub("remove", "Take a legal hold away.", [candidate, records.State], line => records.WithState(line, state =>
        {
            Of(state).Remove(line.GetRequiredValue(candidate), RecordsOptions.Actor);
            records.Write("The hold is removed.");
            return ExitCode.Done;
        })));
        Add(Sub("list", "List the legal holds.", [records.State, records.Json], line => records.WithState(line, state =>
        {
            var holds = state.IsThere ? Of(state).Read() : [];
            if (line.GetValue(records.Json)) records.Write(JsonText.Of(holds));
            else foreach (var hold in holds) records.Write($"{Printable.OneLine(hold.Candidate)}  since {hold.AddedAt:yyyy-MM-dd}, by {hold.AddedBy}{(hold.Reason.Length > 0 ? ": " + Printable.OneLine(hold.Reason) : "")}");
            return ExitCode.Done;
        })));
    }

    internal static Command Sub(string name, string description, IReadOnlyList<Symbol> symbols, Func<ParseResult, int> run)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Option option) command.Add(option);
            else command.Add((Argument)symbol);
        }

        command.SetAction(run);
        return command;
    }

    private static Holds Of(StateFile state) => new(state, new AuditLog(state, TimeProvider.System), new Pseudonyms(state), TimeProvider.System);
}
