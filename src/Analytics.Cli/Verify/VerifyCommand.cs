using System.CommandLine;
using Analytics.Warehouse;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Queries;

namespace Analytics.Cli.Verify;

/// <summary><c>analytics verify</c>: whether the aggregates that pages read are what the rows say.</summary>
internal sealed class VerifyCommand : Command
{
    private readonly Shell _shell;
    private readonly SharedOptions _shared;

    private readonly Option<bool> _repair = new("--repair") { Description = "When they differ, compute the aggregates anew from the rows" };

    public VerifyCommand(Shell shell, SharedOptions shared)
        : base("verify", "Recompute every aggregate from the rows and report where they differ. Ends with 2 when any does and is not repaired.")
    {
        (_shell, _shared) = (shell, shared);
        Add(_repair);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var file = _shared.WarehouseFile(line);
        if (!File.Exists(file)) throw new CommandFailure($"There is no warehouse {file} to verify. Name another with --warehouse, or ingest something first.");

        using var warehouse = WarehouseDatabase.Open(file);
        var query = new AggregateDifferences(warehouse);
        var differences = query.Read();
        VerifyText.Write(differences, _shell.Out);
        if (differences.Count == 0) return ExitCode.Done;
        if (!line.GetValue(_repair)) return ExitCode.DoneWithReservations;

        await new AggregateRebuild(warehouse, TimeProvider.System).RunAsync(cancellationToken);
        if (query.Read().Count > 0) throw new CommandFailure("The aggregates were computed anew and still differ from the rows; this is a fault in the program.");
        _shell.Out.WriteLine("The aggregates were computed anew and now are what the rows say.");
        return ExitCode.Done;
    }
}
