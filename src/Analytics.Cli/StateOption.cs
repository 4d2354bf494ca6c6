using System.CommandLine;
using Analytics.State;

namespace Analytics.Cli;

/// <summary>Which state file a command reads: the one named, else the one beside the warehouse.</summary>
internal sealed class StateOption(Shell shell, SharedOptions shared)
{
    private readonly Option<string?> _state = new("--state") { Description = StatePlace.Help, HelpName = "FILE" };

    /// <summary>Adds it to a command.</summary>
    public void AddTo(Command command) => command.Add(_state);

    /// <summary>Asks the file. Nobody has kept anything yet where there is none; asking makes none.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="none">What there is without a file.</param>
    /// <param name="ask">Asks it.</param>
    /// <exception cref="CommandFailure">The file that was named is not there, or cannot be read.</exception>
    public T Ask<T>(ParseResult line, T none, Func<StateFile, T> ask)
    {
        var named = line.GetValue(_state);
        var path = named is not null ? shell.FullPath(named) : StateFile.Beside(shared.WarehouseFile(line));
        if (StatePlace.Server(named) is null && !File.Exists(path)) return named is null ? none : throw new CommandFailure($"There is no state file {path}. Name another with --state, or leave it out.");
        try
        {
            using var file = StatePlace.Open(named, path);
            return ask(file);
        }
        catch (StateUnavailableException fault)
        {
            throw new CommandFailure(fault.Message, fault);
        }
    }
}
