using System.CommandLine;
using System.Globalization;
using Analytics.State;
using Analytics.State.Views;

namespace Analytics.Cli.Views;

/// <summary><c>analytics views</c>: the saved views of the portal on this warehouse, whether it runs or not.</summary>
internal sealed class ViewsCommand : Command
{
    private readonly Shell _shell;
    private readonly SharedOptions _shared;
    private readonly Option<string?> _state = new("--state") { Description = "The state file [default: beside the warehouse, analytics.state for analytics.duckdb]", HelpName = "FILE" };
    private readonly Option<bool> _json = new("--json") { Description = "Write them as JSON" };

    public ViewsCommand(Shell shell, SharedOptions shared) : base("views", "List the saved views: number, name and address of each.")
    {
        (_shell, _shared) = (shell, shared);
        Add(_state);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var path = line.GetValue(_state) is { } written ? _shell.FullPath(written) : StateFile.Beside(_shared.WarehouseFile(line));
        var views = Read(path, isNamed: line.GetValue(_state) is not null);
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(views));
        else foreach (var view in views) _shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{view.Id,6} {(view.IsPinned ? "*" : " ")} {Printable.OneLine(view.Name)}  {view.Address}"));
        return ExitCode.Done;
    }

    // Nobody has saved anything yet where there is no file; asking makes none.
    private static IReadOnlyList<SavedView> Read(string path, bool isNamed)
    {
        if (!File.Exists(path)) return isNamed ? throw new CommandFailure($"There is no state file {path}. Name another with --state, or leave it out.") : [];
        try
        {
            using var file = new StateFile(path);
            return new SavedViews(file, TimeProvider.System).Read();
        }
        catch (StateUnavailableException fault)
        {
            throw new CommandFailure(fault.Message, fault);
        }
    }
}
