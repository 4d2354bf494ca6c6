using System.CommandLine;
using System.Globalization;

namespace Analytics.Cli.Views;

/// <summary><c>analytics report VIEW --pdf FILE</c>: a saved view, or any page, as PDF, printed by a portal that runs.</summary>
internal sealed class ReportCommand : Command
{
    private const string UsualPortal = "http://127.0.0.1:5080";

    private readonly Shell _shell;
    private readonly Argument<string> _view = new("VIEW") { Description = "A saved view by number or name, or the address of a page, such as \"/scores?profile=strong\"" };
    private readonly Option<string> _pdf = new("--pdf") { Description = "The file to write", HelpName = "FILE", Required = true };
    private readonly Option<string> _url = new("--url") { Description = "The portal that prints", HelpName = "URL", DefaultValueFactory = _ => UsualPortal };

    public ReportCommand(Shell shell) : base("report", "Have the portal print a saved view, or any page, to a PDF file.")
    {
        _shell = shell;
        Add(_view);
        Add(_pdf);
        Add(_url);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var path = _shell.FullPath(line.GetRequiredValue(_pdf));
        using var portal = new PortalClient(line.GetRequiredValue(_url));
        var address = await AddressAsync(portal, line.GetRequiredValue(_view), cancellationToken);
        var pdf = await portal.PdfAsync(address, cancellationToken);
        await WholeFile.WriteAsync(path, output => output.WriteAsync(pdf, cancellationToken).AsTask());
        _shell.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{address}, {pdf.Length / 1024:N0} KB:"));
        _shell.Out.WriteLine(path);
        return ExitCode.Done;
    }

    private static async Task<string> AddressAsync(PortalClient portal, string view, CancellationToken cancellationToken)
    {
        if (view.StartsWith('/')) return "/pdf" + view;
        var views = await portal.ViewsAsync(cancellationToken);
        var found = views.FirstOrDefault(v => string.Equals(v.Name, view, StringComparison.OrdinalIgnoreCase))
            ?? (long.TryParse(view, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? views.FirstOrDefault(v => v.Id == id) : null)
            ?? throw new CommandFailure($"No view is called \"{Printable.OneLine(view)}\"; {(views.Count == 0 ? "none is saved yet" : $"there are {string.Join(", ", views.Take(20).Select(v => $"{v.Id} \"{Printable.OneLine(v.Name)}\""))}")}.");
        return found.Pdf;
    }
}
