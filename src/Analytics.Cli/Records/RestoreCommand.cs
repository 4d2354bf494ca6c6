using System.CommandLine;
using Analytics.Retention.Backup;
using Analytics.State;
using Analytics.Warehouse.Loading;

namespace Analytics.Cli.Records;

/// <summary><c>analytics restore FILE</c>: puts a backup back.</summary>
internal sealed class RestoreCommand : Command
{
    private readonly RecordsOptions _records;
    private readonly Argument<string> _file = new("FILE") { Description = "The backup" };
    private readonly Option<bool> _replace = new("--replace") { Description = "Put it in the place of what is there" };
    private readonly Option<bool> _keepState = new("--keep-state") { Description = "Leave a state file that is there as it is: only the warehouse is put back" };

    public RestoreCommand(RecordsOptions records) : base("restore", "Put a backup back: on an empty machine, or with --replace in the place of what is there. What was erased since is erased again.")
    {
        _records = records;
        Add(_file);
        foreach (var option in new Option[] { _replace, _keepState, records.State, records.Json }) Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var order = new RestoreOrder(_records.WarehouseFileOf(line), _records.StateFileOf(line), line.GetValue(_replace), line.GetValue(_keepState), RecordsOptions.Actor, _records.StateServerOf(line));
        try
        {
            var outcome = await BackupRestore.RunAsync(_records.Shell.FullPath(line.GetRequiredValue(_file)), order, new IngestLimits(), TimeProvider.System, cancellationToken);
            if (line.GetValue(_records.Json)) _records.Write(JsonText.Of(new { order.Warehouse, order.State, outcome.Manifest.MadeAt, outcome.Manifest.Interviews, outcome.Erased, outcome.ErasuresAreKnown }));
            else Write(order, outcome);
            return outcome.ErasuresAreKnown ? ExitCode.Done : ExitCode.DoneWithReservations;
        }
        catch (Exception fault) when (fault is BackupException or StateUnavailableException)
        {
            throw new CommandFailure(fault.Message, fault);
        }
    }

    private void Write(RestoreOrder order, RestoreOutcome outcome)
    {
        _records.Write($"{order.Warehouse} is as it was on {outcome.Manifest.MadeAt:yyyy-MM-dd HH:mm} UTC: {RecordsOptions.Number(outcome.Manifest.Interviews)} interviews.");
        if (outcome.Erased > 0) _records.Write($"{RecordsOptions.Number(outcome.Erased)} of them had been erased since, and are again.");
        if (!outcome.ErasuresAreKnown) _records.Write("What was erased here since could not be carried over: the state that was there is unreadable, or of another installation. Erase again by the receipts.");
        _records.Write($"The state is {(order.StateServer is null ? order.State : "in PostgreSQL")}. Files that were loaded after the backup are loaded again by the next scan or ingest.");
    }
}
