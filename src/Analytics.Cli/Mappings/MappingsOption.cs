using System.CommandLine;
using Analytics.Formats;
using Analytics.Mappings;
using Analytics.Warehouse;

namespace Analytics.Cli.Mappings;

/// <summary>Where a command looks for mappings beside those that come along.</summary>
internal sealed class MappingsOption(Shell shell)
{
    public Option<string?> Folder { get; } = new("--mappings")
    {
        Description = "A folder of mappings of your own [default: data/mappings at the repository root, else below the working directory]",
        HelpName = "FOLDER",
    };

    /// <summary>The mappings; those of the folder that are refused are said on standard error, so that nobody waits for one in vain.</summary>
    /// <exception cref="CommandFailure">The folder that was named is not there.</exception>
    public MappingCatalog Catalog(ParseResult line)
    {
        var catalog = MappingCatalog.With(PathOf(line));
        foreach (var (name, faults) in catalog.Refused)
            shell.Error.WriteLine($"The mapping {name} is refused and not used: {faults[0].Path}: {Printable.OneLine(faults[0].Reason)}{(faults.Count > 1 ? $" and {faults.Count - 1} more" : "")} (analytics mapping check FILE lists all).");
        return catalog;
    }

    /// <summary>The formats that files may have.</summary>
    public InterviewFormats Formats(ParseResult line) => MappedFormat.With(Catalog(line));

    private string PathOf(ParseResult line)
    {
        if (line.GetValue(Folder) is not { } written) return Path.Combine(DataFolder.Find(shell.WorkingDirectory), "mappings");
        var path = shell.FullPath(written);
        return Directory.Exists(path) ? path : throw new CommandFailure($"There is no folder {path}; --mappings names one with mappings (*.json).");
    }
}
