using System.CommandLine;
using Analytics.Mappings;
using Analytics.Mappings.Definition;

namespace Analytics.Cli.Mappings;

/// <summary><c>analytics mapping list|show|check|try</c>: how files of other formats become interviews.</summary>
internal sealed class MappingCommand : Command
{
    public MappingCommand(Shell shell) : base("mapping", "List, show, check and try the mappings by which files of other formats are read (docs/mappings.md).")
    {
        Add(new MappingListCommand(shell));
        Add(new MappingShowCommand(shell));
        Add(new MappingCheckCommand(shell));
        Add(new MappingTryCommand(shell));
    }

    /// <summary>Reads a mapping from its file.</summary>
    /// <exception cref="CommandFailure">The file cannot be read.</exception>
    internal static MappingCheck Check(string path)
    {
        try
        {
            return MappingReader.Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{path} cannot be read: {fault.Message}", fault);
        }
    }
}

/// <summary><c>analytics mapping list</c>: what there is.</summary>
internal sealed class MappingListCommand : Command
{
    private readonly Shell _shell;
    private readonly MappingsOption _mappings;
    private readonly Option<bool> _json = new("--json") { Description = "Write them as JSON" };

    public MappingListCommand(Shell shell) : base("list", "List the mappings in the order in which a file is offered to them.")
    {
        (_shell, _mappings) = (shell, new(shell));
        Add(_mappings.Folder);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var catalog = _mappings.Catalog(line);
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(catalog.Mappings.Select(mapping => new { mapping.Name, mapping.Title, mapping.Reads, mapping.Sources, mapping.Dropped })));
        else foreach (var mapping in catalog.Mappings) _shell.Out.WriteLine($"{mapping.Name,-18} {mapping.Title}");
        return catalog.Refused.Count > 0 ? ExitCode.DoneWithReservations : ExitCode.Done;
    }
}

/// <summary><c>analytics mapping show NAME</c>: the text of one that comes along, to begin one's own with.</summary>
internal sealed class MappingShowCommand : Command
{
    private readonly Argument<string> _name = new("NAME") { Description = "The mapping's name, as list shows it" };

    public MappingShowCommand(Shell shell) : base("show", "Write the text of a mapping that comes along, to begin one of your own with.")
    {
        Add(_name);
        SetAction(line =>
        {
            var name = line.GetRequiredValue(_name);
            shell.Out.Write(MappingCatalog.TextOf(name) ?? throw new CommandFailure($"No mapping that comes along is called {Printable.OneLine(name)}; there are {string.Join(", ", MappingCatalog.Shipped.Mappings.Select(mapping => mapping.Name))}."));
            return ExitCode.Done;
        });
    }
}

/// <summary><c>analytics mapping check FILE</c>: every mistake in a mapping.</summary>
internal sealed class MappingCheckCommand : Command
{
    private readonly Shell _shell;
    private readonly Argument<string> _file = new("FILE") { Description = "The mapping (.json)" };
    private readonly Option<bool> _json = new("--json") { Description = "Write the mistakes as JSON" };

    public MappingCheckCommand(Shell shell) : base("check", "Check a mapping: every mistake in it, with its path and line.")
    {
        _shell = shell;
        Add(_file);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var path = _shell.FullPath(line.GetRequiredValue(_file));
        var faults = MappingCommand.Check(path) is MappingCheck.Refused refused ? refused.Faults : [];
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(new { Usable = faults.Count == 0, Faults = faults }));
        else if (faults.Count == 0) _shell.Out.WriteLine($"{path}: the mapping can be used.");
        else foreach (var fault in faults) _shell.Out.WriteLine($"line {fault.Line}, {fault.Path}: {Printable.OneLine(fault.Reason)}");
        return faults.Count == 0 ? ExitCode.Done : ExitCode.DoneWithReservations;
    }
}
