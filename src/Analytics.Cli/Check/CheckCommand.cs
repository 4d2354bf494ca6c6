using System.CommandLine;
using System.Globalization;
using Analytics.Warehouse;

namespace Analytics.Cli.Check;

/// <summary><c>analytics check [FILE]</c>: whether a warehouse's file is whole.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Shell _shell;
    private readonly SharedOptions _shared;
    private readonly Argument<string?> _file = new("FILE") { Description = "The warehouse file [default: as --warehouse]", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _json = new("--json") { Description = "Write what was found as JSON" };

    public CheckCommand(Shell shell, SharedOptions shared)
        : base("check", "Read every value of a warehouse's file and say whether it is whole. Ends with 2 when it is damaged, with 1 when it cannot be examined.")
    {
        (_shell, _shared) = (shell, shared);
        Add(_file);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var file = line.GetValue(_file) is { } written ? _shell.FullPath(written) : _shared.WarehouseFile(line);
        var found = WarehouseCheck.Run(file);
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(found));
        else if (found.State == WarehouseState.NotExamined) _shell.Error.WriteLine(found.Problems[0]);
        else Write(found);
        return found.State switch { WarehouseState.Whole => ExitCode.Done, WarehouseState.Damaged => ExitCode.DoneWithReservations, _ => ExitCode.Failed };
    }

    private void Write(CheckedWarehouse found)
    {
        _shell.Out.WriteLine(found.State == WarehouseState.Whole
            ? $"{found.File} is whole: {Number(found.Tables.Count)} tables with {Number(found.Tables.Sum(table => table.Rows ?? 0))} rows, every value read."
            : $"{found.File} is damaged.");
        foreach (var problem in found.Problems) _shell.Out.WriteLine($"  {Printable.OneLine(problem)}");
        if (found.Tables.Where(table => table.Rows is not null).ToList() is { Count: > 0 } read && found.State == WarehouseState.Damaged)
            _shell.Out.WriteLine($"Still readable: {string.Join(", ", read.Select(table => $"{table.Name} ({Number(table.Rows!.Value)} rows)"))}.");
        if (found is { LogBytes: > 0, State: WarehouseState.Whole })
            _shell.Out.WriteLine($"A log of {Number(found.LogBytes)} bytes stands beside it; what was committed whole in it becomes part of the file when the warehouse is opened next.");
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
