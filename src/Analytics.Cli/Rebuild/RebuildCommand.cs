using System.CommandLine;
using Analytics.Warehouse;
using Analytics.Warehouse.Aggregates;

namespace Analytics.Cli.Rebuild;

/// <summary><c>analytics rebuild</c>: everything that is derived from the rows, made anew.</summary>
internal sealed class RebuildCommand : Command
{
    private readonly Shell _shell;
    private readonly SharedOptions _shared;

    public RebuildCommand(Shell shell, SharedOptions shared)
        : base("rebuild", "Make anew what is derived from what is loaded: the aggregates that pages read and the index of words that searches ask. The file is written anew, without what was replaced or removed.")
    {
        (_shell, _shared) = (shell, shared);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var file = _shared.WarehouseFile(line);
        if (!File.Exists(file)) throw new CommandFailure($"There is no warehouse {file} to rebuild. Name another with --warehouse, or ingest something first.");

        using var warehouse = WarehouseDatabase.Open(file);
        try
        {
            await new AggregateRebuild(warehouse, TimeProvider.System).RunAsync(cancellationToken);
            await warehouse.CompactAsync(cancellationToken);
            await warehouse.Words.RebuildAsync(cancellationToken);
        }
        catch (OperationCanceledException stop)
        {
            throw new CommandFailure("Stopped. Nothing is lost: searches read what the index of words does not have; the same command makes it anew.", stop);
        }

        _shell.Out.WriteLine("The aggregates and the index of words were made anew.");
        return ExitCode.Done;
    }
}
