using System.CommandLine;
using System.Globalization;
using Analytics.State.Views;

namespace Analytics.Cli.Views;

/// <summary><c>analytics views</c>: the saved views of the portal on this warehouse, whether it runs or not.</summary>
internal sealed class ViewsCommand : Command
{
    private readonly Shell _shell;
    private readonly StateOption _state;
    private readonly Option<bool> _json = new("--json") { Description = "Write them as JSON" };

    public ViewsCommand(Shell shell, SharedOptions shared) : base("views", "List the saved views: number, name and address of each.")
    {
        (_shell, _state) = (shell, new StateOption(shell, shared));
        _state.AddTo(this);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var views = _state.Ask(line, [], file => new SavedViews(file, TimeProvider.System).Read());
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(views));
        else foreach (var view in views) _shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{view.Id,6} {(view.IsPinned ? "*" : " ")} {Printable.OneLine(view.Name)}  {view.Address}"));
        return ExitCode.Done;
    }
}
