using System.CommandLine;
using Analytics.Warehouse;

namespace Analytics.Cli;

/// <summary>The options that every command takes.</summary>
internal sealed class SharedOptions(Shell shell)
{
    public Option<string?> Warehouse { get; } = new("--warehouse", "-w")
    {
        Description = "The warehouse file [default: data/warehouse/analytics.duckdb at the repository root, else below the working directory]",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "When something unexpected fails, show where",
        Recursive = true,
    };

    /// <summary>The full path of the warehouse this command line is about.</summary>
    public string WarehouseFile(ParseResult line) =>
        line.GetValue(Warehouse) is { } written ? shell.FullPath(written) : DataFolder.WarehouseFile(shell.WorkingDirectory);
}
